/* Filters. Every filter is a test of a finding; counts at a choice are of those that pass all the other filters. */
const list = new LongList(byId("list"), { size: 20, height: 60, make: itemBox });
let passing = new Set(); // the findings that pass the filters

const listChecked = (name) => [...document.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);
const choice = (id) => byId(id)?.value ?? "";
const passes = (finding) => passing.has(finding);
const searched = () => choice("search").toLowerCase().split(/\s+/).filter(Boolean);

function haystack(finding) {
  const bead = beads[finding.own] ?? beads[finding.bead];
  const named = [finding.id, finding.rule, finding.mqm, ...DATA.rules[finding.rule], ...DATA.categories[finding.mqm]];
  const said = [...finding.message, ...finding.words, finding.suggestion, bead?.zh, bead?.en];
  finding.haystack ??= [...named, ...said].filter(Boolean).join(" ").toLowerCase();
  return finding.haystack + " " + noteOf(finding).toLowerCase();
}

function filters() {
  const severities = listChecked("severity");
  const words = searched();
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

function filter() {
  if (!findings.length) return;
  const tests = filters();
  const left = findings.filter((finding) => Object.values(tests).every((test) => test(finding)));
  passing = new Set(left);
  arrangeAll(left);
  count(tests);
  list.show(items);
  byId("shown").textContent = left.length;
  byId("nothing").hidden = left.length > 0;
  byId("bulk").hidden = left.length === findings.length || !left.length;
  fade();
  progress();
  light();
  const again = stops.find((stop) => stop.id === current?.id);
  if (again) go(again, { quiet: true });
}

/* What a reader's choice leaves is shown from its first finding, wherever in the page the choice was made. */
function filterAndShow() {
  filter();
  showTop();
}

function showTop() {
  const own = document.querySelector(".filter");
  const first = isSticky(own) ? byId(byId("nothing").hidden ? "list" : "nothing") : own; // on a phone the bar scrolls away
  const { top } = first.getBoundingClientRect();
  if (top < measureBars()) scrollBy(0, top - measureBars());
}

function clear() {
  for (const box of document.querySelectorAll("[name=severity]")) box.checked = true;
  for (const id of ["rule", "judgement", "status", "search"]) if (byId(id)) byId(id).value = "";
  filter();
}
