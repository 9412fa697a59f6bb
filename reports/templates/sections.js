/* The part of the page that one is in is marked in the navigation. */
const parts = [...document.querySelectorAll(".top a")].map((link) => [link, document.querySelector(link.hash)]);

function mark() {
  const line = Math.min(measureBars() + 40, scrollY + 60); // at the top it is the first part
  const below = (part) => part.getBoundingClientRect().top;
  // The last parts can't come to the top: the one that the address names is where one is while it is high enough.
  const named = parts.find(([{ hash }, part]) =>
    hash === location.hash && below(part) > 0 && below(part) < innerHeight / 2
  );
  const [link] = named ?? parts.findLast(([, part]) => below(part) < line) ?? parts[0];
  for (const [other] of parts) {
    if (other === link) other.setAttribute("aria-current", "true");
    else other.removeAttribute("aria-current");
  }
}

/* The bar of the filters stands below the navigation, however many lines that has. */
function fit() {
  const bar = document.querySelector(".filter");
  const top = `${document.querySelector(".top").offsetHeight}px`;
  if (bar && bar.style.top !== top) bar.style.top = top;
  mark();
}
