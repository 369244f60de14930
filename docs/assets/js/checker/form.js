// The form: which screens there are for a way of working, what is filled in, what is wrong. Rules stay in Python.

/** @import { Answers, Refusal } from "../types" */

import { around, find, findAll, findOrNull } from "../page.js";
import { applies } from "./conditions.js";
import { ErrorSummary } from "./errors.js";
import { addRow, fillField, readField } from "./fields.js";
import { tidyAmount } from "./money.js";
import { parts } from "./parts.js";
import { nameButton, tellPlace } from "./place.js";
import { asksOneOf, openTelling, showTelling } from "./telling.js";
import { TYPED } from "./url-state.js";

/** @import { JobParts } from "./parts.js" */

export class CheckerForm {
  /**
   * Take over the form; `onChange` is called on every change of an answer; `jobs`: what a job box needs, if there is one.
   *
   * @param {HTMLElement} root @param {() => void} onChange @param {JobParts} [jobs]
   */
  constructor(root, onChange, jobs) {
    this.root = root;
    this.element = find(root, "form");
    /** @type {HTMLButtonElement} */
    this.forwardButton = find(this.element, "[type=submit]");
    this.backButton = find(this.element, "[data-aksi=kembali]");
    this.screens = findAll(this.element, "[data-layar]");
    /** @type {Map<string, HTMLElement>} */
    this.fields = new Map(findAll(this.element, "[data-isian]").map((field) => [field.dataset.isian ?? "", field]));
    this.knownKeys = [...this.fields.keys(), TYPED];
    this.errors = new ErrorSummary(root, this.element, this.fields);
    this.box = jobs ? new jobs.OccupationBox(root, onChange) : null;
    this.ways = jobs && this.box && findOrNull(root, "[data-cara-lain]") ? new jobs.WayScreen(root, this.box) : null;
    if (this.box && !this.ways) this.box.onList = () => this._nameChosen();
    this.element.addEventListener("input", (e) => {
      if (e.target instanceof HTMLInputElement && e.target.matches("[data-uang]"))
        tidyAmount(e.target, /** @type {InputEvent} */ (e));
      onChange();
    });
    this.element.addEventListener("change", (e) => {
      if (e.target instanceof Element) this._adjust(around(e.target, "[data-layar]"));
      onChange();
    });
    this.element.addEventListener("click", (e) => {
      if (e.target instanceof Element && this._click(e.target)) onChange();
    });
    /** @type {HTMLElement[]} */
    this.brought = [];
    this.code = "";
    /** Is this part for what has been answered so far? @param {{ dataset: DOMStringMap }} part */
    this._isFor = ({ dataset }) => applies(dataset, this.way, (key) => this._textOf(key));
    this.forwardButton.disabled = false;
  }

  /** The answer that decides which questions there are: the way of working, or what happened. */
  get way() {
    const { penentu: decider } = this.root.dataset;
    return decider ? this._textOf(decider) : "";
  }

  /** The screens in sequence for that answer; what another page has answered already is not asked again. */
  get order() {
    /** @param {HTMLElement} s */
    const isMain = (s) => "utama" in s.dataset && this._isFor(s) && this._isFor({ dataset: { bila: s.dataset.utama } });
    /** @param {HTMLElement} s */
    const isAnswered = (s) => this.brought.includes(s) || (this.ways?.isSettled && s.contains(this.ways.question));
    return this.screens.filter((s) => isMain(s) && (s === this._openScreen || !isAnswered(s)));
  }

  /** The answers that count: of screens for this way of working, told in the way that is open. */
  read() {
    /** @type {Answers} */
    const answers = {};
    for (const [key, element] of this.fields) {
      const value = this._counts(element) || this._isCarried(element) ? this._textOf(key) : "";
      if (value) answers[key] = value;
    }
    return answers;
  }

  /** Words for a job that are in no list: no answer to a question, but never lost. @returns {Answers} */
  get typed() {
    const typed = this.box?.typed;
    return typed ? { [TYPED]: typed } : {};
  }

  /**
   * Fill in answers from the address; with `only`, everything else is emptied; `arrived`: another page has brought them.
   *
   * @param {Answers} answers @param {{ only?: boolean, arrived?: boolean }} [options]
   */
  fill(answers, { only = false, arrived = only } = {}) {
    if (only) this.clear(Object.keys(answers));
    const searched = this.box?.key ?? "";
    if (answers[searched]) this.box?.fill(answers[searched], answers[TYPED]);
    else if (answers[TYPED]) this.box?.fillTyped(answers[TYPED]);
    if (this.box?.ways.length === 1 && !answers.cara_kerja) this._fillOne("cara_kerja", this.box.ways[0]);
    for (const [key, value] of Object.entries(answers)) if (key !== searched) this._fillOne(key, value);
    for (const screen of this.screens) {
      const used = findAll(screen, ".pk-cara").find((telling) => asksOneOf(telling, answers));
      /** @type {HTMLInputElement | null} */
      const toggle = used ? findOrNull(screen, `.pk-tukar input[value="${used.dataset.cara}"]`) : null;
      if (toggle) toggle.checked = true;
      this._adjust(screen);
    }
    if (arrived) this.brought = this.screens.filter((s) => "titip" in s.dataset && asksOneOf(s, answers));
    this.brought = this.brought.filter((s) => !this._unanswered(s).length);
  }

  /** Does the next screen hang on the list of jobs: a job, and no way of working? Fetches it. @param {Answers} answers */
  hangsOnList(answers) {
    if (!this.box || this.box.list.search || !(answers[this.box.key] || answers[TYPED])) return false;
    this.box.list.load();
    return Boolean(this.ways) && !answers.cara_kerja && !this.box.list.isMissed; // nobody waits twice
  }

  /** Wait for the list; what would be typed now would be written over. */
  async waitForList() {
    this.element.inert = true;
    await this.box?.list.load();
    this.element.inert = false;
  }

  /** Empty all answers but those named. @param {string[]} [except] */
  clear(except = []) {
    if (this.box && !except.includes(this.box.key) && !except.includes(TYPED)) this.box.clear();
    for (const key of this.knownKeys.filter((key) => !except.includes(key))) this._fillOne(key, "");
  }

  /** The first screen that must be answered and is not, by its code; empty when all are. */
  firstMissing() {
    const screen = this.order.find((s) => this._unanswered(s).length > 0);
    return screen?.dataset.layar ?? "";
  }

  /** The screen after this one; empty after the last. @param {string} code */
  after(code) {
    const order = this.order.map((s) => s.dataset.layar);
    return order[order.indexOf(code) + 1] ?? "";
  }

  /** The screen before this one; empty before the first. @param {string} code */
  before(code) {
    const order = this.order.map((s) => s.dataset.layar);
    return order[order.indexOf(code) - 1] ?? "";
  }

  /** Show one screen. @param {string} code @param {{ changing: boolean }} options */
  show(code, { changing }) {
    const screen = this.screens.find((s) => s.dataset.layar === code) ?? this.screens[0];
    for (const s of this.screens) s.hidden = s !== screen;
    this._adjust(screen);
    const position = this.order.indexOf(screen);
    const { length: count } = this.order;
    const isDecided = position > 0 ? !this.root.dataset.penentu || Boolean(this.way) : Boolean(this.way);
    tellPlace(screen, position, isDecided && count > 1 ? count : 0, changing);
    nameButton(this.forwardButton, isDecided && position === count - 1, changing);
    this.backButton.hidden = !changing && position <= 0;
    this.code = screen.dataset.layar ?? "";
    this.ways?.show();
    this.ways?.name(this.code);
    this._nameChosen();
    this.errors.clear();
  }

  /** What the open screen asks, as its heading says it. */
  get heading() {
    return find(this._openScreen ?? this.screens[0], "h2").textContent ?? "";
  }

  /** Put the cursor's attention on the question, so that it is read out. */
  focus() {
    find(this.element, "[data-layar]:not([hidden]) h2").focus({ preventScroll: true });
  }

  /** What must be filled in on the open screen and is not; the words come from the page. */
  missingErrors() {
    const screen = this._openScreen ?? this.screens[0];
    if (this.box && screen.contains(this.box.input)) {
      const { beberapa: several = "", bukan: beyond = "" } = around(this.box.input, "[data-isian]").dataset;
      const open = this.box.settle();
      if (open) return [{ isian: this.box.key, pesan: open === "lain" ? beyond : several }];
    }
    return this._unanswered(screen).map(({ dataset: { isian = "", kosong = "" } }) => ({ isian, pesan: kosong }));
  }

  /** Of some refusals, those about the open screen. @param {Refusal[]} errors */
  errorsOnScreen(errors) {
    return errors.filter(({ isian: field }) => this.fields.get(field)?.closest("[data-layar]") === this._openScreen);
  }

  /** The screen on which a question stands. @param {string} key */
  screenOf(key) {
    const field = this.fields.get(key);
    return (field && around(field, "[data-layar]").dataset.layar) ?? "";
  }

  get _openScreen() {
    return this.screens.find((s) => !s.hidden);
  }

  /** Show of a screen what is for these answers. @param {HTMLElement} screen */
  _adjust(screen) {
    for (const element of findAll(screen, "[data-untuk], [data-bila]")) element.hidden = !this._isFor(element);
    for (const element of findAll(screen, "[data-bentuk=baris]")) parts.rows?.tidyRows(element);
    showTelling(screen, this._isFor);
  }

  /** Take a press on a button of a list; tells whether it changed an answer. @param {Element} element */
  _click(element) {
    if (parts.rows && element.closest("[data-bentuk=baris]")) return parts.rows.pressRows(element);
    const adder = element.closest("[data-tambah]");
    if (adder) addRow(around(adder, "[data-isian]")).focus();
    return false;
  }

  /** Where a list is searched without a question for the way of working: name what was chosen, on every other screen. */
  _nameChosen() {
    if (!this.box || this.ways) return;
    const line = find(this.root, "[data-diambil]");
    find(line, "b").textContent = this.box.name ?? "";
    line.hidden = !this.box.name || this.code === this.box.key;
  }

  /**
   * A money answer given once goes along to questions that do not need it themselves, for the next one.
   *
   * @param {HTMLElement} element
   */
  _isCarried(element) {
    const screen = around(element, "[data-layar]");
    return "titip" in screen.dataset && this._isFor({ dataset: { bila: element.dataset.bila } });
  }

  /**
   * The questions of a screen that need an answer and have none; a job may be in no list, or only its way be told.
   *
   * @param {HTMLElement} screen
   */
  _unanswered(screen) {
    return findAll(screen, "[data-kosong]").filter(
      (element) =>
        this._counts(element) &&
        !this._textOf(element.dataset.isian ?? "") &&
        !(element.dataset.isian === "pekerjaan" && (this.box?.isUnlisted || this.way)),
    );
  }

  /**
   * A question counts when its screen, its way of telling and itself are for this way of working.
   *
   * @param {HTMLElement} element
   */
  _counts(element) {
    const screen = around(element, "[data-layar]");
    /** @type {HTMLElement | null} */
    const telling = element.closest(".pk-cara");
    const isOpen = !telling || telling.dataset.cara === openTelling(screen, this._isFor);
    return isOpen && this._isFor(element) && this._isFor(screen);
  }

  /** @param {string} key */
  _textOf(key) {
    if (key === this.box?.key) return this.box.value;
    const field = this.fields.get(key);
    return field ? readField(field) : "";
  }

  /** @param {string} key @param {string} value */
  _fillOne(key, value) {
    const field = key === this.box?.key ? null : this.fields.get(key);
    if (field) fillField(field, value);
  }
}
