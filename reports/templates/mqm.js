/* What the decisions so far make of the score: false alarms don't count, nor what was fixed. */
const isLeft = (finding) => !["false-alarm", "fixed"].includes(verdictOf(finding));

function showScore() {
  const left = findings.filter(isLeft);
  const { words, multipliers, threshold } = DATA.mqm;
  const points = left.reduce((sum, finding) => sum + multipliers[finding.severity], 0);
  const score = (points * 1000) / Math.max(1, words);
  const n = left.filter((finding) => finding.severity === "critical").length;
  const rating = rateScore(score, n);
  const values = { n, words, score: score.toFixed(1), points, limit: threshold, least: DATA.mqm.shortest };
  const isChanged = left.length < findings.length;
  showLeft(left);
  if (!byId("score")) return; // a text without its translation has no score
  byId("score").textContent = values.score;
  byId("score-basis").hidden = !isChanged;
  const verdict = byId("score-verdict");
  verdict.textContent = say(`card_${rating}`, values);
  verdict.className = LOOKS[rating] ?? "";
  byId("rating").hidden = isChanged;
  const now = byId("rating-now");
  now.hidden = !isChanged;
  now.className = `rating ${LOOKS[rating] ?? ""}`;
  const counts = sayCounts(tally(), ["false-alarm", "fixed"]);
  now.textContent = say("score-now", { ...values, counts }) + say(`rated_${rating}`, values);
}

const LOOKS = { pass: "pass", fail: "fail", critical: "fail" };

/* Passed or not; with critical findings left no score passes. */
function rateScore(score, criticals) {
  const { words, threshold, shortest } = DATA.mqm;
  if (words < shortest) return "short";
  if (threshold === null) return "open";
  if (Math.round(score * 100) / 100 > threshold) return "fail";
  return criticals ? "critical" : "pass";
}

/* How many of each severity are left, where some were settled. */
function showLeft(left) {
  for (const box of document.querySelectorAll("[data-left]")) {
    const count = (some) => some.filter((finding) => finding.severity === box.dataset.left).length;
    box.textContent = count(left) < count(findings) ? say("left", { n: count(left) }) : "";
  }
}
