/* Verdicts on findings, kept in this browser: one shelf for each text of a document, named by its hash and its name.
   So two documents of one name don't mix, and a new version takes over what was judged in an earlier one. */
const VERDICTS = ["false-alarm", "fixed", "query"];
const SHELVES = "bialign:verdicts:";
const SHELF = `${SHELVES}${DATA.text}:${DATA.document}`;
const NAME = "bialign:reviewer";
let kept = true; // whether the browser keeps anything

function recall(name, fallback) {
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
    return new Map(Object.entries(JSON.parse(recall(name, "{}"))));
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
function inherit() {
  const ids = new Set(findings.map((finding) => finding.key));
  const found = new Map();
  for (const [id, entry] of otherShelves().flatMap((name) => [...shelf(name)])) {
    const later = (found.get(id)?.date ?? "") <= (entry.date ?? "");
    if (ids.has(id) && entry.verdict !== "fixed" && later) found.set(id, entry);
  }
  for (const [id, entry] of found) if (entry.verdict === "open") found.delete(id);
  return found;
}

/* What the report has of earlier runs joins what the browser keeps; the later of both counts. A verdict of the report
   that was taken back here stays as an entry that says "open", or it would be back with the next visit. */
const NOTED = new Map(DATA.judged.map((entry) => [entry.id, entry]));

function joinWithReport(own) {
  const all = new Map(own);
  for (const finding of findings) {
    const entry = NOTED.get(finding.key);
    if (entry && (all.get(finding.key)?.date ?? "") < (entry.date ?? "0")) all.set(finding.key, entry);
  }
  return all;
}

let reviewer = recall(NAME, "");
const takenOver = recall(SHELF, null) === null ? inherit() : new Map();
let verdicts = joinWithReport(takenOver.size ? takenOver : shelf());
const here = new Set(); // what was judged since the page was opened

/* An entry is about a finding where its rule is the same, too. */
function judgementOf(finding) {
  const entry = verdicts.get(finding.key);
  return entry?.rule === finding.rule ? entry : undefined;
}

const verdictOf = (finding) => judgementOf(finding)?.verdict ?? "open";
const noteOf = (finding) => judgementOf(finding)?.reason ?? "";

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
  const entry = { rule: finding.rule, zh, en, document: DATA.document, ...judgementOf(finding), ...change };
  if (!entry.verdict && NOTED.has(finding.key)) entry.verdict = "open";
  if (!entry.verdict) verdicts.delete(finding.key);
  else verdicts.set(finding.key, { ...entry, reviewer, date: today() });
  here.add(finding.key);
  keepVerdicts();
}

function signWith(name) {
  reviewer = name.trim();
  keep(NAME, reviewer);
  for (const [id, entry] of verdicts) if (here.has(id) && !entry.reviewer) verdicts.set(id, { ...entry, reviewer });
  keepVerdicts();
}
