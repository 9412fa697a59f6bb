/* What listens to what, and the first show. */
byId("switch").addEventListener("click", () => speak(root.dataset.ui === "zh" ? "en" : "zh"));
byId("keys").addEventListener("click", () => byId("help").showModal());
byId("strip")?.addEventListener("click", goToPointed);
byId("strip")?.addEventListener("pointerover", (event) => describe(event.target.closest("a")));
addEventListener("scroll", mark, { passive: true });
addEventListener("resize", mark);
for (const link of document.querySelectorAll("[data-rule]")) {
  link.addEventListener("click", () => {
    clear();
    byId("rule").value = link.dataset.rule;
    filter();
  });
}
byId("unmatched")?.addEventListener("change", showFigures);
document.addEventListener("keydown", press);
byId("list").addEventListener("focusin", (event) => {
  const box = event.target.closest(".finding");
  const finding = box && findings.find((one) => one.id === box.id);
  if (finding && finding !== current) go(finding, { quiet: true });
});
addEventListener("hashchange", arrive);
addEventListener("beforeprint", () => [list, text, ledger].forEach((one) => one?.all()));
addEventListener("storage", (event) => {
  if (event.key !== SHELF) return;
  verdicts = joinWithReport(shelf());
  filter();
});
if (findings.length) {
  for (const box of document.querySelectorAll("[name=severity], .filter select")) {
    box.addEventListener("change", filter);
  }
  byId("search").addEventListener("input", filter);
  byId("clear").addEventListener("click", clear);
  byId("save").addEventListener("click", save);
  byId("load").addEventListener("change", async (event) => {
    if (event.target.files[0]) await load(event.target.files[0]);
    event.target.value = ""; // the same file may be chosen again
  });
  byId("reviewer").value = reviewer;
  byId("reviewer").addEventListener("change", (event) => signWith(event.target.value));
}
root.classList.add("ready");
speak(root.dataset.ui);
arrive();
mark();
if (takenOver.size) tell(say("taken-over", { n: takenOver.size }));
