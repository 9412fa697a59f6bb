/* The score without what the reader took for false alarms. */
function showScore() {
  const { words, multipliers, threshold, shortest } = DATA.mqm;
  const errors = findings.filter((finding) => verdictOf(finding) !== "false-alarm");
  const n = findings.length - errors.length;
  const line = byId("score");
  line.hidden = !n;
  const points = errors.reduce((sum, finding) => sum + multipliers[finding.severity], 0);
  const score = (points * 1000) / Math.max(1, words);
  const rating = words < shortest || threshold === null ? "" : rateScore(score, threshold, errors);
  line.textContent = say("score-now", { n, points, score: score.toFixed(1) }) + rating;
}

/* Passed or not; with critical findings left no score passes. */
function rateScore(score, threshold, errors) {
  const criticals = errors.filter((finding) => finding.severity === "critical").length;
  if (score > threshold) return say("score-fail");
  return criticals ? say("score-critical", { n: criticals }) : say("score-pass");
}
