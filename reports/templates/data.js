"use strict";

/* The report's data, its words, and how elements are made. Text goes into the page as text nodes only. */
const DATA = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const TAGS = { zh: "zh-Hans", en: "en" };
const LANGS = ["zh", "en"];
const RANKS = DATA.severities;

const pick = (pair) => pair[root.dataset.ui === "zh" ? 1 : 0];

/* What agrees with the number `n` in English. */
const AGREEING = { s: ["", "s"], are: ["is", "are"] };

/* The words of a key in the interface language, with the values put in. */
function say(key, values = {}) {
  const filled = (_, name) => values[name] ?? AGREEING[name][values.n === 1 ? 0 : 1];
  return pick(DATA.words[key]).replace(/\{(\w+)\}/g, filled);
}

/* Text on one line without what a browser would obey: controls, bidirectional controls, halves of pairs.
   It keeps the length, so that offsets hold. */
function visible(text) {
  return text
    .replace(/[\t\n\v\f\r\x85\u2028\u2029]/g, " ")
    // deno-lint-ignore no-control-regex
    .replace(/[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/* A mark that doesn't cut a number: one that begins or ends between two of its figures reaches over all of it. */
function keepNumber(text, [start, end, finding]) {
  const before = /\d/.test(text[start]) ? text.slice(0, start).match(/(\d[.,]?)+$/)?.[0].length ?? 0 : 0;
  const after = /\d/.test(text[end - 1]) ? text.slice(end).match(/^([.,]?\d)+/)?.[0].length ?? 0 : 0;
  return [start - before, end + after, finding];
}

/* The rows of the data by names. */
const beads = DATA.beads.map(([id, zh, en, score, heading, zhMarks = [], enMarks = []], index) => {
  const look = !en ? "zh" : !zh ? "en" : score < DATA.doubtful ? "weak" : "both";
  const marks = { zh: zhMarks.map((mark) => keepNumber(zh, mark)), en: enMarks.map((mark) => keepNumber(en, mark)) };
  return { index, id, zh, en, score, heading, look, marks, findings: [] };
});
const findings = DATA.findings.map((finding, index) => {
  const key = finding.id.replace(/-\d+$/, ""); // a judgement holds for every repeat
  return { sides: [], related: [], detail: [], bead: -1, own: -1, ...finding, index, key };
});
for (const finding of findings) if (finding.bead >= 0) beads[finding.bead].findings.push(finding);
const figures = DATA.figures.map(([bead, zh, en, values, valuesZh, verdict, off, finding], index) => {
  return { index, bead, zh, en, values: [values, valuesZh || values], verdict, off, finding };
});
const bySeverity = (a, b) => RANKS.indexOf(a.severity) - RANKS.indexOf(b.severity);
