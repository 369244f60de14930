// The occupation box: a combobox with a list (ARIA 1.2). Choosing fills in the way of working, openly.

/** @import { Occupation } from "../types" */

import { findExact, findOccupations, matchedWord, prepareList } from "../occupation-search.js";
import { find, findAll } from "../page.js";

export class OccupationBox {
  /**
   * Take over the box within the form; `onChange` is called when the choice changes.
   *
   * @param {HTMLElement} root @param {() => void} onChange
   */
  constructor(root, onChange) {
    /** @type {HTMLInputElement} */
    this.input = find(root, "#isian-pekerjaan");
    this.listbox = find(root, "#pk-daftar-kerja");
    this.counter = find(root, "[data-hitung]");
    /** @type {HTMLDetailsElement} */
    this.details = find(root, "[data-cara-kerja]");
    this.ways = findAll(this.details, "input");
    this.list = prepareList(JSON.parse(find(root, "script[data-pekerjaan]").textContent));
    this.onChange = onChange;
    /** @type {Occupation[]} */
    this.matches = [];
    this.active = -1;
    this.input.addEventListener("input", () => this.#type());
    this.input.addEventListener("keydown", (e) => this.#key(e));
    this.input.addEventListener("blur", () => this.#close());
    this.listbox.addEventListener("pointerdown", (e) => e.preventDefault());
    this.listbox.addEventListener("click", (e) => {
      const item = e.target instanceof Element && e.target.closest("[role=option]");
      if (item) this.choose(this.matches[[...this.listbox.children].indexOf(item)]);
    });
    this.details.addEventListener("change", () => {
      this.showWay();
      this.onChange();
    });
  }

  /** The slug of the chosen occupation; empty when none is chosen. */
  get value() {
    return this.input.dataset.nilai ?? "";
  }

  /** Fill in from the address; an unknown slug stays visible as typed. @param {string} slug */
  fill(slug) {
    if (slug === this.value) return;
    const occupation = this.list.find((o) => o.slug === slug);
    if (occupation) this.choose(occupation, false);
    else this.input.value = slug;
  }

  /** Forget what was chosen and typed. */
  clear() {
    this.input.value = "";
    delete this.input.dataset.nilai;
    this.details.open = false;
    this.showWay();
  }

  /**
   * Choose an occupation: its name in the box, its way of working below.
   *
   * @param {Occupation} occupation @param {boolean} [byPerson]
   */
  choose(occupation, byPerson = true) {
    this.input.value = occupation.name;
    this.input.dataset.nilai = occupation.slug;
    for (const c of this.ways) c.checked = c.value === occupation.way;
    this.details.open = false;
    this.#close();
    this.showWay();
    if (byPerson) this.onChange();
  }

  /** Before going on: take what was typed in full; otherwise open the list of ways of working. */
  settle() {
    if (!this.value) {
      const occupation = findExact(this.list, this.input.value);
      if (occupation) this.choose(occupation);
    }
    if (!this.ways.some((c) => c.checked)) this.details.open = true;
  }

  #type() {
    if (this.value) {
      delete this.input.dataset.nilai;
      for (const c of this.ways) c.checked = false;
    }
    this.showWay();
    this.#open();
    this.onChange();
  }

  #open() {
    this.matches = findOccupations(this.list, this.input.value);
    this.listbox.replaceChildren(...this.matches.map((occupation, i) => this.#item(occupation, i)));
    this.active = -1;
    this.#show(this.matches.length > 0);
    const { banyak: many = "", nol: none = "" } = this.counter.dataset;
    this.counter.textContent = this.matches.length
      ? many.replace("{n}", String(this.matches.length))
      : this.input.value
        ? none
        : "";
    this.counter.classList.toggle("pk-vh", this.matches.length > 0 || !this.input.value);
  }

  /** @param {Occupation} occupation @param {number} i */
  #item(occupation, i) {
    const item = document.createElement("li");
    item.id = `pk-kerja-${i}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const word = document.createElement("small");
    word.textContent = matchedWord(occupation, this.input.value);
    item.append(occupation.name, " ", word);
    return item;
  }

  /** @param {boolean} isOpen */
  #show(isOpen) {
    this.listbox.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.input.removeAttribute("aria-activedescendant");
  }

  #close() {
    this.active = -1;
    this.#show(false);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const isOpen = !this.listbox.hidden;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (!isOpen) this.#open();
        this.#highlight(event.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter":
        if (isOpen) {
          event.preventDefault();
          this.#accept();
        }
        break;
      case "Escape":
        if (isOpen) event.preventDefault();
        this.#close();
        break;
    }
  }

  /** Enter in an open list: take the marked one, or the only sensible one; otherwise mark the first. */
  #accept() {
    const occupation =
      this.matches[this.active] ??
      findExact(this.matches, this.input.value) ??
      (this.matches.length === 1 && this.matches[0]);
    if (occupation) this.choose(occupation);
    else this.#highlight(1);
  }

  /** @param {number} step */
  #highlight(step) {
    const count = this.matches.length;
    if (!count) return;
    this.active = this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count;
    for (const [i, item] of [...this.listbox.children].entries()) {
      item.setAttribute("aria-selected", String(i === this.active));
    }
    const item = this.listbox.children[this.active];
    item.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", item.id);
  }

  /** Say which way of working counts. */
  showWay() {
    const chosen = this.ways.find((c) => c.checked);
    find(this.details, "[data-belum]").hidden = Boolean(chosen);
    find(this.details, "[data-sudah]").hidden = !chosen;
    find(this.details, "[data-sudah] b").textContent = chosen?.nextElementSibling?.textContent ?? "";
  }
}
