/* The interface language: the style sheet shows one of two spans; attributes, options and lists are made anew. */
function speak(ui) {
  root.dataset.ui = ui;
  root.lang = TAGS[ui];
  for (const element of document.querySelectorAll("[data-en]")) {
    const words = element.dataset[ui];
    if (element.matches("option, title")) element.textContent = words;
    else element.setAttribute("aria-label", words);
    if ("placeholder" in element) element.placeholder = words;
  }
  filter();
  text.show(beads);
  showFigures();
  requestAnimationFrame(() => setTimeout(fit)); // after the picture, when all is laid out anyway
}

function showFigures() {
  if (ledger) ledger.show(byId("unmatched").checked ? figures.filter((figure) => figure.off) : figures);
}
