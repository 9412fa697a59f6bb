/* The score without what the reader took for false alarms. */
function showScore() {
  const line = byId("score");
  const { words, multipliers, threshold, shortest } = DATA.mqm;
  const alarms = findings.filter((finding) => verdictOf(finding) === "false-alarm");
  if (!line) return;
  line.hidden = !alarms.length;
  const kept = findings.filter((finding) => verdictOf(finding) !== "false-alarm");
  const points = kept.reduce((sum, finding) => sum + multipliers[finding.severity], 0);
  const score = (points * 1000) / Math.max(1, words);
  const rating = words < shortest || threshold === null ? "" : say(score <= threshold ? "score-pass" : "score-fail");
  line.textContent = say("score-now", { n: alarms.length, points, score: score.toFixed(1) }) + rating;
}
