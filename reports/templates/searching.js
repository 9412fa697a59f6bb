/* The search: it shows its first hit, opened, and lights up the words. */
const LIT = "hit";
let shownHit = null;

/* The words searched for, wherever they stand in the list. */
function light() {
  const words = searched();
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete(LIT);
  if (!words.length) return;
  const ranges = [];
  const walker = document.createTreeWalker(byId("list"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.data.toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        if (at + word.length > node.length) break; // a letter that is longer in lower case
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set(LIT, new Highlight(...ranges));
}

function search() {
  filterAndShow();
  if (searched().length) showHit();
}

/* Whether the words are those that a finding marks or suggests, and not only somewhere in its passage. */
function isAbout(finding, words) {
  const own = [...finding.words, finding.suggestion ?? "", finding.id].join(" ").toLowerCase();
  return words.every((word) => own.includes(word));
}

/* The first hit, opened; the words are still being typed, so nothing else is taken over. */
function showHit() {
  const hits = stops.filter((stop) => !isKind(stop));
  const hit = hits.find((finding) => isAbout(finding, searched())) ?? hits[0];
  if (!hit) return;
  if (shownHit && shownHit !== hit) setOpen(shownHit, false);
  shownHit = hit;
  go(hit, { quiet: true });
  setOpen(hit, true);
  light();
  bring(isSticky(document.querySelector(".filter")) ? byId(hit.id) : byId("search")); // one sees what one types
}

function stopSearching() {
  const field = byId("search");
  if (!field?.value) return;
  field.value = "";
  filter();
  const stop = current && (stops.find((one) => one.id === current.id) ?? foldedIn(current));
  if (stop) go(stop);
}
