/* Keys. */
function note() {
  const field = list.reveal(current)?.querySelector(".note-field");
  field?.focus();
}

function enter(event) {
  if (event.target.closest("a, button, summary, input, select")) return;
  const bead = beads[current?.bead ?? -1];
  if (document.activeElement.matches(".bead")) {
    if (cameFrom) go(cameFrom);
  } else if (bead) {
    cameFrom = current;
    location.hash = `bead-${bead.id}`;
    goToBead(bead); // the address may name it already
  }
}

const PRESSED = {
  j: () => step(1),
  k: () => step(-1),
  f: () => current && toggle(current, "false-alarm"),
  x: () => current && toggle(current, "false-alarm"),
  d: () => current && toggle(current, "fixed"),
  q: () => current && toggle(current, "query"),
  n: note,
  c: () => current?.suggestion !== undefined && copy(current.suggestion),
  s: save,
  l: () => byId("switch").click(),
  "/": () => byId("search")?.focus(),
  "?": () => byId("help").showModal(),
};

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const typing = event.target.matches("input:not([type=checkbox]), select, textarea");
  if (typing && (event.key === "Escape" || (event.key === "Enter" && event.target.matches(".note-field")))) {
    event.target.blur();
    if (current) go(current);
  }
  if (typing) return;
  if (event.key === "Enter") return enter(event);
  const action = PRESSED[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
