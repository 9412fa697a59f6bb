/* The questions to the author as a page to send, in the language of the interface; as `bialign queries` writes it. */
const ASKED = { "zh,en": "ask_zh_en", zh: "ask_zh", en: "ask_en" };

const onOneLine = (words) => visible(words).trim().replace(/\s+/g, " ");

/* The words concerned on either side that has some. */
function concernedWords(finding) {
  const pairs = LANGS.map((lang, i) => [lang, onOneLine(finding.words[i])]).filter(([, words]) => words);
  return Object.fromEntries(pairs);
}

/* The question that was written; without one, which words are meant, and not that either is wrong. */
function phraseQuestion(finding) {
  const words = concernedWords(finding);
  const key = ASKED[Object.keys(words)];
  return visible(noteOf(finding)) || (key ? say(key, words) : visible(pick(finding.message)));
}

function askedText(finding, side) {
  const [lang, where] = side;
  const { text, marks: [mark] } = sideOf(finding, side);
  const [start, end] = mark ?? [text.length, text.length];
  const at = mark && where ? el("small", {}, say("bracketed", { inner: place(where) })) : null;
  const words = start < end ? el("mark", {}, visible(text.slice(start, end))) : null;
  const parts = [visible(text.slice(0, start)), words, visible(text.slice(end)), at];
  return text ? [el("dt", {}, say(lang)), el("dd", { lang: TAGS[lang] }, parts)] : [];
}

function askedItem(finding, i) {
  const words = Object.entries(concernedWords(finding)).map(([lang, one]) => say(lang) + say("quoted", { words: one }));
  const { reviewer: name, date } = judgementOf(finding);
  const rows = [
    ...(noteOf(finding) && words.length ? [["words_concerned", words.join(say("comma"))]] : []),
    ...(name || date ? [["asked_by", visible([name, date].filter(Boolean).join(say("comma")))]] : []),
  ];
  const answer = { contenteditable: "true", role: "textbox", "aria-multiline": "true" };
  return el("li", { id: finding.key }, [
    el("h2", {}, `${i + 1}. ${phraseQuestion(finding)}`),
    el("dl", {}, [
      finding.sides.map((side) => askedText(finding, side)),
      rows.map(([key, value]) => [el("dt", {}, say(key)), el("dd", {}, value)]),
      el("dt", {}, say("answer")),
      el("dd", { class: "answer", ...answer, "aria-label": `${say("answer")} ${i + 1}` }),
    ]),
  ]);
}

/* The page: what the template has, filled in. Its style stays out of what is parsed: this page's policy is for its own. */
function formatQuestions(asked) {
  const shell = JSON.parse(byId("question-pages").textContent)[root.dataset.ui === "zh" ? 1 : 0];
  const [style] = shell.match(/<style>[^]*<\/style>/);
  const page = new DOMParser().parseFromString(shell.replace(style, ""), "text/html");
  const names = [...new Set(asked.map((one) => judgementOf(one).reviewer).filter(Boolean))];
  const to = names.length ? say("to_askers", { names: visible(names.join(say("and"))) }) : "";
  page.title += say("colon") + visible(DATA.document);
  page.getElementById("documents").textContent = visible(DATA.document);
  page.getElementById("how").textContent = say("how_to_answer", { to });
  page.querySelector("ol").append(...asked.map(askedItem));
  return `<!doctype html>\n${page.documentElement.outerHTML.replace("</head>", () => `${style}\n</head>`)}\n`;
}

function saveQuestions() {
  signAll();
  const asked = findings.filter((one) => verdictOf(one) === "query");
  if (!asked.length) return tell(say("no-questions"));
  download(formatQuestions(asked), "text/html", DATA.file.questions);
  tell(say("saved-questions", { n: asked.length, name: DATA.file.questions }));
}
