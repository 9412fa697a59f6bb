/* Verdicts given, saved and loaded, and how far one is. */
/* How many are judged, and whether this browser keeps it. */
function progress() {
  const done = findings.filter((finding) => verdictOf(finding) !== "open").length;
  byId("judged").textContent = say("judged", { done, n: findings.length });
  byId("bar").value = done;
  byId("unkept").hidden = kept;
}

function toggle(finding, verdict) {
  judge(finding, { verdict: verdictOf(finding) === verdict ? undefined : verdict });
  showJudgement(finding);
}

/* Shows a new verdict; under a filter of verdicts the finding may go, and the next one takes its place. */
function showJudgement(finding) {
  const [before, at] = [shown, shown.indexOf(finding)];
  const same = findings.filter((one) => one.key === finding.key);
  if (choice("judgement")) {
    filter();
    const left = new Set(shown);
    const next = before.slice(at).find((one) => left.has(one)) ?? shown.at(-1);
    if (!left.has(finding) && next) go(next);
  } else {
    count(filters());
    progress();
    for (const one of same) if (byId(one.id)) stamp(byId(one.id), one);
  }
  for (const flag of document.querySelectorAll(`.flag[href="#${CSS.escape(finding.id)}"]`)) {
    flag.classList.toggle("judged", verdictOf(finding) !== "open");
  }
  const words = verdictOf(finding) === "open" ? say("verdict-none") : say(`verdict-${verdictOf(finding)}`);
  tell(`${finding.number}: ${words}`);
}

function save() {
  signWith(byId("reviewer")?.value ?? reviewer);
  const blob = new Blob([formatFile(entries())], { type: "application/toml" });
  const link = el("a", { href: URL.createObjectURL(blob), download: DATA.file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  tell(say("saved", { n: entries().size, name: DATA.file.name }));
}

async function load(file) {
  try {
    tell(say("loaded", { n: takeOver(await file.text()) }));
  } catch (number) {
    tell(Number.isInteger(number) ? say("not_loaded", { line: number, name: file.name }) : String(number));
  }
  speak(root.dataset.ui);
}
