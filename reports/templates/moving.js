/* Going from finding to finding, and to their places in the text. */
const text = new LongList(byId("beads"), { size: 40, height: 110, make: row });
const ledger = byId("ledger") && new LongList(byId("ledger"), { size: 100, height: 36, tag: "tbody", make: figureRow });
let current = null;
let cameFrom = null; // the finding that Enter left for the text

/* Going from finding to finding. The address names the current one. */
function go(finding, { quiet = false } = {}) {
  document.querySelector(".finding.current")?.classList.remove("current");
  const box = list.reveal(finding);
  if (!box) return;
  current = finding;
  box.classList.add("current");
  if (quiet) return;
  history.replaceState(null, "", `#${finding.id}`);
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: box.offsetHeight > innerHeight * 0.8 ? "start" : "nearest" });
}

/* What stands over the window's top, in pixels. */
const measureCovered = () => Math.max(0, ...[...document.querySelectorAll(".sticky")].map(lowest));
const lowest = (bar) => (getComputedStyle(bar).position === "sticky" ? bar.getBoundingClientRect().bottom : 0);

function inWindow(box) {
  const { top, bottom } = box.getBoundingClientRect();
  return bottom > measureCovered() && top < innerHeight;
}

/* The first finding that begins in the window or reaches to its middle; -1 where there is none in it. */
function atTop() {
  list.boxes.forEach((box, number) => inWindow(box) && list.fill(number));
  return shown.findIndex((finding) => {
    const box = byId(finding.id);
    if (!box || !inWindow(box)) return false;
    const { top, bottom } = box.getBoundingClientRect();
    return top >= measureCovered() - 1 || bottom > innerHeight / 2;
  });
}

/* To the next finding; to the one at the window's top where the current one was scrolled out of it. */
function step(by) {
  const box = shown.includes(current) ? byId(current.id) : null;
  const seen = box && inWindow(box) ? -1 : atTop();
  const at = seen >= 0 ? seen - (by > 0 ? 1 : 0) : shown.indexOf(current);
  const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
  if (next) go(next);
}

function goToBead(bead) {
  const box = text.reveal(bead);
  document.querySelector(".bead.current")?.classList.remove("current");
  box.classList.add("current");
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "center" });
}

/* The place that the address names: a finding, also of an earlier run's repeat, or a row of the text. */
function arrive() {
  const name = location.hash.slice(1); // ids are ASCII
  const bead = beads.find((one) => `bead-${one.id}` === name);
  if (bead) return goToBead(bead);
  const finding = findings.find((one) => one.id === name) ?? findings.find((one) => one.key === name);
  if (!finding) return;
  if (!shown.includes(finding)) clear();
  go(finding);
}
