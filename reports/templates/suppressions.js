/* The file of suppressions: written from the verdicts, and read. An entry has its fields. */
/* What was decided on this page, each with both texts whole. */
function listDecisions() {
  const texts = new Map(findings.map((finding) => [finding.key, beads[finding.own]]));
  return [...verdicts].map(([id, entry]) => {
    const bead = texts.get(id);
    return [id, bead ? { ...entry, "zh-text": bead.zh, "en-text": bead.en } : entry];
  });
}

/* What the file holds: what was judged before and here; the latter counts. */
function entries() {
  const all = new Map(DATA.judged.map((entry) => [entry.id, entry]));
  for (const [id, entry] of listDecisions()) {
    if (entry.verdict === "open") all.delete(id);
    else all.set(id, entry);
  }
  return all;
}

/* A string as TOML has it, on one line. */
function quote(text) {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return JSON.stringify(whole).replaceAll("\x7f", "\\u007f");
}

function formatFile(all) {
  const block = ([id, entry]) =>
    DATA.file.fields
      .filter((field) => entry[field] && !(field === "verdict" && entry[field] === "false-alarm"))
      .map((field) => `${id}.${field} = ${field === "date" ? entry[field] : quote(entry[field])}\n`)
      .join("");
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return DATA.file.head + sorted.map((pair) => `\n${block(pair)}`).join("");
}

/* A value of the file: a string, a date. Throws where it is neither. */
function fieldValue(text) {
  const literal = text.match(/^'([^']*)'\s*(#.*)?$/);
  if (literal) return literal[1];
  const day = text.match(/^(\d{4}-\d\d-\d\d)\s*(#.*)?$/);
  if (day) return day[1];
  const string = text.match(/^("(?:[^"\\]|\\.)*")\s*(#.*)?$/);
  return JSON.parse(string[1].replace(/\\U([0-9a-fA-F]{8})/g, (_, code) => String.fromCodePoint(parseInt(code, 16))));
}

/* An entry with one more field; where two people judged the same finding, both reasons and names stay. */
function joinField(entry, field, value) {
  const both = ["reason", "reviewer"].includes(field) && entry[field] && entry[field] !== value;
  return { ...entry, [field]: both ? `${entry[field]}; ${value}` : value };
}

/* The entries in a file's text. Throws the number of the line that can't be read. */
function parseFile(text) {
  const all = new Map();
  for (const [index, line] of text.replace(/^\ufeff/, "").split("\n").entries()) {
    if (!line.trim() || line.trim().startsWith("#")) continue;
    const match = line.trim().match(/^["']?([0-9a-f]{10})["']?\s*\.\s*["']?([\w-]+)["']?\s*=\s*(.+)$/);
    let value;
    try {
      value = fieldValue(match[3]);
    } catch {
      throw index + 1;
    }
    const wrong = !DATA.file.fields.includes(match[2]) || (match[2] === "verdict" && !VERDICTS.includes(value));
    if (wrong) throw index + 1;
    all.set(match[1], joinField(all.get(match[1]) ?? {}, match[2], value));
  }
  return all;
}

/* The entries in the text of a report that was saved with them. Throws 1 where there are none. */
function parseReport(text) {
  const element = new DOMParser().parseFromString(text, "text/html").getElementById("decisions");
  if (!element) throw 1;
  const entries = Object.entries(JSON.parse(element.textContent));
  return new Map(entries.filter(([, entry]) => ["open", ...VERDICTS].includes(entry.verdict)));
}

/* A later entry, with the verdict of the one before where it only has a comment. */
function keepVerdict(before, entry) {
  const isComment = entry.verdict === "open" && !entry.reopened && entry.reason;
  return isComment && before ? joinField(before, "reason", entry.reason) : entry;
}

/* Takes over the entries of a file's text: those of a saved report that are about findings here and later than what
   stands here. Says how many findings have another entry now, and which keep a later decision that is another one; null
   where no entry is about a finding here, and nothing is taken. */
function takeOver(text) {
  const isReport = /^\s*<!doctype html/i.test(text);
  const all = [...(isReport ? parseReport(text) : parseFile(text))].filter(([, entry]) => entry.rule);
  const own = new Map(findings.map((finding) => [finding.key, finding]));
  const fitting = all.filter(([id, entry]) => own.get(id)?.rule === entry.rule);
  if (!fitting.length) return null;
  const taken = { n: 0, differing: [] };
  for (const [id, entry] of isReport ? fitting : all) {
    const before = verdicts.get(id);
    const now = isReport ? keepVerdict(before, entry) : { verdict: "false-alarm", ...entry };
    const isSame = (before?.verdict ?? "open") === now.verdict && (before?.reason ?? "") === (now.reason ?? "");
    if (isSame) continue;
    if (isReport && timeOf(before) >= timeOf(entry)) {
      if (entry.verdict !== "open" && before.verdict !== entry.verdict) taken.differing.push(own.get(id).number);
      continue;
    }
    verdicts.set(id, now);
    if (own.has(id)) taken.n += 1;
  }
  keepVerdicts();
  return taken;
}
