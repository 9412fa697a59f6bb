/* The whole text, and the ledger of figures. */
const worst = (marks) => marks.map((mark) => findings[mark[2]]).sort(bySeverity)[0];

function flag(finding) {
  const title = `${finding.number}: ${say(finding.severity)}, ${ruleTitle(finding.rule)}`;
  const judged = verdictOf(finding) === "open" ? "" : " judged";
  return el("a", { class: `flag ${finding.severity}${judged}`, href: `#${finding.id}`, title }, String(finding.number));
}

const SURE = 0.9; // below this, the margin says how sure a pair is

function margin(bead) {
  const number = el("a", { class: "row", href: `#bead-${bead.id}` }, String(bead.index + 1));
  const score = LANGS.every((lang) => bead[lang]) && bead.score < SURE ? bead.score.toFixed(2) : null;
  const sure = score && el("span", { class: "sure", title: `${say("confidence")} ${score}` }, say("surety", { score }));
  const doubt = bead.look === "weak" ? el("small", {}, say("doubtful")) : null;
  return el("div", { class: "margin" }, number, sure, doubt, bead.findings.map(flag));
}

/* Notes are marked where the reader asks for them. */
const isShown = (mark) => findings[mark[2]].severity !== "neutral" || Boolean(byId("with-notes")?.checked);

function beadRow(bead) {
  const wrap = (words, marks) => {
    const finding = worst(marks);
    return el("a", { class: `m ${finding.severity}`, href: `#${finding.id}` }, words);
  };
  const side = (lang) =>
    bead[lang]
      ? el(
        "p",
        { lang: TAGS[lang] },
        pieces(bead[lang], bead.marks[lang].filter(isShown), [0, bead[lang].length], wrap),
      )
      : el("p", { class: "none" }, say("no_counterpart"));
  const look = `bead ${bead.look}${bead.heading ? " h" : ""}`;
  return el("div", { class: look, id: `bead-${bead.id}`, tabindex: "-1" }, margin(bead), DATA.langs.map(side));
}

function figureRow(figure) {
  const verdict = DATA.figureVerdicts[figure.verdict];
  const words = `${figure.off ? "✗ " : ""}${say(verdict)}`;
  const finding = findings[figure.finding];
  return el(
    "tr",
    { class: figure.off ? "off" : null },
    el("td", { class: "num" }, el("a", { href: `#bead-${beads[figure.bead].id}` }, String(figure.index + 1))),
    el("td", { lang: "zh-Hans" }, figure.zh),
    el("td", { lang: "en" }, figure.en),
    el("td", { class: "value" }, visible(pick(figure.values))),
    el("td", {}, finding ? el("a", { href: `#${finding.id}` }, words) : words),
  );
}
