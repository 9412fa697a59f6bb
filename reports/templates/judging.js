/* Verdicts given, one or many at once, and taken back. */
const undoable = []; // what was changed, the latest last

/* How many findings have each verdict. */
function tally() {
  const count = (verdict) => findings.filter((finding) => verdictOf(finding) === verdict).length;
  return Object.fromEntries(["open", ...VERDICTS].map((verdict) => [verdict, count(verdict)]));
}

/* Numbers of verdicts in words: "1 false alarm, 9 fixed". */
const sayCounts = (counts, verdicts) =>
  verdicts.filter((one) => counts[one]).map((one) => say(`count-${one}`, { n: counts[one] })).join(say("comma"));

/* How many are decided, and whether this browser keeps it. */
function progress() {
  const counts = tally();
  const done = counts["false-alarm"] + counts.fixed; // a question to the author is not settled yet
  const asked = counts.query ? say("comma") + sayCounts(counts, ["query"]) : "";
  byId("judged").textContent = say("judged", { done, n: findings.length }) + asked;
  byId("bar").value = done;
  byId("recheck").hidden = counts.open > 0;
  byId("recheck").textContent = say("recheck", { counts: sayCounts(counts, VERDICTS) });
  byId("unkept").hidden = kept;
  byId("undo").disabled = !undoable.length;
  showScore();
}

/* Changes the entries of some findings, and remembers what was there, and what to say when that is put back. */
function change(members, fields, { stop = members[0], undone = "undone" } = {}) {
  undoable.push({ stop, undone, before: members.map((one) => [one.key, verdicts.get(one.key)]) });
  for (const one of members) judge(one, fields(one));
  keepVerdicts();
  show(members);
}

/* Shows new verdicts; under a filter of verdicts findings may go. */
function show(changed) {
  if (choice("judgement")) return filter();
  count(filters());
  progress();
  stampAll(changed);
}

/* Gives all findings of a stop a verdict, those that have one left alone; takes it back where all have it. */
function decide(stop, verdict) {
  const [place, before] = [stops.indexOf(stop), stops];
  decideAll(membersOf(stop), verdict, stop);
  if (membersOf(stop).every(isOpen)) return;
  advance(before, place);
}

function decideAll(members, verdict, stop = members[0]) {
  if (!members.length) return;
  const isGiven = members.every((one) => verdictOf(one) === verdict);
  const left = members.filter(isOpen);
  const fields = isGiven ? { verdict: "open", reopened: true } : { verdict, reopened: undefined };
  change(isGiven || !left.length ? members : left, () => fields, { stop });
  tell(`${nameMembers(members)}: ${say(isGiven ? "verdict-none" : `verdict-${verdict}`)}`);
}

/* What to call some findings: their type and how many they are, or the number of the only one. */
const nameMembers = (members) =>
  members.length > 1 ? `${ruleTitle(members[0].rule)} (${members.length})` : members[0].number;

/* To the next stop that isn't decided yet; to the last one where there is none. */
function advance(before, place) {
  const left = new Map(stops.map((stop) => [stop.id, stop]));
  const later = before.slice(place + 1).map((stop) => left.get(stop.id)).filter(Boolean);
  const next = later.find((stop) => membersOf(stop).some(isOpen));
  const same = left.get(before[place].id);
  if (next) travel(next);
  else if (same ?? stops.length) go(same ?? stops.at(-1));
  const { open, query: n } = tally();
  if (!open) tell(n ? say("all-but-asked", { n }) : say("all-decided"));
}

/* Takes back the latest decision or comment, and goes there. */
function undo() {
  const last = undoable.pop();
  if (!last) return;
  const keys = new Set(last.before.map(([key]) => key));
  for (const [key, entry] of last.before) putBack(key, entry);
  keepVerdicts();
  const members = findings.filter((one) => keys.has(one.key));
  show(members);
  progress();
  const stop = stops.find((one) => one.id === last.stop.id) ?? foldedIn(last.stop);
  if (stop) go(stop);
  tell(`${nameMembers(members)}: ${say(last.undone)}`);
}

/* All findings of the current type, or all that are shown. */
const ofType = () => {
  const [first] = current ? membersOf(current) : [];
  return first ? findings.filter((one) => passes(one) && one.rule === first.rule) : [];
};
