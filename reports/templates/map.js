/* The map: its strip leads to the row under the pointer, its marks to their findings; those filtered out fade. */
const ticks = new Map(
  [...document.querySelectorAll("#strip a")].map((tick) => [tick.getAttribute("href").slice(1), tick]),
);

function fade() {
  const left = new Set([...passing].map((finding) => finding.id));
  for (const [id, tick] of ticks) tick.classList.toggle("faded", !left.has(id));
}

/* A mark's words are made when they are wanted, in the language of the moment; thousands at once would be slow. */
function describe(tick) {
  const finding = tick && findings.find((one) => one.id === tick.getAttribute("href").slice(1));
  if (!finding) return;
  const title = `${finding.number}: ${say(finding.severity)}, ${ruleTitle(finding.rule)}`;
  tick.setAttribute("aria-label", title);
  tick.querySelector("title")?.remove();
  const shown = document.createElementNS("http://www.w3.org/2000/svg", "title");
  shown.textContent = title;
  tick.firstElementChild.append(shown);
}

function goToPointed(event) {
  if (event.target.closest("a")) return;
  const box = byId("strip").getBoundingClientRect();
  const sizes = beads.map((bead) => bead.zh.length * 2 + bead.en.length);
  let left = ((event.clientX - box.left) / box.width) * sizes.reduce((sum, size) => sum + size, 0);
  const index = sizes.findIndex((size) => (left -= size) < 0);
  if (index >= 0) goToBead(beads[index]);
}
