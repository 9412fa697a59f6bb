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

function step(by) {
  const at = shown.indexOf(current);
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
