// The list that helps while typing: `/` for commands, `@` for Vita and colleagues.

import { el } from "./dom.js";
import { me, place, store } from "./store.js";
import { word } from "./words.js";

export class Suggestions {
  constructor(id, field, choose) {
    this.field = field;
    this.choose = choose;
    this.items = [];
    this.active = 0;
    this.list = el("ul", { id, class: "suggestions", role: "listbox", "aria-label": word("suggestions"), hidden: true });
    field.setAttribute("aria-controls", id);
    field.setAttribute("aria-autocomplete", "list");
  }

  get isOpen() {
    return !this.list.hidden;
  }

  update() {
    this.items = matching(this.field.value, this.field.selectionStart);
    this.active = 0;
    this.draw();
  }

  close() {
    this.items = [];
    this.draw();
  }

  /** True when the key was for the list. */
  key(key) {
    if (!this.isOpen) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (key in steps) {
      this.active = (this.active + steps[key] + this.items.length) % this.items.length;
      this.draw();
    } else if (key === "Enter" || key === "Tab") this.take(this.items[this.active]);
    else if (key === "Escape") this.close();
    else return false;
    return true;
  }

  take(item) {
    this.close();
    this.choose(item);
  }

  draw() {
    this.list.hidden = this.items.length === 0;
    this.list.replaceChildren(...this.items.map((item, n) => this.option(item, n)));
    if (this.isOpen) this.field.setAttribute("aria-activedescendant", `${this.list.id}-${this.active}`);
    else this.field.removeAttribute("aria-activedescendant");
    this.list.children[this.active]?.scrollIntoView({ block: "nearest" });
  }

  option(item, n) {
    const pick = (event) => {
      event.preventDefault(); // the field keeps the focus
      this.take(item);
    };
    return el(
      "li",
      { id: `${this.list.id}-${n}`, role: "option", "aria-selected": String(n === this.active), on: { mousedown: pick } },
      el("b", {}, item.word),
      el("span", {}, item.does),
    );
  }
}

/** The matches for what stands before the cursor; `from` is where the typed part begins. */
function matching(text, cursor) {
  const before = text.slice(0, cursor);
  const typed = before.match(/(?:^\/[a-z]*|(?:^|\s)@[\p{L}]*)$/iu)?.[0].trimStart();
  if (typed === undefined) return [];
  const from = cursor - typed.length;
  const found = typed.startsWith("/") ? store.commands : mentions();
  const start = typed.toLowerCase();
  return found
    .filter((item) => item.word.toLowerCase().startsWith(start) && item.word.toLowerCase() !== start)
    .map((item) => ({ ...item, from, to: cursor }));
}

function mentions() {
  if (place().kind === "dm") return [];
  const others = store.people.filter((person) => person !== me());
  const people = others.map((person) => ({ word: `@${person.handle}`, does: person.name }));
  return [{ word: "@Vita", does: word("mention-vita") }, ...people];
}
