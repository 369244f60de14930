// The box for a job or a line of business: a combobox with a list (ARIA 1.2). Choosing a job leaves the ways of working that it is done in; words that
// are in no list stay as typed, and the way of working is asked. If the list itself does not come, no word is in it.

/** @import { JobMatch, Occupation } from "../types" */

import { find, findAll } from "../page.js";
import { JobList } from "./job-list.js";

export class OccupationBox {
  /**
   * Take over the box within the form; `onChange` is called when the choice changes.
   *
   * @param {HTMLElement} root @param {() => void} onChange
   */
  constructor(root, onChange) {
    const field = find(root, "[data-cari]");
    /** The question it answers. */
    this.key = field.dataset.isian ?? "";
    this.input = find(field, "input");
    this.listbox = find(root, "#pk-daftar-kerja");
    this.counter = find(root, "[data-hitung]");
    this.beyond = findAll(root, "[data-lain]");
    /** How ways and sectors are called, and where the list is. */
    this.words = JSON.parse(find(root, "script[data-pekerjaan]").textContent);
    this.list = new JobList(this.words.berkas, () => this._come());
    this.onChange = onChange;
    /** What is done when the list of ways that are left changes. @type {(fresh: boolean) => void} */
    this.onWays = () => {};
    /** What is done when the list has come. */
    this.onList = () => {};
    /** @type {JobMatch[]} */
    this.matches = [];
    /** @type {Occupation | null} */
    this.job = null;
    /** The ways of working that are left; none: all of them. @type {string[]} */
    this.ways = [];
    /** The words by which another page found the job. */
    this.foundBy = "";
    /** The words typed were said to be in no list. */
    this.isUnlisted = false;
    this.active = -1;
    this.input.addEventListener("focus", () => this.list.load());
    this.input.addEventListener("input", () => this._type());
    this.input.addEventListener("keydown", (e) => this._key(e));
    this.input.addEventListener("blur", () => this._close());
    this.listbox.addEventListener("pointerdown", (e) => e.preventDefault());
    this.listbox.addEventListener("click", (e) => {
      const item = e.target instanceof Element && e.target.closest("[role=option]");
      if (item) this._take([...this.listbox.children].indexOf(item));
    });
  }

  /** The list has come: what was chosen or typed before is looked up. */
  _come() {
    if (this.job) this.fill(this.job.slug, this.foundBy);
    else if (this.input.value) this._look();
    this.onList();
  }

  /** Wait for the list where words in the box are to be understood. */
  async understand() {
    if (this.typed) await this.list.load();
  }

  /** The slug of the chosen job; empty when none is chosen, or one that is not reckoned here. */
  get value() {
    return this.isBeyond ? "" : (this.job?.slug ?? "");
  }

  /** What was typed and is in no list. */
  get typed() {
    return this.job && !this.isBeyond ? "" : this.input.value.trim();
  }

  /** Is this a person for whom this site does not reckon? */
  get isBeyond() {
    return this.job?.ways.length === 0;
  }

  /** What the words typed, or the choice, are called. */
  get name() {
    return this.value ? this.job?.name : this.typed;
  }

  /**
   * Fill in from the address; an unknown slug stays visible as typed. Of the job's ways those stay that the words leave by
   * which it was found on another page.
   *
   * @param {string} slug @param {string} [typed]
   */
  fill(slug, typed = "") {
    if (slug === this.value && this.job?.phrases.length && this.input.value === this.job.name) return;
    this.foundBy = typed;
    const job = this.list.job(slug, Object.keys(this.words.cara));
    if (job) this._set(job, this.list.find(typed).find((match) => match.job.slug === slug)?.ways ?? job.ways);
    else this.fillTyped(slug);
  }

  /** Put words into the box that are in no list. @param {string} typed */
  fillTyped(typed) {
    this.job = null;
    this.ways = [];
    this.input.value = typed;
    this.isUnlisted = Boolean(typed) && !this.list.find(this.input.value).length;
    this._showBeyond();
  }

  /** Forget what was chosen and typed. */
  clear() {
    this.fillTyped("");
  }

  /**
   * Before going on: take what was typed, where it means one job only. Gives what is still open: `beberapa` (several are
   * as good), `lain` (not reckoned here), or nothing.
   */
  settle() {
    if (!this.job && !this.isUnlisted) {
      const found = this.list.find(this.input.value);
      const one = this.list.theOne(found);
      if (one) this.choose(one);
      else if (found.length) {
        this._open();
        return "beberapa";
      }
      this.isUnlisted = !one && Boolean(this.typed);
    }
    return this.isBeyond ? "lain" : "";
  }

  /** Choose a job: its name in the box, its ways of working for the next question. @param {JobMatch} match */
  choose({ job, ways }) {
    this._set(job, ways);
    this._close();
    this.onWays(true);
    this.onChange();
  }

  /** @param {Occupation} job @param {string[]} ways */
  _set(job, ways) {
    this.job = job;
    this.ways = ways;
    this.isUnlisted = false;
    this.input.value = job.name;
    this.counter.classList.add("pk-vh");
    this._showBeyond();
  }

  _showBeyond() {
    for (const note of this.beyond) note.hidden = !this.isBeyond || note.dataset.lain !== this.job?.slug;
  }

  _type() {
    if (this.job) {
      this.job = null;
      this.ways = [];
      this.onWays(true);
    }
    this.list.load();
    this._look();
    this.onChange();
  }

  /** Look for what stands in the box; before the list is here nothing is known of it. */
  _look() {
    this.isUnlisted = Boolean(this.list.search && this.typed) && !this.list.find(this.input.value).length;
    this._showBeyond();
    if (document.activeElement === this.input) this._open();
  }

  _open() {
    if (!this.list.search) return;
    this.matches = this.list.find(this.input.value);
    const items = this.matches.map(({ job, ways }, i) => this._item(i, job.name, this._hint(job, ways)));
    const { banyak: many = "", nol: none = "", bukan: notHere = "" } = this.counter.dataset;
    if (items.length) items.push(this._item(items.length, notHere.replace("{kata}", this.input.value.trim())));
    this.listbox.replaceChildren(...items);
    this.active = -1;
    this._show(this.matches.length > 0);
    const isAsked = /[a-z0-9]/i.test(this.input.value);
    this.counter.textContent = this.matches.length
      ? many.replace("{n}", String(this.matches.length))
      : isAsked
        ? none.replace("{kata}", this.input.value.trim())
        : "";
    this.counter.classList.toggle("pk-vh", this.matches.length > 0 || !isAsked);
  }

  /** Why it was found, or the way of working that the words name. @param {Occupation} job @param {string[]} ways */
  _hint(job, ways) {
    const isNarrowed = ways.length === 1 && job.ways.length !== 1;
    return isNarrowed ? (this.words.cara[ways[0]] ?? "") : this.list.matchedWord(job, this.input.value);
  }

  /** @param {number} i @param {string} name @param {string} [hint] */
  _item(i, name, hint = "") {
    const item = document.createElement("li");
    item.id = `pk-kerja-${i}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const word = document.createElement("small");
    word.textContent = hint;
    item.append(name, " ", word);
    return item;
  }

  /** Take an entry of the open list: a match, or the last one: it is in no list. @param {number} i */
  _take(i) {
    const match = this.matches[i];
    if (match) return this.choose(match);
    this.isUnlisted = true;
    this._close();
    this.input.form?.requestSubmit();
  }

  /** @param {boolean} isOpen */
  _show(isOpen) {
    this.listbox.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.input.removeAttribute("aria-activedescendant");
  }

  _close() {
    this.active = -1;
    this._show(false);
  }

  /** @param {KeyboardEvent} event */
  _key(event) {
    const isOpen = !this.listbox.hidden;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (!isOpen) this._open();
        this._highlight(event.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter":
        if (isOpen) {
          event.preventDefault();
          this._accept();
        }
        break;
      case "Escape":
        if (isOpen) event.preventDefault();
        this._close();
        break;
    }
  }

  /** Enter in an open list: take the marked entry, or the one that is meant; otherwise mark the first. */
  _accept() {
    const one = this.list.theOne(this.matches);
    if (this.active >= 0) this._take(this.active);
    else if (one) this.choose(one);
    else this._highlight(1);
  }

  /** @param {number} step */
  _highlight(step) {
    const count = this.listbox.children.length;
    if (!count) return;
    this.active = this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count;
    for (const [i, item] of [...this.listbox.children].entries()) {
      item.setAttribute("aria-selected", String(i === this.active));
    }
    const item = this.listbox.children[this.active];
    item.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", item.id);
  }
}
