/* A finding as an article: what was found, both texts, how it was read, the verdict. */
const ruleTitle = (rule) => visible(pick(DATA.rules[rule]));
const categoryOf = (finding) => visible(pick(DATA.categories[finding.mqm]));
const LETTERS = { "false-alarm": "f", fixed: "d", query: "q" };
const MARKS = { critical: "‼", major: "▲", minor: "●", neutral: "○" };

/* Where something stands: the number of a line, or words in both languages. */
function place(where) {
  return Array.isArray(where) ? visible(pick(where)) : say("line", { n: where });
}

/* Where a side stands: language and place; the first side that is in the text has the link there, for both. */
function whereabouts(finding, side) {
  const [lang, where, bead] = side;
  const parts = [say(lang), where ? place(where) : null].filter(Boolean).join(" · ");
  const first = side === finding.sides.find((one) => one[2] >= 0);
  const link = first ? [" ", el("a", { href: `#bead-${beads[bead].id}` }, say("in_context"))] : [];
  return el("p", { class: "where" }, parts, ...link);
}

function sideBox(finding, side) {
  const [lang, , bead] = side;
  const { text, marks } = sideOf(finding, side);
  if (!text) {
    return el(
      "div",
      { class: "side" },
      whereabouts(finding, side),
      el("p", { class: "text none" }, say("no_counterpart")),
    );
  }
  const stretch = excerptOf(text, marks, BUDGET[lang]);
  const wrap = (words) => el("mark", { class: finding.severity }, words);
  const gap = (cut) => (cut ? el("span", { class: "gap" }, "…") : null);
  const around = (words) => (words ? el("span", { class: "around" }, words) : null);
  return el(
    "div",
    { class: "side" },
    whereabouts(finding, side),
    el("p", { class: "text", lang: TAGS[lang] }, [
      around(stretch[0] ? "" : beside(bead, lang, -1)),
      gap(stretch[0] > 0),
      ...pieces(text, marks, stretch, wrap),
      gap(stretch[1] < text.length),
      around(stretch[1] < text.length ? "" : beside(bead, lang, 1)),
    ]),
  );
}

/* How a finding was read, name by value. */
function details(finding) {
  if (!finding.detail.length) return null;
  const name = (key) => (DATA.words[key] ? say(key) : visible(key));
  const rows = finding.detail.map(([key, ...values]) =>
    el("div", {}, el("dt", {}, name(key)), el("dd", {}, visible(values[1] ? pick(values) : values[0])))
  );
  return el("dl", { class: "detail" }, rows);
}

function suggestion(finding) {
  if (finding.suggestion === undefined) return null;
  const copying = el("button", { type: "button", class: "copy" }, say("copy"));
  copying.addEventListener("click", () => copy(finding.suggestion));
  const label = say("suggestion") + say("colon");
  return el(
    "p",
    { class: "suggestion" },
    label,
    el("span", { class: "fix" }, visible(finding.suggestion)),
    " ",
    copying,
  );
}

function related(finding) {
  if (!finding.related.length) return null;
  const places = finding.related.map(([lang, where, bead, words]) => {
    const name = `${say(`short_${lang}`)} ${place(where)}`;
    const link = bead >= 0 ? el("a", { href: `#bead-${beads[bead].id}` }, name) : name;
    return el("li", {}, link, " ", el("span", { lang: TAGS[lang] }, visible(words)));
  });
  const list = el("ul", {}, places);
  const label = `${say("also")}${say("colon")}`;
  if (places.length <= 4) return el("div", { class: "related" }, label, list);
  return el("details", { class: "related" }, el("summary", {}, label + say("places", { n: places.length })), list);
}

/* The buttons of the verdict and the note. */
function verdictBox(finding) {
  const buttons = VERDICTS.map((name) => {
    const button = el(
      "button",
      { type: "button", class: `verdict-${name}`, "data-verdict": name },
      say(`judge-${name}`),
      " ",
      el("kbd", {}, LETTERS[name]),
    );
    button.addEventListener("click", () => toggle(finding, name));
    return button;
  });
  const note = el("input", { type: "text", class: "note-field", "aria-label": say("note"), placeholder: say("note") });
  note.addEventListener("change", () => {
    if (verdictOf(finding) === "open" && !note.value.trim()) return;
    judge(finding, { reason: note.value.trim(), verdict: judgementOf(finding)?.verdict ?? "query" });
    showJudgement(finding);
  });
  const label = { class: "judging", role: "group", "aria-label": `${say("judgement")} ${finding.number}` };
  return el("div", label, ...buttons, note);
}

/* What the finding is, in words; its rule, category and id stand faded behind. */
function head(finding) {
  const status = finding.status ? el("span", { class: `status ${finding.status}` }, say(finding.status)) : null;
  return el("header", {}, [
    el("h3", { id: `name-${finding.id}` }, [
      el("a", { class: "number", href: `#${finding.id}` }, String(finding.number)),
      " ",
      el("span", { class: `badge ${finding.severity}` }, `${MARKS[finding.severity]} ${say(finding.severity)}`),
      " ",
      el("span", { class: "title" }, ruleTitle(finding.rule)),
    ]),
    status,
    el("span", { class: "stamp" }),
    el("span", { class: "behind" }, [
      el("span", { class: "mqm" }, categoryOf(finding)),
      " ",
      el("code", { class: "rule" }, finding.rule),
      " ",
      el("code", { class: "id" }, finding.id),
    ]),
  ]);
}

function article(finding) {
  if (finding.group) return el("h3", { class: "group" }, finding.group(), " ", el("b", {}, String(finding.count)));
  const sides = finding.sides.map((side) => sideBox(finding, side));
  const box = el(
    "article",
    { class: `finding ${finding.severity}`, id: finding.id, tabindex: "-1", "aria-labelledby": `name-${finding.id}` },
    head(finding),
    el("p", { class: "message" }, visible(pick(finding.message))),
    sides.length ? el("div", { class: "pair" }, sides) : null,
    details(finding),
    suggestion(finding),
    related(finding),
    verdictBox(finding),
  );
  stamp(box, finding);
  return box;
}

/* Shows the verdict on an article that is there already. */
function stamp(box, finding) {
  const verdict = verdictOf(finding);
  box.dataset.verdict = verdict;
  const stale = verdict === "fixed" && NOTED.get(finding.key)?.verdict === verdict && !here.has(finding.key);
  const words = say(`verdict-${verdict}${stale ? "-before" : ""}`);
  box.querySelector(".stamp").textContent = verdict === "open" ? "" : `${stale ? "⚠" : "✓"} ${words}`;
  for (const button of box.querySelectorAll("[data-verdict]")) {
    button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
  }
  const note = box.querySelector(".note-field");
  if (document.activeElement !== note) note.value = noteOf(finding);
}
