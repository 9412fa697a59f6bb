/* Decisions that travel: as a file of decisions, or in the report itself. */
function download(text, type, name) {
  const link = el("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

let isNameAsked = false;

/* Signs what was decided here; asks for the name where there is none, once. */
function signAll() {
  const field = byId("reviewer");
  if (field && !field.value.trim() && here.size && !isNameAsked) {
    isNameAsked = true;
    field.value = prompt(say("ask-name")) ?? "";
  }
  signWith(field?.value ?? reviewer);
}

function save() {
  signAll();
  download(formatFile(entries()), "application/toml", DATA.file.name);
  tell(say("saved", { n: entries().size, name: DATA.file.name }));
}

/* JSON that can stand inside a script element. */
const escapeScript = (text) =>
  text.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/* This report as it was made, with the decisions in it; what the script made of it is left out. */
function formatReport() {
  const page = root.cloneNode(true);
  const all = (selector) => page.querySelectorAll(selector);
  for (const made of all("#list > *, #beads > *, #paper > *, #ledger > tbody")) made.remove();
  for (const box of all("details[open], dialog[open]")) box.removeAttribute("open");
  for (const styled of [page, ...all("[style]")]) styled.removeAttribute("style");
  page.classList.remove("ready");
  for (const said of all("#told, #recheck")) said.textContent = "";
  const keys = new Set(findings.map((one) => one.key));
  const known = Object.fromEntries(listDecisions().filter(([id]) => keys.has(id)));
  page.querySelector("#decisions").textContent = escapeScript(JSON.stringify(known));
  return `<!doctype html>\n${page.outerHTML}\n`;
}

function saveReport() {
  signAll();
  download(formatReport(), "text/html", DATA.file.page);
  tell(say("saved-report", { name: DATA.file.page }));
}

async function load(file) {
  try {
    const taken = takeOver(await file.text());
    const kept = taken?.differing.length ? say("kept-later", { list: taken.differing.join(say("and")) }) : "";
    tell(taken ? say("loaded", taken) + kept : say("none-fits", { name: file.name }));
  } catch (number) {
    tell(Number.isInteger(number) ? say("not_loaded", { line: number, name: file.name }) : String(number));
  }
  speak(root.dataset.ui);
}
