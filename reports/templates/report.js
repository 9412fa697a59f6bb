"use strict";

const root = document.documentElement;
const list = document.getElementById("list");
const findings = [...document.querySelectorAll(".finding")];
const texts = new Map(findings.map((finding) => [finding, finding.textContent.toLowerCase()]));
const byId = (id) => document.getElementById(id);
const RANKS = ["critical", "major", "minor", "neutral"];

/* The interface language: the style sheet shows one of two spans; attributes and options are set here. */
function speak(ui) {
  root.dataset.ui = ui;
  root.lang = ui === "zh" ? "zh-Hans" : "en";
  for (const element of document.querySelectorAll("[data-en]")) {
    const words = element.dataset[ui];
    if (element.matches("option, title")) element.textContent = words;
    else element.setAttribute("aria-label", words);
    if ("placeholder" in element) element.placeholder = words;
  }
}

/* Filters and order. */
function wanted() {
  const severities = [...document.querySelectorAll("[name=severity]:checked")].map((box) => box.value);
  const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const rule = byId("rule").value;
  return (finding) =>
    severities.includes(finding.dataset.severity) &&
    (!rule || finding.dataset.rule === rule) &&
    words.every((word) => texts.get(finding).includes(word));
}

function filter() {
  const passes = wanted();
  for (const finding of findings) finding.hidden = !passes(finding);
  const shown = findings.filter((finding) => !finding.hidden).length;
  byId("shown").textContent = shown;
  byId("nothing").hidden = shown > 0;
}

const KEYS = {
  by_place: () => 0,
  by_severity: (finding) => RANKS.indexOf(finding.dataset.severity),
  by_rule: (finding) => finding.dataset.rule,
};

function order() {
  const key = KEYS[byId("order").value];
  const place = (finding) => Number(finding.dataset.number);
  const compare = (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : place(a) - place(b));
  findings.sort(compare);
  list.append(...findings);
}

function clear() {
  for (const box of document.querySelectorAll("[name=severity]")) box.checked = true;
  byId("rule").value = "";
  byId("search").value = "";
  filter();
}

/* Going from finding to finding. */
let current = null;

function go(finding) {
  if (!finding) return;
  if (current) current.classList.remove("current");
  current = finding;
  current.classList.add("current");
  current.focus({ preventScroll: true });
  current.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const shown = findings.filter((finding) => !finding.hidden);
  const at = shown.indexOf(current);
  go(shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))]);
}

function arrive() {
  const finding = findings.find((one) => one.id === decodeURIComponent(location.hash.slice(1)));
  if (!finding) return;
  if (finding.hidden) clear();
  go(finding);
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input[type=search], select");
  if (event.key === "Escape" && typing) event.target.blur();
  if (typing) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "/" && byId("search")) {
    event.preventDefault();
    byId("search").focus();
  }
}

/* Copying a suggestion, also where the browser keeps the clipboard from local files. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  byId("copied").hidden = false;
  setTimeout(() => (byId("copied").hidden = true), 1500);
}

root.classList.add("ready");
byId("switch").addEventListener("click", () => speak(root.dataset.ui === "zh" ? "en" : "zh"));
document.addEventListener("keydown", press);
addEventListener("hashchange", arrive);
list.addEventListener("click", (event) => {
  if (event.target.closest(".copy")) copy(event.target.closest(".suggestion").querySelector(".fix").textContent);
});
if (findings.length) {
  for (const box of document.querySelectorAll("[name=severity]")) box.addEventListener("change", filter);
  byId("rule").addEventListener("change", filter);
  byId("search").addEventListener("input", filter);
  byId("order").addEventListener("change", order);
  filter(); // a reload may have kept what was set
  order();
}
if (byId("unmatched")) {
  const only = () => byId("ledger").classList.toggle("only", byId("unmatched").checked);
  byId("unmatched").addEventListener("change", only);
  only();
}
arrive();
