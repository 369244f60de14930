// The list on the screen: its head, the rows of one page, one row opened. All of it is HTML that the engine wrote.

/** @import { KeptList } from "./kept-list.js" */
/** @import { ListEngine } from "./list-engine.js" */

import { find, findAll, findOrNull } from "../page.js";

const SEARCH_REST = 200; // ms
const CONTROLS = ["data-status-baris", "data-nomor", "data-ke"]; // what tells one control of the rows from another

export class ListView {
  /** @param {HTMLElement} root @param {ListEngine} engine @param {KeptList} kept */
  constructor(root, engine, kept) {
    this.root = root;
    this.engine = engine;
    this.kept = kept;
    this.head = find(root, "[data-tempat=ringkas]");
    this.columns = find(root, "[data-tempat=periksa]");
    this.rows = find(root, "[data-tempat=daftar]");
    /** @type {HTMLInputElement} */
    this.search = find(root, "input[type=search]");
    this.page = 0;
    this.message = "";
    /** @type {ReturnType<typeof setTimeout> | 0} */
    this.timer = 0;
    /** @type {(error: unknown) => void} */
    this.onFailure = () => {};
    this.search.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.turn(0).catch(this.onFailure), SEARCH_REST);
    });
  }

  /** Only who has joined, without amounts? */
  get isStatus() {
    /** @type {HTMLInputElement} */
    const choice = find(this.root, "input[name=bentuk][value=status]");
    return choice.checked;
  }

  /** Show what each column was taken for, and nothing that was counted with it. */
  async showColumns() {
    this.columns.innerHTML = (await this.engine.ask("kolom")).html;
    this.head.replaceChildren(); // the same fields stand there: one name, one field
    this._fillIn(this.columns, "kolom");
    find(this.columns, "h2").focus({ preventScroll: true });
  }

  /** Show the head anew; forms in it that somebody is filling in stay as they are. */
  async showHead() {
    const { html, bagikan } = await this.engine.ask("ringkas", { status: this.isStatus });
    this.message = bagikan;
    this.columns.replaceChildren();
    const fresh = document.createElement("div");
    fresh.innerHTML = html;
    for (const part of findAll(fresh, "[data-bagian-daftar]")) this._fillIn(part, part.dataset.bagianDaftar ?? "");
    for (const part of findAll(this.head, "[data-bagian-daftar]")) {
      const name = `[data-bagian-daftar=${part.dataset.bagianDaftar}]`;
      const next = findOrNull(fresh, name);
      if (!next) continue;
      if ("sentuh" in part.dataset) next.replaceWith(part);
      else if (part instanceof HTMLDetailsElement && "diatur" in part.dataset) {
        /** @type {HTMLDetailsElement} */ (next).open = part.open;
        next.dataset.diatur = "";
      }
    }
    this._keepingFocus(() => this.head.replaceChildren(...fresh.children));
  }

  /** Show only the sums anew, whatever is typed elsewhere in the head. */
  async showSums() {
    const { html, bagikan } = await this.engine.ask("ringkas", { status: this.isStatus });
    this.message = bagikan;
    const fresh = document.createElement("div");
    fresh.innerHTML = html;
    const sums = findOrNull(this.head, ".pk-anggota__jumlah");
    this._keepingFocus(() => sums?.replaceWith(find(fresh, ".pk-anggota__jumlah")));
  }

  /** Write the head anew; whoever was in what is gone, by keyboard or listening, stands at its heading. @param {() => void} write */
  _keepingFocus(write) {
    const isHere = this.head.contains(document.activeElement);
    write();
    if (isHere && !this.head.contains(document.activeElement))
      find(this.head, "#pk-anggota-judul").focus({ preventScroll: true });
  }

  /** Turn to a page of the rows. @param {number} page */
  async turn(page) {
    const input = { halaman: page, cari: this.search.value, status: this.isStatus };
    const { html, halaman } = await this.engine.ask("tampil", input);
    this.page = halaman ?? 0;
    const active = this.rows.contains(document.activeElement) ? document.activeElement : null;
    this.rows.innerHTML = html;
    if (!active) return;
    // The keyboard stays at the same control; where it is gone, at the heading.
    const name = CONTROLS.find((one) => active.hasAttribute(one));
    const same = name ? `[${name}="${active.getAttribute(name)}"]:not(:disabled)` : "#pk-anggota-nama";
    /** @type {HTMLElement | null} */
    const there = findOrNull(this.rows, same);
    const heading = find(this.root, "#pk-anggota-nama");
    (there ?? heading).focus({ preventScroll: true });
  }

  /** Put back what was typed here and not yet taken; it comes in sight. @param {HTMLElement} part @param {string} place */
  _fillIn(part, place) {
    for (const one of findAll(part, ".pk-isian")) {
      const field = /** @type {HTMLInputElement} */ (one);
      const text = this.kept.draft[`${place}:${field.name}`];
      if (text === undefined) continue;
      field.value = text;
      part.dataset.sentuh = "";
      for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
        fold.open = true;
    }
  }

  /** Open a row below itself, its cells as fields; a new member at the foot. @param {string} index */
  async open(index) {
    this.close();
    const { html } = await this.engine.ask("baris", { nomor: index });
    const row = index && findOrNull(this.rows, `tr[data-baris="${index}"]`);
    const place = row ? document.createElement("tr") : document.createElement("div");
    place.dataset.rincian = "";
    if (row) {
      place.setAttribute("role", "row");
      place.innerHTML = '<td colspan="6" role="cell"></td>';
      find(place, "td").innerHTML = html;
      row.after(place);
      findOrNull(row, "[aria-expanded]")?.setAttribute("aria-expanded", "true");
    } else {
      place.innerHTML = html;
      find(this.root, "[data-tempat=tambah]").append(place);
    }
    this._fillIn(place, find(place, "form").dataset.sunting ?? "");
    find(place, "h3").focus();
    place.scrollIntoView({ block: "nearest" });
  }

  /** Close the row that is open, and go back to its button. */
  close() {
    for (const place of findAll(this.root, "[data-rincian]")) {
      const button = findOrNull(this.rows, "[aria-expanded=true]");
      place.remove();
      button?.setAttribute("aria-expanded", "false");
      button?.focus();
    }
  }

  /** Let nothing of the list stay on the page, in sight or not. */
  clear() {
    clearTimeout(this.timer);
    this.message = "";
    this.search.value = "";
    for (const place of [this.head, this.columns, this.rows]) place.replaceChildren();
  }

  /** Lay the whole list on paper. */
  async toPaper() {
    const paper = find(this.root, "[data-tempat=cetak]");
    paper.innerHTML = (await this.engine.ask("cetak", { status: this.isStatus })).html;
    this.root.dataset.cetak = "";
    addEventListener(
      "afterprint",
      () => {
        delete this.root.dataset.cetak;
        paper.replaceChildren();
      },
      { once: true },
    );
    print();
  }
}
