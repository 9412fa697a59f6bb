/* The list of findings: what passes the filters, in order and groups. */
const list = new LongList(byId("list"), { size: 20, height: 320, make: article });
let shown = []; // the findings that pass the filters, in order

/* Filters. Every filter is a test of a finding; counts at a choice are of those that pass all the other filters. */
const listChecked = (name) => [...document.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);
const choice = (id) => byId(id)?.value ?? "";

function haystack(finding) {
  const bead = beads[finding.own] ?? beads[finding.bead];
  const named = [finding.id, finding.rule, finding.mqm, ...DATA.rules[finding.rule], ...DATA.categories[finding.mqm]];
  const said = [...finding.message, ...finding.words, finding.suggestion, bead?.zh, bead?.en];
  finding.haystack ??= [...named, ...said].filter(Boolean).join(" ").toLowerCase();
  return finding.haystack + " " + noteOf(finding).toLowerCase();
}

function filters() {
  const severities = listChecked("severity");
  const words = choice("search").toLowerCase().split(/\s+/).filter(Boolean);
  const [rule, verdict, status] = ["rule", "judgement", "status"].map(choice);
  return {
    severity: (finding) => severities.includes(finding.severity),
    rule: (finding) => !rule || finding.rule === rule,
    judgement: (finding) => !verdict || verdictOf(finding) === verdict,
    status: (finding) => !status || finding.status === status,
    search: (finding) => words.every((word) => haystack(finding).includes(word)),
  };
}

function countBy(tests, name, key) {
  const others = Object.entries(tests).filter(([other]) => other !== name).map(([, test]) => test);
  const counts = new Map();
  for (const finding of findings) {
    if (others.every((test) => test(finding))) counts.set(key(finding), (counts.get(key(finding)) ?? 0) + 1);
  }
  return counts;
}

function count(tests) {
  const bySeverities = countBy(tests, "severity", (finding) => finding.severity);
  for (const box of document.querySelectorAll("[name=severity]")) {
    box.parentElement.querySelector("b").textContent = bySeverities.get(box.value) ?? 0;
  }
  const keys = { rule: (f) => f.rule, judgement: verdictOf, status: (f) => f.status };
  for (const [id, key] of Object.entries(keys)) {
    const counts = countBy(tests, id, key);
    for (const option of byId(id)?.options ?? []) {
      const words = option.dataset.key ? say(option.dataset.key) : ruleTitle(option.value);
      option.textContent = option.value ? `${words} (${counts.get(option.value) ?? 0})` : words;
    }
  }
}

/* Order and groups. */
const causeOf = (finding) => finding.cause ?? finding.rule;
const GROUPS = {
  by_place: null,
  by_severity: { key: (f) => f.severity, rank: (f) => RANKS.indexOf(f.severity), words: (key) => say(key) },
  by_rule: { key: (f) => f.rule, rank: (f) => Object.keys(DATA.rules).indexOf(f.rule), words: ruleTitle },
  by_cause: { key: causeOf, rank: null, words: (key) => (DATA.words[key] ? say(key) : ruleTitle(key)) },
};

/* Findings in the order chosen, with a heading before each group. */
function arrange(passing) {
  const by = GROUPS[choice("order")];
  if (!by) return passing;
  const groups = new Map();
  for (const finding of passing) groups.set(by.key(finding), [...(groups.get(by.key(finding)) ?? []), finding]);
  const sorted = [...groups].sort(([, a], [, b]) => (by.rank ? by.rank(a[0]) - by.rank(b[0]) : b.length - a.length));
  return sorted.flatMap(([key, members]) => [{ group: () => by.words(key), count: members.length }, ...members]);
}

function filter() {
  if (!findings.length) return;
  const tests = filters();
  const passing = findings.filter((finding) => Object.values(tests).every((test) => test(finding)));
  const items = arrange(passing);
  shown = items.filter((item) => !item.group);
  count(tests);
  list.show(items);
  byId("shown").textContent = shown.length;
  byId("nothing").hidden = shown.length > 0;
  fade();
  progress();
  if (shown.includes(current)) go(current, { quiet: true });
}

function clear() {
  for (const box of document.querySelectorAll("[name=severity]")) box.checked = true;
  for (const id of ["rule", "judgement", "status", "search"]) if (byId(id)) byId(id).value = "";
  filter();
}
