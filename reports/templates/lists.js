/* Long lists, made in boxes of some items as they come near the window; short ones at once, so that the browser's own
   search finds everything in them. */
const AT_ONCE = 300; // items
const NEAR = "1200px";
const COLUMNS = 5; // of the ledger, the only table among them

class LongList {
  constructor(holder, { size, height, tag = "div", make }) {
    Object.assign(this, { holder, size, height, tag, make, items: [], boxes: [], at: new Map() });
    this.watcher = new IntersectionObserver((entries) => this.arrived(entries), { rootMargin: `${NEAR} 0px` });
  }

  /* Shows items in place of those before. */
  show(items) {
    this.watcher.disconnect();
    this.items = items;
    this.at = new Map(items.map((item, i) => [item, i]));
    this.boxes = [];
    for (let i = 0; i < items.length; i += this.size) this.boxes.push(this.box(Math.min(this.size, items.length - i)));
    for (const old of [...this.holder.querySelectorAll(":scope > .box")]) old.remove();
    this.holder.append(...this.boxes);
    if (items.length <= AT_ONCE) this.all();
    else for (const box of this.boxes) this.watcher.observe(box);
  }

  /* A box as high as its items will about be. */
  box(count) {
    const box = el(this.tag, { class: "box empty" });
    const spacer = this.tag === "tbody"
      ? el("tr", { "aria-hidden": "true" }, el("td", { colspan: COLUMNS }))
      : el("div");
    spacer.style.height = `${count * this.height}px`;
    box.append(spacer);
    return box;
  }

  arrived(entries) {
    for (const entry of entries) if (entry.isIntersecting) this.fill(this.boxes.indexOf(entry.target));
  }

  fill(number) {
    const box = this.boxes[number];
    if (!box || !box.classList.contains("empty")) return;
    box.classList.remove("empty");
    this.watcher.unobserve(box);
    box.replaceChildren(...this.items.slice(number * this.size, (number + 1) * this.size).map(this.make));
  }

  /* The element of an item, made if it wasn't; what stands around it, too, so that the page doesn't jump. */
  reveal(item) {
    if (!this.at.has(item)) return null;
    const index = this.at.get(item);
    const number = Math.floor(index / this.size);
    for (const near of [number - 1, number, number + 1]) this.fill(near);
    return this.boxes[number].children[index % this.size];
  }

  all() {
    for (let i = 0; i < this.boxes.length; i++) this.fill(i);
  }
}
