/* Going from stop to stop, and to their places in the text. */
const text = new LongList(byId("beads"), { size: 40, height: 110, make: beadRow });
const ledger = byId("ledger") && new LongList(byId("ledger"), { size: 100, height: 36, tag: "tbody", make: figureRow });
let current = null;
let cameFrom = null; // the finding that one left for the text
const NEXT_TO = 10; // pixels left between what one goes to and what stands above or below

/* The element of a stop, made if it wasn't. */
function revealStop(stop) {
  const box = itemOf.has(stop) && list.reveal(itemOf.get(stop));
  return box ? byId(stop.id) : null;
}

/* Going to a stop. The address names a finding. */
function go(stop, { quiet = false } = {}) {
  document.querySelector(".stop.current")?.classList.remove("current");
  const box = revealStop(stop);
  if (!box) return;
  current = stop;
  box.classList.add("current");
  if (quiet) return;
  history.replaceState(null, "", isKind(stop) ? location.pathname : `#${stop.id}`);
  box.focus({ preventScroll: true });
  bring(box);
}

/* Going on with what one reads: what one leaves closes, the next one opens. */
function travel(stop) {
  if (reading && current && !isKind(current) && current !== stop) setOpen(current, false);
  if (reading && !isKind(stop)) setOpen(stop, true);
  go(stop);
}

/* Scrolls as little as it takes to have an element between the bars and the window's end; of a high one its head. */
function bring(box) {
  const { top, bottom } = box.getBoundingClientRect();
  const [high, low] = [measureBars() + NEXT_TO, innerHeight - NEXT_TO];
  if (top < high || bottom - top > low - high) scrollBy(0, top - high);
  else if (bottom > low) scrollBy(0, bottom - low);
}

/* How far the bars reach down once they stand at the window's top, in pixels. */
const measureBars = () => Math.max(0, ...[...document.querySelectorAll(".sticky")].map(measureBar));
const isSticky = (bar) => getComputedStyle(bar).position === "sticky";
const measureBar = (bar) => (isSticky(bar) ? parseFloat(getComputedStyle(bar).top) + bar.offsetHeight : 0);

/* What stands over the window's top, in pixels. */
const measureCovered = () => Math.max(0, ...[...document.querySelectorAll(".sticky")].map(lowest));
const lowest = (bar) => (isSticky(bar) ? bar.getBoundingClientRect().bottom : 0);

function inWindow(box) {
  const { top, bottom } = box.getBoundingClientRect();
  return bottom > measureCovered() && top < innerHeight;
}

/* The first stop that begins in the window or reaches to its middle; -1 where there is none in it. */
function atTop() {
  list.boxes.forEach((box, number) => inWindow(box) && list.fill(number));
  return stops.findIndex((stop) => {
    const box = byId(stop.id);
    if (!box || !inWindow(box)) return false;
    const { top, bottom } = box.getBoundingClientRect();
    return top >= measureCovered() - 1 || bottom > innerHeight / 2;
  });
}

/* To the next stop; to the one at the window's top where the current one was scrolled out of it. */
function step(by) {
  const box = stops.includes(current) ? byId(current.id) : null;
  const seen = !current || (box && inWindow(box)) ? -1 : atTop();
  const at = seen >= 0 ? seen - (by > 0 ? 1 : 0) : stops.indexOf(current);
  const next = stops[at < 0 && seen < 0 ? 0 : Math.min(stops.length - 1, Math.max(0, at + by))];
  if (next) travel(next);
}

/* Lists that are folded open when one goes into them. */
function unfold(element) {
  const fold = element.closest("details");
  if (fold) fold.open = true;
}

function goToBead(bead) {
  unfold(byId("beads"));
  const box = text.reveal(bead);
  document.querySelector(".bead.current")?.classList.remove("current");
  box.classList.add("current");
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "center" });
}

/* A finding wherever it is: filtered out, or folded into its kind. */
function goToFinding(finding) {
  if (!passes(finding)) clear();
  const kind = stops.includes(finding) ? null : foldedIn(finding);
  if (kind) {
    openKinds.add(kind.id);
    filter();
  }
  setOpen(finding, true);
  go(finding);
}

/* The first finding of a severity. */
function goToSeverity(severity) {
  byId("order").value = "by_severity";
  clear();
  const item = items.find((one) => one.heading && one.severity === severity);
  const box = item && list.reveal(item);
  if (box) scrollBy(0, box.getBoundingClientRect().top - measureBars());
  const stop = item && stopsIn(items[items.indexOf(item) + 1])[0];
  if (stop) go(stop);
}

/* The place that the address names: a finding, also of an earlier run's repeat, a row of the text, a part of the page. */
function arrive() {
  const name = location.hash.slice(1); // ids are ASCII
  const bead = beads.find((one) => `bead-${one.id}` === name);
  if (bead) return goToBead(bead);
  const finding = findings.find((one) => one.id === name) ?? findings.find((one) => one.key === name);
  if (finding) return goToFinding(finding);
  const fold = byId(name)?.querySelector(":scope > details");
  if (fold) fold.open = true;
}
