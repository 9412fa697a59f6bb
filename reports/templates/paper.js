/* What is printed of the findings: those shown, with texts, comments and verdicts; slips of form as tables by kind. */
const PRINTED = { zh: 150, en: 320 }; // characters of a text around the marks

const SIGNS = { open: "☐", query: "?" }; // of verdicts on paper; the others are ticked

/* Who did something and when, in brackets. */
const signedBy = ({ reviewer: name, date }) => {
  const by = [name, date].filter(Boolean).join(say("comma"));
  return by ? say("bracketed", { inner: visible(by) }) : "";
};

/* The verdict and the comment; who gave the comment stands with it where there is no verdict. */
function printedVerdict(finding) {
  const [verdict, note] = [verdictOf(finding), noteOf(finding)];
  const by = verdict !== "open" || note ? signedBy(judgementOf(finding)) : "";
  const comment = note ? say("note") + (verdict === "open" ? by : "") + say("colon") + visible(note) : "";
  const given = verdict === "open"
    ? "☐"
    : `${SIGNS[verdict] ?? "✓"} ${say(verdict === "query" ? "with-author" : `judge-${verdict}`)}${by}`;
  return [given, comment].filter(Boolean).join(" ");
}

function printedSide(some, number) {
  const [lang] = some[0].sides[number];
  const { text, isCut: [before, after], nodes } = cutSide(some, number, PRINTED[lang]);
  return el("p", { lang: TAGS[lang] }, before ? "…" : "", text ? nodes : say("no_counterpart"), after ? "…" : "");
}

function printedFinding(finding) {
  const words = el("p", {}, [
    el("b", {}, `${MARKS[finding.severity]} ${finding.number} ${ruleTitle(finding.rule)}`),
    placeOf(finding) && ` · ${placeOf(finding)}`,
    " · ",
    visible(pick(finding.message)),
    finding.suggestion === undefined ? "" : [" ", arrow(), " ", fixOf(finding)],
  ]);
  return el("div", { class: "printed" }, words, el("p", { class: "decided" }, printedVerdict(finding)));
}

function printedPassage({ findings: some }) {
  const sides = some[0].sides.map((_, number) => printedSide(some, number));
  return el("div", { class: "sheet" }, some.map(printedFinding), el("div", { class: "pair" }, sides));
}

function printedKind(members) {
  const rows = members.map((one) =>
    el(
      "tr",
      {},
      el("td", { class: "num" }, String(one.number)),
      el("td", {}, placeOf(one)),
      el("td", {}, chain(one), one.suggestion === undefined ? [" ", visible(pick(one.message))] : []),
      el("td", {}, printedVerdict(one)),
    )
  );
  const [first] = members;
  const words = `${MARKS[first.severity]} ${ruleTitle(first.rule)} (${members.length})`;
  return el(
    "table",
    { class: "slips" },
    el("colgroup", {}, [1, 2, 3, 4].map(() => el("col"))),
    el("thead", {}, el("tr", {}, el("th", { colspan: 4 }, words))),
    el("tbody", {}, rows),
  );
}

/* The list as it is arranged, on paper; a heading stays with what follows it. */
function printedItems() {
  const parts = findings.some(isOpen) ? [el("p", { class: "note" }, say("sign-open"))] : [];
  for (const item of items) {
    if (item.heading) parts.push(el("h3", { class: "group" }, item.heading(), " ", el("b", {}, String(item.count))));
    else if (item.stop) parts.push(printedKind(item.stop.members));
    else if (!item.kind) parts.push(item.findings[0].form ? printedKind(item.findings) : printedPassage(item));
  }
  return parts;
}

/* Before printing: what is folded stays away, all of what is open is made. */
function preparePaper() {
  byId("paper").replaceChildren(...printedItems());
  const open = (id) => byId(id)?.closest("details").open;
  if (open("beads")) text.all();
  if (open("ledger")) ledger?.all();
}

/* Prints the findings alone, or with the numbers and the whole text. */
function printOut(whole) {
  const folds = [...document.querySelectorAll("details.fold")];
  const before = folds.map((fold) => fold.open);
  for (const fold of folds) fold.open = whole;
  addEventListener("afterprint", () => folds.forEach((fold, i) => (fold.open = before[i])), { once: true });
  print();
}
