/* Texts in pieces: what is marked, cut down to the words around the marks. */
const BUDGET = { zh: 320, en: 640 }; // characters of a text shown with a finding; the whole of it stands below
const AROUND = { zh: 50, en: 110 }; // characters shown of the texts before and after
const BESIDE = { zh: 6, en: 14 }; // characters shown on either side of a slip of form
const REACH = 16; // how far a cut may move to fall between two words

/* Whether an offset is inside a Latin word, a number or a pair of surrogates. */
const inWord = (text, at) =>
  at > 0 && at < text.length && /^([\w.,]\w|[\ud800-\udbff])/.test(text.slice(at - 1, at + 1));

/* An offset moved to the next space, where one is near, and never inside a pair of surrogates. */
function roundToWord(text, offset, step) {
  if (offset <= 0 || offset >= text.length) return Math.max(0, Math.min(text.length, offset));
  for (let at = offset, left = REACH; left && at > 0 && at < text.length; at += step, left--) {
    if (text[at] === " ") return step > 0 ? at + 1 : at;
  }
  return /[\udc00-\udfff]/.test(text[offset]) ? offset + step : offset;
}

/* The part of a text to show: all of it, or what stands around the marks; around the first where they are far apart. */
function excerptOf(text, marks, budget) {
  if (text.length <= budget) return [0, text.length];
  const ends = marks.flatMap(([start, end]) => [start, end]);
  const whole = marks.length ? [Math.min(...ends), Math.max(...ends)] : [0, 0];
  const [from, to] = whole[1] - whole[0] > 2 * budget ? marks[0] : whole;
  const size = Math.floor(Math.max(budget, Math.min(2 * budget, to - from) + budget / 3));
  const middle = from + Math.min(to - from, size) / 2;
  const start = Math.max(0, Math.min(Math.floor(middle - size / 2), text.length - size));
  return [roundToWord(text, start, 1), roundToWord(text, start + size, -1)];
}

/* A stretch of a text as nodes; `wrap(words, marks)` makes the marked ones. */
function pieces(text, marks, [low, high], wrap) {
  const inside = marks.filter(([start, end]) => start < high && end > low);
  const cuts = inside.flatMap(([start, end]) => [Math.max(low, start), Math.min(high, end)]);
  const corners = [...new Set([low, high, ...cuts])].sort((a, b) => a - b);
  return corners.slice(1).map((to, i) => {
    const from = corners[i];
    const covering = inside.filter(([start, end]) => start <= from && end >= to);
    const words = visible(text.slice(from, to));
    return covering.length ? wrap(words, covering) : words;
  });
}

/* One side of a finding: its text, and its own marks in it. */
function sideOf(finding, [lang, , bead, text, start, end]) {
  if (bead < 0) return { text, marks: start < end ? [[start, end]] : [] };
  return { text: beads[bead][lang], marks: beads[bead].marks[lang].filter((mark) => mark[2] === finding.index) };
}

/* A stretch of a text, within it, with the words and numbers at its ends whole. */
function wholeWords(text, low, high) {
  let [from, to] = [Math.max(0, low), Math.min(text.length, high)];
  for (let left = REACH; left && inWord(text, from); left--) from--;
  for (let left = REACH; left && inWord(text, to); left--) to++;
  return [from, to];
}

/* The title or quoted name, with its marks, that has a stretch; null where there is none. */
function titleAround(text, start, end) {
  for (const [open, close] of ["《》", "“”", "「」"]) {
    const [from, to] = [text.lastIndexOf(open, start), text.indexOf(close, end) + 1];
    const isIn = from >= 0 && to > 0 && !text.slice(from, start).includes(close);
    if (isIn && to - from <= BUDGET.zh && end - start < to - from - 2) return [from, to];
  }
  return null;
}

/* The stretch of a text that tells what a mark is about: the title that words are missing from, or, for a slip of form,
   some characters around it, words and numbers whole. */
function stretchOf(finding, lang, text, [start, end]) {
  if (finding.rule === "title-mismatch" && lang === "zh") return titleAround(text, start, end);
  if (slipIn(finding) !== lang) return null;
  return wholeWords(text, start - BESIDE[lang], end + BESIDE[lang]);
}

/* The marked words of one side with what stands beside them; null where they tell enough on their own. Of a slip the
   first place is shown. */
function wordsInContext(finding, lang) {
  const side = finding.sides.find(([one]) => one === lang);
  if (!side || !finding.words[LANGS.indexOf(lang)]) return null;
  const { text, marks } = sideOf(finding, side);
  const stretch = marks.length ? stretchOf(finding, lang, text, marks[0]) : null;
  if (!stretch) return null;
  const [first, ...others] = marks;
  const whole = [first[0], first[1] + closingOf(finding).length, first[2]];
  const wrap = (words) => el("span", { class: `word ${finding.severity}` }, words);
  const shown = finding.form ? [whole] : [whole, ...others];
  return el("span", { class: "context", lang: TAGS[lang] }, pieces(text, shown, stretch, wrap));
}

/* One side of the passage of some findings: its text, the stretch around their marks, that as nodes, words to find it.
   Where one of them is looked at, the marks of the others are fainter. */
function cutSide(some, number, budget, own = null) {
  const sides = some.map((one) => sideOf(one, one.sides[number]));
  const [{ text }] = sides;
  const marks = sides.flatMap((side, i) => side.marks.map(([start, end]) => [start, end, some[i]]));
  const stretch = excerptOf(text, marks, budget);
  const wrap = (words, covering) => {
    const [worst] = covering.map(([, , one]) => one).sort(bySeverity);
    const isOther = own && !covering.some(([, , one]) => one === own);
    return el("mark", { class: `${worst.severity} ${isOther ? "other" : ""}` }, words);
  };
  const isCut = [stretch[0] > 0, stretch[1] < text.length];
  return {
    text,
    isCut,
    nodes: pieces(text, marks, stretch, wrap),
    words: wordsToFind(text, marks, some[0].sides[number][0]),
  };
}

/* What to search a file for: the first marked words with whole words beside them, on one line; else how the text begins. */
function wordsToFind(text, marks, lang) {
  const [start, end] = marks[0] ?? [0, 0];
  const [from, to] = wholeWords(text, start - BESIDE[lang], end + BESIDE[lang]);
  return text.slice(from, to).trim().split("\n")[0];
}

/* The end of the text before a bead (`step` -1) or the beginning of the text after it (1). */
function beside(index, lang, step) {
  let at = index + step;
  while (beads[at] && !beads[at][lang]) at += step;
  if (index < 0 || !beads[at]) return "";
  const text = beads[at][lang];
  if (step < 0) {
    const start = roundToWord(text, text.length - AROUND[lang], 1);
    return (start ? "…" : "") + visible(text.slice(start));
  }
  const end = roundToWord(text, AROUND[lang], -1);
  return visible(text.slice(0, end)) + (end < text.length ? "…" : "");
}
