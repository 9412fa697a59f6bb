/* What listens to what, and the first show. */
const on = (id, event, action) => byId(id)?.addEventListener(event, action);
on("switch", "click", () => speak(root.dataset.ui === "zh" ? "en" : "zh"));
on("keys", "click", () => byId("help").showModal());
on("strip", "click", goToPointed);
on("strip", "pointerover", (event) => describe(event.target.closest("a")));
for (const event of ["keydown", "pointerdown", "input"]) addEventListener(event, hush, { capture: true });
addEventListener("scroll", mark, { passive: true });
addEventListener("resize", fit);
addEventListener("toggle", mark, { capture: true });
for (const link of document.querySelectorAll("[data-rule]")) {
  link.addEventListener("click", () => {
    clear();
    byId("rule").value = link.dataset.rule;
    filter();
  });
}
for (const link of document.querySelectorAll("[data-severity]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goToSeverity(link.dataset.severity);
  });
}
on("unmatched", "change", showFigures);
on("with-notes", "change", () => text.show(beads));
document.addEventListener("keydown", press);
on("list", "focusin", (event) => {
  const box = event.target.closest(".stop");
  const stop = box && stops.find((one) => one.id === box.id);
  if (stop && stop !== current) go(stop, { quiet: true });
});
on("list", "click", (event) => {
  const row = event.target.closest(".row");
  const elsewhere = event.target.closest("button:not(.name), a") || String(getSelection());
  const stop = row && !elsewhere && stops.find((one) => one.id === row.parentElement.id);
  if (!stop) return;
  if (stop !== current) go(stop, { quiet: true });
  toggleOpen(stop);
});
addEventListener("hashchange", arrive);
addEventListener("beforeprint", preparePaper);
addEventListener("storage", (event) => {
  if (event.key !== SHELF) return;
  verdicts = joinWithReport(shelf());
  filter();
});
on("print", "click", () => byId("printing").showModal());
on("print-findings", "click", () => printOut(false));
on("print-all", "click", () => printOut(true));
if (findings.length) {
  for (const box of document.querySelectorAll("[name=severity], .filter select")) {
    box.addEventListener("change", filterAndShow);
  }
  for (const button of document.querySelectorAll("[data-bulk]")) {
    button.addEventListener("click", () => decideAll([...passing], button.dataset.bulk));
  }
  on("search", "input", search);
  on("clear", "click", () => {
    clear();
    if (stops.includes(current)) go(current);
    else showTop();
  });
  on("undo", "click", undo);
  on("save-report", "click", saveReport);
  on("save", "click", save);
  on("ask", "click", saveQuestions);
  on("load", "change", async (event) => {
    if (event.target.files[0]) await load(event.target.files[0]);
    event.target.value = ""; // the same file may be chosen again
  });
  byId("reviewer").value = reviewer;
  on("reviewer", "change", (event) => {
    const n = signWith(event.target.value);
    if (n) tell(say("signed", { n, name: reviewer }));
  });
}
root.classList.add("ready");
speak(root.dataset.ui);
arrive();
if (takenOver.size) tell(say("taken-over", { n: takenOver.size }));
