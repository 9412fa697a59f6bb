/* Verdicts on findings. They are kept in this browser, one shelf for each text of a document, whatever its file is
   called, and in reports that were saved with them. The latest decision on a finding counts. */
const VERDICTS = ["false-alarm", "fixed", "query"];
const SHELVES = "bialign:verdicts:";
const SHELF = `${SHELVES}${DATA.text}`;
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

/* When an entry was made: a moment, or a day where it comes from a file. */
const timeOf = (entry) => entry?.at ?? entry?.date ?? "";

/* What the report has of earlier runs, and what it was saved with. A verdict that was taken back stays as an entry that
   says "open" and is `reopened`, or a report that was saved before would bring it back; an entry that only has a comment
   says "open", too. */
const NOTED = new Map(DATA.judged.map((entry) => [entry.id, entry]));
const SAVED = new Map(Object.entries(JSON.parse(byId("decisions").textContent)));

function joinWithReport(own) {
  const all = new Map(own);
  for (const finding of findings) {
    for (const entry of [NOTED.get(finding.key), SAVED.get(finding.key)]) {
      if (entry && timeOf(all.get(finding.key)) < (timeOf(entry) || "0")) all.set(finding.key, entry);
    }
  }
  return all;
}

let reviewer = recall(NAME, "") || DATA.reviewer;
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
const isOpen = (finding) => verdictOf(finding) === "open";

/* This moment, on the clock of the reader. */
function now() {
  const time = new Date();
  return new Date(time - time.getTimezoneOffset() * 60000).toISOString().replace("Z", "");
}

function keepVerdicts() {
  keep(SHELF, JSON.stringify(Object.fromEntries(verdicts)));
}

/* Changes fields of a finding's entry. */
function judge(finding, change) {
  const [zh, en] = finding.words;
  const entry = {
    rule: finding.rule,
    zh,
    en,
    ...textsOf(finding),
    ...judgementOf(finding),
    document: DATA.document,
    similar: undefined,
    ...change,
  };
  const at = now();
  verdicts.set(finding.key, { ...entry, reviewer, at, date: at.slice(0, 10) });
  here.add(finding.key);
}

/* Puts back the entry that a finding had before; where it had none, an open one that says if a verdict was taken back. */
function putBack(key, entry) {
  const latest = verdicts.get(key);
  const reopened = latest.reopened || latest.verdict !== "open" || undefined;
  verdicts.set(key, { ...(entry ?? { ...latest, verdict: "open", reason: "", reopened }), at: now() });
}

/* The name for what is decided from now on, and for what was decided here without one; how many that were. */
function signWith(name) {
  reviewer = name.trim();
  keep(NAME, reviewer);
  const unsigned = [...verdicts].filter(([id, entry]) => here.has(id) && !entry.reviewer);
  for (const [id, entry] of unsigned) verdicts.set(id, { ...entry, reviewer });
  keepVerdicts();
  return reviewer ? unsigned.length : 0;
}
