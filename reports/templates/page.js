/* The page: going from finding to finding, verdicts, language, keys. */
const text = new LongList(byId("beads"), { size: 40, height: 110, make: row });
const ledger = byId("ledger") && new LongList(byId("ledger"), { size: 100, height: 36, tag: "tbody", make: figureRow });
let current = null;
let cameFrom = null; // the finding that Enter left for the text

/* How many are judged, and whether this browser keeps it. */
function progress() {
  const done = findings.filter((finding) => verdictOf(finding) !== "open").length;
  byId("judged").textContent = say("judged", { done, n: findings.length });
  byId("bar").value = done;
  byId("unkept").hidden = kept;
}

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

/* Verdicts. */
function toggle(finding, verdict) {
  judge(finding, { verdict: verdictOf(finding) === verdict ? undefined : verdict });
  judged(finding);
}

/* Shows a new verdict; under a filter of verdicts the finding may go, and the next one takes its place. */
function judged(finding) {
  const at = shown.indexOf(finding);
  const same = findings.filter((one) => one.key === finding.key);
  if (choice("judgement")) {
    filter();
    if (!shown.includes(finding) && shown.length) go(shown[Math.min(at, shown.length - 1)]);
  } else {
    count(filters());
    progress();
    for (const one of same) if (byId(one.id)) stamp(byId(one.id), one);
  }
  for (const flag of document.querySelectorAll(`.flag[href="#${CSS.escape(finding.id)}"]`)) {
    flag.classList.toggle("judged", verdictOf(finding) !== "open");
  }
  const words = verdictOf(finding) === "open" ? say("verdict-none") : say(`verdict-${verdictOf(finding)}`);
  tell(`${finding.number}: ${words}`);
}

function save() {
  const blob = new Blob([written(entries())], { type: "application/toml" });
  const link = el("a", { href: URL.createObjectURL(blob), download: DATA.file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  tell(say("saved", { n: entries().size, name: DATA.file.name }));
}

async function load(file) {
  try {
    tell(say("loaded", { n: takeOver(await file.text()) }));
  } catch (number) {
    tell(Number.isInteger(number) ? say("not_loaded", { line: number, name: file.name }) : String(number));
  }
  speak(root.dataset.ui);
}

/* A word on what was done, also for screen readers. */
let telling = 0;
function tell(words) {
  clearTimeout(telling);
  byId("told").textContent = words;
  telling = setTimeout(() => (byId("told").textContent = ""), 4000);
}

/* Copying a suggestion, also where the browser keeps the clipboard from local files. */
async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const area = el("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  tell(say("copied"));
}

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
  figuresShown();
}

function figuresShown() {
  if (ledger) ledger.show(byId("unmatched").checked ? figures.filter((figure) => figure.off) : figures);
}

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
  x: () => current && toggle(current, "false-alarm"),
  f: () => current && toggle(current, "fixed"),
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

/* The strip of the map leads to the row under the pointer. */
function pointed(event) {
  if (event.target.closest("a")) return;
  const box = byId("strip").getBoundingClientRect();
  const sizes = beads.map((bead) => bead.zh.length * 2 + bead.en.length);
  let left = ((event.clientX - box.left) / box.width) * sizes.reduce((sum, size) => sum + size, 0);
  const index = sizes.findIndex((size) => (left -= size) < 0);
  if (index >= 0) goToBead(beads[index]);
}

byId("switch").addEventListener("click", () => speak(root.dataset.ui === "zh" ? "en" : "zh"));
byId("keys").addEventListener("click", () => byId("help").showModal());
byId("strip")?.addEventListener("click", pointed);
for (const link of document.querySelectorAll("[data-rule]")) {
  link.addEventListener("click", () => {
    clear();
    byId("rule").value = link.dataset.rule;
    filter();
  });
}
byId("unmatched")?.addEventListener("change", figuresShown);
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
  verdicts = shelf();
  filter();
});
if (findings.length) {
  for (const box of document.querySelectorAll("[name=severity], .filter select")) box.addEventListener("change", filter);
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
