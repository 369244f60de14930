// What the job leaves of the question for the way of working, and the line that names what was taken: job, way, sector.

/** @import { OccupationBox } from "./occupation-box.js" */

import { around, find, findAll } from "../page.js";
import { readField } from "./fields.js";

export class WayScreen {
  /** @param {HTMLElement} root @param {OccupationBox} box */
  constructor(root, box) {
    this.box = box;
    this.line = find(root, "[data-diambil]");
    this.question = find(root, "[data-isian=cara_kerja]");
    this.sector = find(root, "[data-isian=sektor]");
    /** @type {HTMLInputElement[]} */
    this.ways = findAll(this.question, "input");
    this.hints = findAll(root, "[data-bantu-cara] [data-cara]");
    this.others = find(root, "[data-cara-lain]");
    this.showsAll = false;
    this.screen = "";
    box.onWays = () => this._takeOver();
    box.onList = () => {
      this.show();
      this.name(this.screen);
    };
    find(this.others, "button").addEventListener("click", () => {
      this.showsAll = true;
      this.show();
      this.ways[0].focus();
    });
  }

  /** The job, or the words for it, leave one way of working and it is taken: nothing to ask. */
  get isSettled() {
    return this.box.ways.length === 1 && this.chosen === this.box.ways[0];
  }

  get chosen() {
    return readField(this.question);
  }

  /** Show the ways of working that are left. */
  show() {
    const left = this.showsAll ? [] : this.box.ways;
    /** @param {string} way */
    const isLeft = (way) => !left.length || left.includes(way) || way === this.chosen;
    for (const input of this.ways) around(input, "label").hidden = !isLeft(input.value);
    for (const hint of this.hints) hint.hidden = !isLeft(hint.dataset.cara ?? "");
    this.others.hidden = !left.length;
  }

  /** Name what was taken, on every screen but that of the job. @param {string} screen */
  name(screen) {
    this.screen = screen;
    const { cara: ways, sektor: sectors } = this.box.words;
    const parts = [this.box.name, ways[this.chosen], this.chosen === "mandiri" && sectors[this._sectorOf()]];
    find(this.line, "b").textContent = parts.filter(Boolean).join(" · ");
    this.line.hidden = screen === "pekerjaan" || !parts.some(Boolean);
  }

  /** What was told, or the job's own; where the law leaves it open, nothing told settles it. */
  _sectorOf() {
    const own = this.box.job?.sector ?? "";
    return own === this.box.words.ragu ? own : readField(this.sector) || own;
  }

  /** A job was chosen or taken back: of the ways only one that is still possible stays, and a single one is taken. */
  _takeOver() {
    this.showsAll = false;
    const { ways } = this.box;
    for (const input of this.ways) input.checked = ways.length === 1 && ways[0] === input.value;
    this.show();
  }
}
