/* The verdict shown on rows that are there already. */
function pressButtons(box, verdict) {
  for (const button of box.querySelectorAll(":scope > .row [data-verdict]")) {
    button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
  }
}

/* What a mark of an earlier run, of an earlier sentence or of somebody else should be read with. */
function remarkOn(finding) {
  const entry = judgementOf(finding);
  if (!entry || isOpen(finding) || here.has(finding.key)) return "";
  const isOld = entry.verdict === "fixed" && NOTED.get(finding.key)?.verdict === "fixed";
  const doubt = isOld ? "verdict-fixed-before" : entry.similar ? "verdict-similar" : "";
  const who = entry.reviewer === reviewer ? "" : visible(entry.reviewer ?? "");
  return [doubt && `⚠ ${say(doubt)}`, who, entry.date].filter(Boolean).join(" · ");
}

function stamp(box, finding) {
  const verdict = verdictOf(finding);
  box.dataset.verdict = verdict;
  box.querySelector(".stamp").textContent = remarkOn(finding);
  box.querySelector(".noted").textContent = noteOf(finding) && `✎ ${visible(noteOf(finding))}`;
  pressButtons(box, verdict);
  const note = box.querySelector(".note-field");
  if (note && document.activeElement !== note) note.value = noteOf(finding);
}

/* A kind has a verdict where all its findings have the same one. */
function stampKind(box, kind) {
  const given = new Set(kind.members.map(verdictOf));
  const verdict = given.size === 1 ? [...given][0] : "open";
  const done = kind.members.filter((one) => !isOpen(one)).length;
  box.dataset.verdict = done === kind.members.length ? verdict === "open" ? "mixed" : verdict : "open";
  box.querySelector(".stamp").textContent = done && done < kind.members.length
    ? say("decided-of", { done, n: kind.members.length })
    : "";
  pressButtons(box, verdict);
}

/* Shows the verdicts of some findings wherever they stand in the page. */
function stampAll(changed) {
  const keys = new Set(changed.map((one) => one.key));
  for (const finding of findings.filter((one) => keys.has(one.key))) {
    const box = byId(finding.id);
    if (box) stamp(box, finding);
    for (const flag of document.querySelectorAll(`.flag[href="#${CSS.escape(finding.id)}"]`)) {
      flag.classList.toggle("judged", !isOpen(finding));
    }
  }
  for (const kind of stops.filter(isKind)) if (byId(kind.id)) stampKind(byId(kind.id), kind);
}
