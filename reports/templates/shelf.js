/* Verdicts on findings, kept in this browser: one shelf for each text of a document, named by its hash and its name.
   So two documents of one name don't mix, and a new version takes over what was judged in an earlier one. */
const VERDICTS = ["false-alarm", "fixed", "query"];
const SHELVES = "bialign:verdicts:";
const SHELF = `${SHELVES}${DATA.text}:${DATA.document}`;
const NAME = "bialign:reviewer";
let kept = true; // whether the browser keeps anything

function stored(name, fallback) {
  try {
    return localStorage.getItem(name) ?? fallback;
  } catch {
    kept = false;
    return fallback;
  }
}

function keep(name, text) {
  try {
    localStorage.setItem(name, text);
  } catch {
    kept = false;
  }
}

function shelf(name = SHELF) {
  try {
    return new Map(Object.entries(JSON.parse(stored(name, "{}"))));
  } catch {
    return new Map();
  }
}

/* The shelves of other texts of the same name: versions of this document, or another document. */
function otherShelves() {
  const names = kept ? Object.keys(localStorage) : [];
  const ours = (name) =>
    name.startsWith(SHELVES) && name.slice(SHELVES.length + DATA.text.length) === `:${DATA.document}`;
  return names.filter((name) => name !== SHELF && ours(name)).sort();
}

/* What was judged in other versions and stands here word for word, the latest of each. Where a finding is still there,
   it wasn't fixed after all: that mark is left behind. */
function inherited() {
  const ids = new Set(findings.map((finding) => finding.key));
  const found = new Map();
  for (const [id, entry] of otherShelves().flatMap((name) => [...shelf(name)])) {
    const later = (found.get(id)?.date ?? "") <= (entry.date ?? "");
    if (ids.has(id) && entry.verdict !== "fixed" && later) found.set(id, entry);
  }
  return found;
}

let reviewer = stored(NAME, "");
const takenOver = stored(SHELF, null) === null ? inherited() : new Map();
let verdicts = takenOver.size ? takenOver : shelf();

const verdictOf = (finding) => verdicts.get(finding.key)?.verdict ?? "open";
const noteOf = (finding) => verdicts.get(finding.key)?.reason ?? "";

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function keepVerdicts() {
  keep(SHELF, JSON.stringify(Object.fromEntries(verdicts)));
}

/* Changes fields of a finding's entry; without a verdict there is none. */
function judge(finding, change) {
  const [zh, en] = finding.words;
  const entry = { rule: finding.rule, zh, en, document: DATA.document, ...verdicts.get(finding.key), ...change };
  if (!entry.verdict) verdicts.delete(finding.key);
  else verdicts.set(finding.key, { ...entry, reviewer, date: today() });
  keepVerdicts();
}

function signWith(name) {
  reviewer = name.trim();
  keep(NAME, reviewer);
}
