/* A word on what was done, also for screen readers. */
let telling = 0;
function tell(words) {
  clearTimeout(telling);
  byId("told").textContent = words;
  telling = setTimeout(() => (byId("told").textContent = ""), 4000);
}

/* Copying a suggestion, also where the browser keeps the clipboard from local files. */
async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const area = el("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  tell(say("copied"));
}
