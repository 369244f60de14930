// A member list from its opening to its last change: what is shown while the engine works, and what when it can't.

/** @import { EngineProgress } from "../types" */
/** @import { Source } from "./sources.js" */

import { find, findAll, findOrNull, megabytes } from "../page.js";
import { KeptList } from "./kept-list.js";
import { ListEngine, ListRefused } from "./list-engine.js";
import { ListView } from "./list-view.js";
import { fromFile, fromKept } from "./sources.js";

export class MemberPage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    /** @type {Source | null} */
    this.last = null; // what was being opened, for another try
    /** @type {Blob | null} */
    this.file = null; // the file of the open list, for its other sheets
    /** @type {Source | null} */
    this.opening = null; // what is being read and not yet kept
    this.turn = 0; // counts up with every list and every change; whoever works for an older one stops
    this.largest = Number(root.dataset.terbesar);
    this.kept = new KeptList();
    this.engine = new ListEngine(
      root.dataset.bangun ?? "",
      (progress) => this._showProgress(progress),
      () => this._again(),
    );
    this.view = new ListView(root, this.engine, this.kept);
    this.view.onFailure = (error) => this.fail(error);
    this.count = find(root, "[data-kemajuan]");
    this.bar = find(root, "progress");
  }

  /** Show one part: mulai, kerja, gagal, periksa or isi. @param {string} part */
  show(part) {
    this.root.dataset.tampil = part;
    for (const one of findAll(this.root, "[data-bagian]")) {
      one.hidden = one.dataset.bagian !== part;
      delete one.dataset.hidup; // its place was kept until now
    }
  }

  /** @param {EngineProgress} progress */
  _showProgress({ stage, loaded, total }) {
    const words = stage === "download" ? this.count.dataset.unduh : this.count.dataset.siap;
    this.count.textContent = (words ?? "").replace("{sudah}", megabytes(loaded)).replace("{dari}", megabytes(total));
    if (stage === "download") this.bar.value = loaded / total;
    else this.bar.removeAttribute("value");
  }

  /** Say something to screen readers, and shortly on the screen. @param {string} [text] */
  tell(text = "") {
    find(this.root, "[data-kabar]").textContent = text;
  }

  /** What went wrong: the engine's own sentence, or why there is no engine. @param {any} error */
  fail(error) {
    if (error instanceof ListRefused) {
      this.refuse(error.message);
      return;
    }
    if (error?.reason === "berhenti") return;
    this.show("gagal");
    const causes = findAll(this.root, "[data-sebab]");
    const cause = causes.find((one) => one.dataset.sebab === error?.reason) ?? find(this.root, "[data-sebab=mesin]");
    for (const one of causes) one.hidden = one !== cause;
    find(this.root, "[data-bagian=gagal] h2").focus();
  }

  /** @param {string} [sentence] */
  refuse(sentence = "") {
    const part = this.kept.isUnconfirmed ? "periksa" : this.kept.list ? "isi" : "mulai";
    this.show(part);
    const place = find(this.root, `[data-galat=${part}]`);
    place.textContent = sentence;
    place.hidden = false;
    place.scrollIntoView({ block: "nearest" });
  }

  _forgetRefusals() {
    for (const place of findAll(this.root, "[data-galat]")) place.hidden = true;
  }

  /** Open a list; the one before is gone only when this one is there. @param {Source} source */
  async open(source) {
    this.last = source;
    this.opening = source;
    this.turn += 1;
    const mine = this.turn;
    this._forgetRefusals();
    this.show("kerja");
    this.bar.removeAttribute("value");
    this.count.textContent = this.count.dataset.siap ?? "";
    this.tell(this.count.dataset.siap); // once; how far it is only the screen tells
    try {
      await this._begin(source);
      if (!(await this._readAll(mine))) return;
      if (!("simpanan" in source.input)) {
        const { simpanan, ubahan } = await this.engine.ask("simpanan");
        if (simpanan && ubahan) this.kept.begin(simpanan, ubahan, Boolean(source.isTold));
        this.file = source.bytes ?? null;
      }
      this.opening = null;
      this.view.search.value = "";
      await this._showAll();
    } catch (error) {
      if (mine === this.turn) await this._reopen(error);
    }
  }

  /** @param {Source} source */
  async _begin(source) {
    await this.engine.ask("buka", source.input, { extras: source.extras, file: source.bytes });
  }

  /** Bring a worker that knows no list to where the one before was. */
  async _again() {
    await this._begin(this.opening ?? fromKept(this.kept.list ?? {}, this.kept.changes));
    for (let isRead = false; !isRead; ) isRead = Boolean((await this.engine.ask("lanjut")).selesai);
  }

  /** A file that somebody chose; one too large is refused before it is read. @param {Blob} chosen @param {string} [sheet] */
  async openFile(chosen, sheet) {
    if (chosen.size > this.largest) this.refuse(this.root.dataset.kebesaran);
    else await this.open(await fromFile(chosen, sheet));
  }

  /** Read and answer some rows at a time, so that the count goes up and one press ends it. @param {number} mine */
  async _readAll(mine) {
    for (;;) {
      const { selesai, dibaca } = await this.engine.ask("lanjut");
      if (mine !== this.turn) return false;
      const rows = (dibaca ?? 0).toLocaleString("id-ID");
      this.count.textContent = (this.count.dataset.hitung ?? "").replace("{n}", rows);
      if (selesai) return true;
    }
  }

  /** Back to the list that was open, if there was one, and say what happened. @param {unknown} error */
  async _reopen(error) {
    const isRefused = error instanceof ListRefused;
    if (isRefused && "simpanan" in (this.last?.input ?? {})) this.kept.list = null; // no list of ours is in the tab
    try {
      if (isRefused && this.kept.list) {
        await this.engine.ask("buka", fromKept(this.kept.list, this.kept.changes).input);
        await this._readAll(this.turn);
        await this._showAll();
      }
    } finally {
      this.fail(error);
    }
  }

  /** The columns first, until somebody has said that they are right: sums of a wrong column would be believed. */
  async _showAll() {
    if (this.kept.isUnconfirmed) {
      this.show("periksa");
      await this.view.showColumns();
      this.root.scrollIntoView();
      return;
    }
    this.show("isi");
    await this.view.showHead();
    await this.view.turn(0);
    find(this.root, "#pk-anggota-judul").focus({ preventScroll: true });
    this.root.scrollIntoView();
    this._showKept();
    this._lookAhead(this.turn).catch((error) => this.fail(error));
  }

  /** Work out the months ahead while the person already reads; the sums follow. @param {number} mine */
  async _lookAhead(mine) {
    for (;;) {
      const note = findOrNull(this.root, "[data-menghitung]");
      if (note) note.hidden = false;
      const { selesai } = await this.engine.ask("kalender");
      if (mine !== this.turn) return;
      if (selesai) break;
    }
    await this.view.showSums();
  }

  _showKept() {
    find(this.root, "[data-aksi=urung]").hidden = !this.kept.steps.length;
    find(this.root, "[data-tersimpan]").hidden = !this.kept.isStored;
    find(this.root, "[data-tak-tersimpan]").hidden = this.kept.isStored;
  }

  /**
   * Change the list and show what became of it; `isStep`: it can be undone. `place`: what was typed there is now taken.
   *
   * @param {string} action @param {object} input @param {{ isStep?: boolean, place?: string }} [more]
   */
  async change(action, input, { isStep = true, place } = {}) {
    this.turn += 1;
    const mine = this.turn;
    this._forgetRefusals();
    const { ulang, ubahan } = await this.engine.ask(action, input);
    if (ubahan && isStep) this.kept.step(ubahan);
    else if (ubahan) this.kept.set(ubahan);
    if (place) this.kept.typed(`${place}:`);
    if (ulang) {
      this.show("kerja");
      if (await this._readAll(mine)) await this._showAll();
      return;
    }
    this._showKept();
    await this.view.showHead();
    await this.view.turn(this.view.page);
    this._lookAhead(mine).catch((error) => this.fail(error));
  }

  /** The columns are right, or are these; on to the sums. @param {object} kolom */
  async confirmColumns(kolom) {
    this.turn += 1;
    const mine = this.turn;
    this._forgetRefusals();
    const { ulang, ubahan } = await this.engine.ask("atur", { kolom });
    this.kept.confirm();
    if (ubahan) this.kept.set(ubahan);
    if (ulang) this.show("kerja");
    if (!ulang || (await this._readAll(mine))) await this._showAll();
  }

  /** Stop what is being read; back to the list before, or to the beginning. */
  async cancel() {
    this.turn += 1;
    if (this.kept.list) await this.open(fromKept(this.kept.list, this.kept.changes));
    else this.show("mulai");
  }

  /** Another try with a fresh worker, which knows no list any more. */
  async tryAgain() {
    await this.engine.restart();
    if (this.last?.bytes || !this.kept.list) await (this.last && this.open(this.last));
    else await this.open(fromKept(this.kept.list, this.kept.changes));
  }

  /** Forget the list, in the tab and in the worker. */
  async clear() {
    this.kept.clear();
    this.turn += 1;
    Object.assign(this, { file: null, last: null, opening: null });
    this.view.close();
    this.show("mulai");
    await this.engine.ask("tutup").catch(() => this.engine.restart()); // one way or the other it is gone
  }
}
