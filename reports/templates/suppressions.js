/* The file of suppressions: written from the verdicts, and read. An entry has its fields. */
/* What the file holds: what was judged before and here; the latter counts. */
function entries() {
  const texts = new Map(findings.map((finding) => [finding.key, beads[finding.own]]));
  const all = new Map(DATA.judged.map((entry) => [entry.id, entry]));
  for (const [id, entry] of verdicts) {
    const bead = texts.get(id);
    if (entry.verdict === "open") all.delete(id);
    else all.set(id, { ...entry, ...(bead && { "zh-text": bead.zh, "en-text": bead.en }) });
  }
  return all;
}

/* A string as TOML has it, on one line. */
function quote(text) {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return JSON.stringify(whole).replaceAll("\x7f", "\\u007f");
}

function formatFile(all) {
  const block = ([id, entry]) =>
    DATA.file.fields
      .filter((field) => entry[field] && !(field === "verdict" && entry[field] === "false-alarm"))
      .map((field) => `${id}.${field} = ${field === "date" ? entry[field] : quote(entry[field])}\n`)
      .join("");
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return DATA.file.head + sorted.map((pair) => `\n${block(pair)}`).join("");
}

/* A value of the file: a string, a date. Throws where it is neither. */
function fieldValue(text) {
  const literal = text.match(/^'([^']*)'\s*(#.*)?$/);
  if (literal) return literal[1];
  const day = text.match(/^(\d{4}-\d\d-\d\d)\s*(#.*)?$/);
  if (day) return day[1];
  const string = text.match(/^("(?:[^"\\]|\\.)*")\s*(#.*)?$/);
  return JSON.parse(string[1].replace(/\\U([0-9a-fA-F]{8})/g, (_, code) => String.fromCodePoint(parseInt(code, 16))));
}

/* An entry with one more field; where two people judged the same finding, both reasons and names stay. */
function joinField(entry, field, value) {
  const both = ["reason", "reviewer"].includes(field) && entry[field] && entry[field] !== value;
  return { ...entry, [field]: both ? `${entry[field]}; ${value}` : value };
}

/* The entries in a file's text. Throws the number of the line that can't be read. */
function parseFile(text) {
  const all = new Map();
  for (const [index, line] of text.replace(/^\ufeff/, "").split("\n").entries()) {
    if (!line.trim() || line.trim().startsWith("#")) continue;
    const match = line.trim().match(/^["']?([0-9a-f]{10})["']?\s*\.\s*["']?([\w-]+)["']?\s*=\s*(.+)$/);
    let value;
    try {
      value = fieldValue(match[3]);
    } catch {
      throw index + 1;
    }
    const wrong = !DATA.file.fields.includes(match[2]) || (match[2] === "verdict" && !VERDICTS.includes(value));
    if (wrong) throw index + 1;
    all.set(match[1], joinField(all.get(match[1]) ?? {}, match[2], value));
  }
  return all;
}

/* Takes over the entries of a file's text and returns their number. */
function takeOver(text) {
  const all = parseFile(text);
  for (const [id, entry] of all) if (entry.rule) verdicts.set(id, { verdict: "false-alarm", ...entry });
  keepVerdicts();
  return [...all.values()].filter((entry) => entry.rule).length;
}
