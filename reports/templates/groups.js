/* The order of the list. A stop is what one decides at: a finding, or a kind of slips of form that are decided together.
   An item is what is shown: a heading, a passage with its findings, a kind. */
const openKinds = new Set(); // ids
let items = [];
let stops = [];
let itemOf = new Map();

const membersOf = (stop) => stop.members ?? [stop];
const isKind = (stop) => Boolean(stop?.members);

/* Findings about the same texts. */
function passagesOf(some) {
  const found = new Map();
  for (const finding of some) {
    const places = finding.sides.map(([lang, , bead]) => `${lang}${bead}`);
    const name = places.length && finding.sides.every(([, , bead]) => bead >= 0) ? places.join() : finding.id;
    found.set(name, [...(found.get(name) ?? []), finding]);
  }
  return [...found.values()].map((members) => ({ findings: [...members].sort(bySeverity) }));
}

function groupBy(some, key) {
  const groups = new Map();
  for (const one of some) {
    if (!groups.has(key(one))) groups.set(key(one), []);
    groups.get(key(one)).push(one);
  }
  return groups;
}

const heading = (words, count, severity = "") => ({ heading: words, count, severity });

/* Slips of one rule and severity: one item, and its findings below it where it is open; a single one is a finding. */
function kindItems([rule, members], severity) {
  if (members.length < 2) return passagesOf(members);
  const id = `kind-${severity}-${rule}`;
  const kind = { id, rule, severity, members };
  const within = openKinds.has(id) || choice("search") ? members.map((one) => ({ findings: [one], kind })) : [];
  return [{ kind, stop: kind }, ...within];
}

/* What to fix first: passages by their worst finding, then slips of form by kind; notes last. */
function triage(passing) {
  const [forms, contents] = [passing.filter((one) => one.form), passing.filter((one) => !one.form)];
  const passages = groupBy(passagesOf(contents), (passage) => passage.findings[0].severity);
  const ofForm = groupBy(forms, (one) => one.severity);
  return RANKS.flatMap((severity) => {
    const kinds = [...groupBy(ofForm.get(severity) ?? [], (one) => one.rule)];
    kinds.sort(([, a], [, b]) => b.length - a.length);
    const inside = [...(passages.get(severity) ?? []), ...kinds.flatMap((kind) => kindItems(kind, severity))];
    const count = passing.filter((one) => one.severity === severity).length;
    return inside.length ? [heading(() => say(severity), count, severity), ...inside] : [];
  });
}

const causeOf = (finding) => finding.cause ?? finding.rule;
const GROUPS = {
  by_rule: { key: (finding) => finding.rule, words: ruleTitle },
  by_cause: { key: causeOf, words: (key) => (DATA.words[key] ? say(key) : ruleTitle(key)) },
};
const worstOf = (members) => members.reduce((least, one) => Math.min(least, RANKS.indexOf(one.severity)), RANKS.length);

/* The items of the findings that pass the filters; groups with the worst findings come first, then the largest. */
function arrange(passing) {
  const order = choice("order");
  if (order === "by_severity") return triage(passing);
  const by = GROUPS[order];
  if (!by) return passagesOf(passing);
  const groups = [...groupBy(passing, by.key)].map(([key, members]) => [key, members, worstOf(members)]);
  groups.sort(([, a, i], [, b, j]) => i - j || b.length - a.length);
  return groups.flatMap(([key, members]) => [heading(() => by.words(key), members.length), ...passagesOf(members)]);
}

/* Makes the items of findings the list, and says where each stop is. */
function arrangeAll(passing) {
  items = arrange(passing);
  itemOf = new Map();
  for (const item of items) for (const stop of stopsIn(item)) itemOf.set(stop, item);
  stops = [...itemOf.keys()];
}

const stopsIn = (item) => (item.heading ? [] : item.stop ? [item.stop] : item.findings);

/* The kind that a finding is folded into, if it is. */
const foldedIn = (finding) => stops.find((stop) => isKind(stop) && stop.members.includes(finding));
