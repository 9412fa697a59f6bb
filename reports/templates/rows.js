/* A finding as a row: what it is, both words and the suggestion, the verdict. A kind of slips is a row, too. */
const ruleTitle = (rule) => visible(pick(DATA.rules[rule]));
const categoryOf = (finding) => visible(pick(DATA.categories[finding.mqm]));
const LETTERS = { "false-alarm": "f", fixed: "d", query: "q" };
const MARKS = { critical: "‼", major: "▲", minor: "●", neutral: "○" };
const EXAMPLES = 4; // slips of a kind that its row shows

/* Where something stands: the number of a line, or words in both languages. */
function place(where) {
  return Array.isArray(where) ? visible(pick(where)) : say("line", { n: where });
}

const placeIn = (lang, where) => `${say(`short_${lang}`)}${say("space")}${place(where)}`;

/* The side that a slip of form is in; none where both have a part in it. */
const slipIn = ({ form, words: [zh, en] }) => (form && Boolean(zh) !== Boolean(en) ? (zh ? "zh" : "en") : null);

/* Where a finding stands, in either language; a slip of form only where it is; once where both have the same place. */
function placeOf(finding) {
  const only = slipIn(finding);
  const sides = finding.sides.filter(([lang, where]) => where && (!only || lang === only));
  const same = sides.length === 2 && place(sides[0][1]) === place(sides[1][1]);
  if (same) return place(sides[0][1]);
  const together = ([lang, where]) =>
    Array.isArray(where) ? placeIn(lang, where) : placeIn(lang, where).replaceAll(" ", "\u00a0");
  return sides.map(together).join(" / ");
}

/* The words of one side; what has no counterpart is a dash, which slips of form don't need. */
function wordsOf(finding, lang) {
  const inContext = wordsInContext(finding, lang);
  if (inContext) return inContext;
  const words = finding.words[LANGS.indexOf(lang)];
  if (words) return el("span", { class: "word", lang: TAGS[lang] }, visible(words));
  const isAlone = !finding.form && finding.words.some(Boolean) && DATA.langs.length > 1;
  return isAlone ? el("span", { class: "word none", title: say("no_counterpart") }, "—") : null;
}

const arrow = () => el("span", { class: "arrow", "aria-hidden": "true" }, "→");

/* What to write instead: English, unless it is the Chinese that is wrong. */
function fixOf(finding) {
  const { suggestion, words: [zh, en] } = finding;
  if (suggestion === undefined) return null;
  return el("span", { class: "fix", lang: zh && !en ? TAGS.zh : TAGS.en }, visible(suggestion + closingOf(finding)));
}

/* The bracket that stands right behind a slip's words and closes one of theirs: it is shown and copied with them. */
function closingOf(finding) {
  const [lang, bead] = [slipIn(finding), beads[finding.bead]];
  if (!lang || !bead || !/\([^()]*$/.test(finding.suggestion ?? "")) return "";
  const own = bead.marks[lang].find((mark) => mark[2] === finding.index);
  return own && bead[lang][own[1]] === ")" ? ")" : "";
}

/* Chinese, English and what to write instead, arrows between them. */
function chain(finding, fix = fixOf(finding)) {
  const parts = [...LANGS.map((lang) => wordsOf(finding, lang)), fix].filter(Boolean);
  return parts.flatMap((part, i) => (i ? [" ", arrow(), " ", part] : [part]));
}

/* Copies words: a suggestion, or what to search the file for. */
function copyButton(words, name, title = null) {
  const label = `${say(name)}${say("colon")}${visible(words)}`;
  const copying = el(
    "button",
    { type: "button", class: "copy", "aria-label": label, title },
    say(name),
  );
  copying.addEventListener("click", () => copy(words));
  return copying;
}

/* The buttons of the verdict. */
function verdictButtons(stop, name) {
  const buttons = VERDICTS.map((verdict) => {
    const key = el("kbd", {}, LETTERS[verdict]);
    const label = verdict === "query"
      ? [el("span", { class: "unset" }, say("ask-author")), el("span", { class: "set" }, say("with-author"))]
      : say(`judge-${verdict}`);
    const words = [label, " ", key];
    const button = el("button", { type: "button", class: `verdict-${verdict}`, "data-verdict": verdict }, words);
    button.addEventListener("click", () => decide(stop, verdict));
    return button;
  });
  return el("div", { class: "judging", role: "group", "aria-label": `${say("judgement")} ${name}` }, buttons);
}

/* The button that opens a row: its mark and number, its type, its place. */
function nameButton(stop, number, title, where) {
  const badge = `${MARKS[stop.severity]} ${number}`;
  return el(
    "button",
    { type: "button", class: "name", id: `name-${stop.id}`, "aria-expanded": "false" },
    el("span", { class: `badge ${stop.severity}`, title: say(stop.severity) }, badge),
    " ",
    el("span", { class: "hidden" }, say(stop.severity)),
    " ",
    el("span", { class: "title" }, title),
    where ? [" ", el("span", { class: "at" }, where)] : [],
  );
}

function row(finding) {
  const fix = fixOf(finding);
  const cure = fix
    ? [arrow(), " ", fix, " ", copyButton(finding.suggestion + closingOf(finding), "copy")]
    : [visible(pick(finding.message))];
  const status = finding.status ? el("span", { class: `status ${finding.status}` }, say(finding.status)) : null;
  const name = nameButton(finding, finding.number, ruleTitle(finding.rule), placeOf(finding));
  const box = el(
    "div",
    { class: `stop finding ${finding.severity}`, id: finding.id, tabindex: "-1", role: "group" },
    el("div", { class: "row" }, [
      name,
      el("div", { class: "words" }, chain(finding, null)),
      el("div", { class: `cure ${fix ? "" : "message"}` }, cure),
      el("div", { class: "state" }, status, el("span", { class: "stamp" })),
      verdictButtons(finding, finding.number),
      el("div", { class: "noted" }),
    ]),
  );
  box.setAttribute("aria-labelledby", name.id);
  stamp(box, finding);
  return box;
}

/* A passage: its findings, and both texts where it is open. */
function passageBox(item) {
  const rows = item.findings.map(row);
  item.findings.forEach((finding, i) => opened.has(finding) && openRow(rows[i], finding, item));
  return el("article", { class: `passage ${item.kind ? "of-kind" : ""}` }, rows);
}

function kindBox({ kind }) {
  const { rule, members } = kind;
  const name = nameButton(kind, `${members.length} ×`, ruleTitle(rule));
  name.setAttribute("aria-expanded", String(openKinds.has(kind.id) || Boolean(choice("search"))));
  const shown = members.slice(0, EXAMPLES).map((one) => el("span", { class: "example" }, chain(one)));
  const more = members.length > EXAMPLES ? el("span", { class: "none" }, "…") : null;
  const box = el(
    "div",
    { class: `stop kind ${kind.severity}`, id: kind.id, tabindex: "-1", role: "group", "aria-labelledby": name.id },
    el("div", { class: "row" }, [
      name,
      el("div", { class: "words examples" }, shown, more),
      el("div", { class: "state" }, el("span", { class: "stamp" })),
      verdictButtons(kind, ruleTitle(rule)),
    ]),
  );
  stampKind(box, kind);
  return box;
}

function headingBox({ heading, count, severity }) {
  const means = severity && DATA.langs.length > 1 ? el("span", { class: "means" }, say(`means_${severity}`)) : null;
  const id = severity ? `group-${severity}` : null;
  return el("h3", { class: `group ${severity}`, id }, heading(), " ", el("b", {}, String(count)), " ", means);
}

const itemBox = (item) => (item.heading ? headingBox(item) : item.stop ? kindBox(item) : passageBox(item));
