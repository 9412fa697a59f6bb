/* The part of the page that one is in is marked in the navigation. */
const parts = [...document.querySelectorAll(".top a")].map((link) => [link, document.querySelector(link.hash)]);

function mark() {
  const line = innerHeight / 3;
  const [link] = parts.findLast(([, part]) => part.getBoundingClientRect().top < line) ?? parts[0];
  for (const [other] of parts) {
    if (other === link) other.setAttribute("aria-current", "true");
    else other.removeAttribute("aria-current");
  }
}
