/* Verdicts of other texts: earlier versions of this document, under whatever name. What stands here word for word keeps
   its verdict, and so does a finding with the same words in a sentence that was changed only elsewhere. */
const ALIKE = 0.6; // as `--baseline` has it
const KEPT_TEXT = 400; // characters of either text that are kept for comparing

const textsOf = (finding) => {
  const bead = beads[finding.own];
  return bead ? { "zh-text": bead.zh.slice(0, KEPT_TEXT), "en-text": bead.en.slice(0, KEPT_TEXT) } : {};
};

const plain = (text = "") => text.normalize("NFKC").replace(/\s+/g, "");
const topicOf = (rule, zh, en) => [rule, plain(zh), plain(en)].join("\0");

/* How alike two texts are, 0 to 1: the pairs of neighbouring characters that both have (Dice 1945). */
function compareTexts(one, other) {
  const [a, b] = [plain(one).slice(0, KEPT_TEXT), plain(other).slice(0, KEPT_TEXT)];
  if (a === b) return 1;
  const counts = new Map();
  for (let i = 1; i < a.length; i++) counts.set(a.slice(i - 1, i + 1), (counts.get(a.slice(i - 1, i + 1)) ?? 0) + 1);
  let common = 0;
  for (let i = 1; i < b.length; i++) {
    const left = counts.get(b.slice(i - 1, i + 1)) ?? 0;
    if (left) counts.set(b.slice(i - 1, i + 1), left - 1);
    common += left ? 1 : 0;
  }
  return (2 * common) / Math.max(1, a.length + b.length - 2);
}

/* The entries of other shelves, the latest last. */
function listOthers() {
  const names = kept ? Object.keys(localStorage).filter((name) => name.startsWith(SHELVES) && name !== SHELF) : [];
  const entries = names.sort().flatMap((name) => [...shelf(name)]);
  return entries.sort(([, a], [, b]) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
}

function findSimilar(finding, rivals) {
  const own = textsOf(finding);
  const like = (entry) => Math.min(...["zh-text", "en-text"].map((side) => compareTexts(own[side], entry[side])));
  const [best] = rivals.map((entry) => [like(entry), entry]).sort(([a], [b]) => b - a);
  return best && best[0] >= ALIKE ? { ...best[1], similar: true } : undefined;
}

/* Where a finding is still there, it wasn't fixed after all: that mark is left behind. */
function inherit() {
  const others = listOthers();
  const exact = new Map(others);
  const topics = new Map();
  for (const entry of exact.values()) {
    const topic = topicOf(entry.rule, entry.zh, entry.en);
    topics.set(topic, [...(topics.get(topic) ?? []), entry]);
  }
  const found = new Map();
  for (const finding of others.length ? findings : []) {
    const rivals = topics.get(topicOf(finding.rule, ...finding.words)) ?? [];
    const entry = exact.get(finding.key) ?? findSimilar(finding, rivals);
    const counts = entry?.rule === finding.rule && !["fixed", "open"].includes(entry.verdict);
    if (counts) found.set(finding.key, { ...entry, document: DATA.document });
  }
  return found;
}
