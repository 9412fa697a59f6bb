/* The part of the page that one is in is marked in the navigation. */
const parts = [...document.querySelectorAll(".top a")].map((link) => [link, document.querySelector(link.hash)]);

function mark() {
  const line = Math.min(innerHeight / 3, scrollY + 60); // at the top it is the first part
  const [link] = parts.findLast(([, part]) => part.getBoundingClientRect().top < line) ?? parts[0];
  for (const [other] of parts) {
    if (other === link) other.setAttribute("aria-current", "true");
    else other.removeAttribute("aria-current");
  }
}
