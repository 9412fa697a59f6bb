/* A word on what was done, also for screen readers; it goes with the next thing that is done. */
let telling = 0;
function tell(words) {
  clearTimeout(telling);
  byId("told").textContent = words;
  telling = setTimeout(hush, 4000);
}

function hush() {
  byId("told").textContent = "";
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
