/* A row opened in place: both texts of its passage, how each finding was read, where else it stands, a comment. */
const opened = new Set(); // findings
let reading = false; // whether the next finding opens, too

/* Where a side stands: language and place; the first side that is in the text has the link there, for both. */
function whereabouts(finding, side, words) {
  const [lang, where, bead] = side;
  const parts = [say(lang), where ? place(where) : null].filter(Boolean).join(" · ");
  const first = side === finding.sides.find((one) => one[2] >= 0);
  const link = first ? [" ", el("a", { href: `#bead-${beads[bead].id}` }, say("in_context"))] : [];
  return el(
    "p",
    { class: "where" },
    parts,
    ...link,
    ...(words ? [" ", copyButton(words, "copy_words", visible(words))] : []),
  );
}

/* One side of a passage, the words of its findings marked. */
function sideBox(some, number) {
  const [lang, , bead] = some[0].sides[number];
  const { text, isCut: [before, after], nodes, words } = cutSide(some, number, BUDGET[lang], some[0]);
  const head = whereabouts(some[0], some[0].sides[number], words);
  if (!text) return el("div", { class: "side" }, head, el("p", { class: "text none" }, say("no_counterpart")));
  const gap = (isCut) => (isCut ? el("span", { class: "gap" }, "…") : null);
  const around = (words) => (words ? el("span", { class: "around" }, words) : null);
  const parts = [
    before ? gap(before) : around(beside(bead, lang, -1)),
    nodes,
    after ? gap(after) : around(beside(bead, lang, 1)),
  ];
  return el("div", { class: "side" }, head, el("p", { class: "text", lang: TAGS[lang] }, parts));
}

/* Both texts of some findings; the first one's words are those to search for. */
const pairBox = (some) => {
  const sides = some[0].sides.map((_, number) => sideBox(some, number));
  return sides.length ? el("div", { class: `pair${sides.length === 1 ? " alone" : ""}` }, sides) : null;
};

/* How a finding was read, name by value. */
function details(finding) {
  if (!finding.detail.length) return null;
  const name = (key) => (DATA.words[key] ? say(key) : visible(key));
  const rows = finding.detail.map(([key, ...values]) =>
    el("div", {}, el("dt", {}, name(key)), el("dd", {}, visible(values[1] ? pick(values) : values[0])))
  );
  return el("dl", { class: "detail" }, rows);
}

function related(finding) {
  if (!finding.related.length) return null;
  const places = finding.related.map(([lang, where, bead, words]) => {
    const name = placeIn(lang, where);
    const link = bead >= 0 ? el("a", { href: `#bead-${beads[bead].id}` }, name) : name;
    return el("li", {}, link, " ", el("span", { lang: TAGS[lang] }, visible(words)));
  });
  const list = el("ul", {}, places);
  const label = `${say("also")}${say("colon")}`;
  if (places.length <= 4) return el("div", { class: "related" }, label, list);
  return el("details", { class: "related" }, el("summary", {}, label + say("places", { n: places.length })), list);
}

/* A comment decides nothing. */
function noteField(finding) {
  const name = `${say("note")} ${finding.number}`;
  const note = el("input", { type: "text", class: "note-field", "aria-label": name, placeholder: say("note") });
  note.value = noteOf(finding);
  note.addEventListener("change", () => {
    const reason = note.value.trim();
    if (reason === noteOf(finding)) return;
    change([finding], () => ({ reason, verdict: verdictOf(finding) }), { undone: "note-undone" });
    tell(`${finding.number}: ${say(isOpen(finding) ? "note-kept-open" : "note-kept")}`);
  });
  return note;
}

function moreBox(finding) {
  return el("div", { class: "more" }, [
    finding.suggestion === undefined ? null : el("p", { class: "message" }, visible(pick(finding.message))),
    details(finding),
    related(finding),
    noteField(finding),
    el("p", { class: "behind" }, [
      el("span", { class: "mqm" }, categoryOf(finding)),
      " ",
      el("code", { class: "rule" }, finding.rule),
      " ",
      el("code", { class: "id" }, finding.id),
    ]),
  ]);
}

/* Other findings in the same texts, by their places in the list. */
function alsoHere(item) {
  const bead = beads[item.findings[0].own];
  const others = bead?.findings.filter((one) => !item.findings.includes(one)) ?? [];
  if (!others.length) return null;
  const links = others.map((one) =>
    el("li", {}, el("a", { href: `#${one.id}` }, `${MARKS[one.severity]} ${ruleTitle(one.rule)}`), " ", chain(one))
  );
  return el("div", { class: "related others" }, say("also_here") + say("colon"), el("ul", {}, links));
}

/* Opens a finding: below its row both texts, with the words of all findings of the passage marked. Of a passage one
   finding at a time is open. */
function openRow(row, finding, item) {
  if (row.classList.contains("open")) return;
  for (const other of item.findings.filter((one) => opened.has(one) && one !== finding)) setOpen(other, false);
  opened.add(finding);
  row.classList.add("open");
  row.querySelector(".name").setAttribute("aria-expanded", "true");
  const some = [finding, ...item.findings.filter((one) => one !== finding)];
  row.append(...[pairBox(some), moreBox(finding), alsoHere(item)].filter(Boolean));
}

function closeRow(row, finding) {
  opened.delete(finding);
  row.classList.remove("open");
  row.querySelector(".name").setAttribute("aria-expanded", "false");
  for (const part of row.querySelectorAll(":scope > :not(.row)")) part.remove();
}

function setOpen(finding, isOpen) {
  const row = revealStop(finding);
  if (row) (isOpen ? openRow : closeRow)(row, finding, itemOf.get(finding));
}

/* Opens or closes a kind: its findings come below it, or go. */
function toggleKind(kind) {
  if (!openKinds.delete(kind.id)) openKinds.add(kind.id);
  const before = byId(kind.id)?.getBoundingClientRect().top ?? 0;
  filter();
  const again = stops.find((stop) => stop.id === kind.id);
  if (!again) return;
  go(again);
  scrollBy(0, byId(kind.id).getBoundingClientRect().top - before);
}

function toggleOpen(stop) {
  if (isKind(stop)) return toggleKind(stop);
  reading = !opened.has(stop);
  setOpen(stop, reading);
  bring(byId(stop.id));
}
