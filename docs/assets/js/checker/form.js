// The form: which screens there are for a way of working, what is filled in, what is wrong. Rules stay in Python.

import { addRow, fillField, readField } from "./fields.js";
import { tidyAmount } from "./money.js";
import { OccupationBox } from "./occupation-box.js";

const all = (root, selector) => [...root.querySelectorAll(selector)];

export class CheckerForm {
  /** Take over the form; `onChange` is called on every change of an answer. */
  constructor(root, onChange) {
    this.root = root;
    this.element = root.querySelector("form");
    this.forwardButton = this.element.querySelector("[type=submit]");
    this.backButton = this.element.querySelector("[data-aksi=kembali]");
    this.summary = root.querySelector("[data-bagian=galat]");
    this.screens = all(this.element, "[data-layar]");
    this.fields = new Map(all(this.element, "[data-isian]").map((element) => [element.dataset.isian, element]));
    this.knownKeys = [...this.fields.keys()];
    this.occupationBox = this.fields.has("pekerjaan") ? new OccupationBox(root, onChange) : null;
    this.element.addEventListener("input", (e) => {
      if (e.target.matches("[data-uang]")) tidyAmount(e.target, e);
      onChange();
    });
    this.element.addEventListener("change", (e) => {
      this.#adjust(e.target.closest("[data-layar]"));
      onChange();
    });
    this.element.addEventListener("click", (e) => this.#click(e.target));
    this.brought = [];
    this.forwardButton.disabled = false;
  }

  /** The answer that decides which questions there are: the way of working, or what happened. */
  get way() {
    const { penentu: decider } = this.root.dataset;
    return decider ? this.#textOf(decider) : "";
  }

  /** The screens in sequence for that answer; what another page has answered already is not asked again. */
  get order() {
    const isMain = (s) =>
      "utama" in s.dataset && this.#applies(s) && this.#applies({ dataset: { bila: s.dataset.utama } });
    return this.screens.filter((s) => isMain(s) && (s === this.#openScreen || !this.brought.includes(s)));
  }

  /** The answers that count: of screens for this way of working, told in the way that is open. */
  read() {
    const answers = {};
    for (const [key, element] of this.fields) {
      const value = this.#counts(element) || this.#isCarried(element) ? this.#textOf(key) : "";
      if (value) answers[key] = value;
    }
    return answers;
  }

  /** Fill in answers from the address; with `only`, everything else is emptied. */
  fill(answers, { only = false } = {}) {
    if (only) this.clear(Object.keys(answers));
    if (answers.pekerjaan) this.occupationBox?.fill(answers.pekerjaan);
    for (const [key, value] of Object.entries(answers)) if (key !== "pekerjaan") this.#fillOne(key, value);
    this.occupationBox?.showWay();
    for (const screen of this.screens) {
      const used = all(screen, ".pk-cara").find((c) => all(c, "[data-isian]").some((u) => u.dataset.isian in answers));
      const toggle = used && screen.querySelector(`.pk-tukar input[value="${used.dataset.cara}"]`);
      if (toggle) toggle.checked = true;
      this.#adjust(screen);
    }
    if (only)
      this.brought = this.screens.filter(
        (s) => "titip" in s.dataset && all(s, "[data-isian]").some((u) => u.dataset.isian in answers),
      );
    this.brought = this.brought.filter((s) => !this.#unanswered(s).length);
  }

  /** Empty all answers but those named. */
  clear(except = []) {
    for (const key of this.knownKeys.filter((key) => !except.includes(key))) {
      if (key === "pekerjaan") this.occupationBox.clear();
      else this.#fillOne(key, "");
    }
  }

  /** The first screen that must be answered and is not, by its code; empty when all are. */
  firstMissing() {
    const screen = this.order.find((s) => this.#unanswered(s).length > 0);
    return screen?.dataset.layar ?? "";
  }

  /** The screen after this one; empty after the last. */
  after(code) {
    const order = this.order.map((s) => s.dataset.layar);
    return order[order.indexOf(code) + 1] ?? "";
  }

  /** The screen before this one; empty before the first. */
  before(code) {
    const order = this.order.map((s) => s.dataset.layar);
    return order[order.indexOf(code) - 1] ?? "";
  }

  /** Show one screen. */
  show(code, { changing }) {
    const screen = this.screens.find((s) => s.dataset.layar === code) ?? this.screens[0];
    for (const s of this.screens) s.hidden = s !== screen;
    this.#adjust(screen);
    const position = this.order.indexOf(screen);
    const counter = screen.querySelector("[data-ke]");
    if (counter) {
      const { ke: pattern } = counter.dataset;
      counter.hidden = changing || position < 0;
      if (position > 0)
        counter.textContent = pattern.replace("{ke}", position + 1).replace("{dari}", this.order.length);
    }
    const { lanjut: next, jawab: answer, simpan: save } = this.forwardButton.dataset;
    this.forwardButton.textContent = changing
      ? save
      : position > 0 && position === this.order.length - 1
        ? answer
        : next;
    this.backButton.hidden = !changing && position <= 0;
    this.code = screen.dataset.layar;
    this.clearErrors();
  }

  /** Put the cursor's attention on the question, so that it is read out. */
  focus() {
    this.element.querySelector("[data-layar]:not([hidden]) h2").focus({ preventScroll: true });
  }

  /** What must be filled in on the open screen and is not; the words come from the page. */
  missingErrors() {
    const screen = this.#openScreen;
    if (screen.contains(this.occupationBox?.input)) this.occupationBox.settle();
    return this.#unanswered(screen).map((element) => ({ isian: element.dataset.isian, pesan: element.dataset.kosong }));
  }

  /** Of some refusals, those about the open screen. */
  errorsOnScreen(errors) {
    return errors.filter(({ isian: field }) => this.fields.get(field)?.closest("[data-layar]") === this.#openScreen);
  }

  /** The screen on which a question stands. */
  screenOf(key) {
    return this.fields.get(key)?.closest("[data-layar]").dataset.layar ?? "";
  }

  /** Show what is wrong: a summary that links to the fields, and a sentence at each field. */
  showErrors(errors) {
    this.clearErrors();
    const summary = this.root.querySelector("template[data-isi=galat]").content.cloneNode(true);
    const list = summary.querySelector("ul");
    for (const { isian: field, pesan: message } of errors) {
      const element = this.fields.get(field);
      const item = document.createElement("li");
      const link = document.createElement(element ? "a" : "span");
      if (element) link.href = `#isian-${field}`;
      link.textContent = message;
      item.append(link);
      list.append(item);
      if (element) this.#mark(element, message);
    }
    this.summary.replaceChildren(summary);
    this.summary.firstElementChild.focus();
  }

  clearErrors() {
    this.summary.replaceChildren();
    for (const message of all(this.element, ".pk-galat")) message.hidden = true;
    for (const field of all(this.element, "[aria-invalid]")) field.removeAttribute("aria-invalid");
  }

  get #openScreen() {
    return this.screens.find((s) => !s.hidden);
  }

  /** Is this for the answer that decides (`untuk`), and for those already given (`bila`: "a=1 2,b!=3|c=4")? */
  #applies({ dataset: { untuk: ways, bila: when } }) {
    if (ways && !ways.split(" ").includes(this.way)) return false;
    const isTrue = (condition) => {
      const [key, value] = condition.split("=");
      return value.split(" ").includes(this.#textOf(key.replace("!", ""))) !== key.endsWith("!");
    };
    return !when || when.split("|").some((together) => together.split(",").every(isTrue));
  }

  /** Show of a screen what is for these answers. */
  #adjust(screen) {
    for (const element of all(screen, "[data-untuk], [data-bila]")) element.hidden = !this.#applies(element);
    this.#switchTelling(screen);
  }

  #click(element) {
    const adder = element.closest("[data-tambah]");
    if (adder) addRow(adder.closest("[data-isian]")).focus();
    // A tap on a picture goes straight on; the keyboard, which must be able to look around, has the button.
    const direct = element.closest("[data-langsung] label");
    if (direct && !element.closest("input")) setTimeout(() => this.element.requestSubmit());
  }

  /** A money answer given once goes along to questions that do not need it themselves, for the next one. */
  #isCarried(element) {
    const screen = element.closest("[data-layar]");
    return "titip" in screen.dataset && this.#applies({ dataset: { bila: element.dataset.bila } });
  }

  #mark(element, message) {
    const place = element.querySelector(".pk-galat");
    place.textContent = message;
    place.hidden = false;
    for (const field of all(element, "input, select")) field.setAttribute("aria-invalid", "true");
  }

  /** The questions of a screen that need an answer and have none; an occupation needs only its way of working. */
  #unanswered(screen) {
    return all(screen, "[data-kosong]").filter(
      (element) =>
        this.#counts(element) &&
        !this.#textOf(element.dataset.isian) &&
        !(element.dataset.isian === "pekerjaan" && this.way),
    );
  }

  /** A question counts when its screen, its way of telling and itself are for this way of working. */
  #counts(element) {
    const screen = element.closest("[data-layar]");
    const way = element.closest(".pk-cara");
    const isOpen = !way || way.dataset.cara === this.#currentTelling(screen);
    return isOpen && this.#applies(element) && this.#applies(screen);
  }

  #currentTelling(screen) {
    const options = all(screen, ".pk-tukar label")
      .filter((s) => this.#applies(s))
      .map((s) => s.firstElementChild);
    return (options.find((p) => p.checked) ?? options[0])?.value ?? "0";
  }

  #switchTelling(screen) {
    const current = this.#currentTelling(screen);
    for (const way of all(screen, ".pk-cara")) way.hidden = way.dataset.cara !== current;
    for (const options of all(screen, ".pk-tukar input")) options.checked = options.value === current;
  }

  #textOf(key) {
    return key === "pekerjaan" ? this.occupationBox.value : readField(this.fields.get(key));
  }

  #fillOne(key, value) {
    fillField(this.fields.get(key), value);
  }
}
