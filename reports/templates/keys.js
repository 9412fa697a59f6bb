/* Keys. */
function note() {
  if (!current || isKind(current)) return;
  setOpen(current, true);
  byId(current.id)?.querySelector(".note-field")?.focus();
}

function enter(event) {
  if (event.target.closest("a, button, summary, input, select")) return;
  if (document.activeElement.matches(".bead")) goBack();
  else if (current) toggleOpen(current);
}

const goBack = () => cameFrom && go(cameFrom);

/* To the place of a finding in the text, and back. */
function visitText() {
  if (document.activeElement.matches(".bead")) return goBack();
  const bead = beads[(current && membersOf(current)[0].bead) ?? -1];
  if (!bead) return;
  cameFrom = current;
  location.hash = `bead-${bead.id}`;
  goToBead(bead); // the address may name it already
}

/* The first key of a session shows where one is; only then a verdict counts. */
const judgeCurrent = (verdict) => () => (current && stops.includes(current) ? decide(current, verdict) : step(1));

const PRESSED = {
  j: () => step(1),
  k: () => step(-1),
  f: judgeCurrent("false-alarm"),
  x: judgeCurrent("false-alarm"),
  d: judgeCurrent("fixed"),
  q: judgeCurrent("query"),
  F: () => decideAll(ofType(), "false-alarm"),
  D: () => decideAll(ofType(), "fixed"),
  Q: () => decideAll(ofType(), "query"),
  u: undo,
  t: visitText,
  n: note,
  c: () => current?.suggestion !== undefined && copy(current.suggestion + closingOf(current)),
  s: saveReport,
  p: () => printOut(false),
  l: () => byId("switch").click(),
  Escape: stopSearching,
  "/": () => byId("search")?.focus(),
  "?": () => byId("help").showModal(),
};

function leaveField(event) {
  if (event.key === "Escape" && event.target.id === "search") {
    event.target.blur();
    return stopSearching();
  }
  if (event.key !== "Escape" && !(event.key === "Enter" && event.target.matches(".note-field, #search"))) return;
  event.preventDefault();
  event.target.blur();
  if (current) go(current);
}

function press(event) {
  if ((event.ctrlKey || event.metaKey) && event.key === "z" && !isTyping(event.target)) return undo();
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  if (isTyping(event.target)) return leaveField(event);
  if (event.key === "Enter") return enter(event);
  const action = PRESSED[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

const isTyping = (target) => target.matches("input:not([type=checkbox]), select, textarea");
