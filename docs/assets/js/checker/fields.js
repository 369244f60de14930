// One question's controls as one text, and back: the only place that knows what kinds of controls there are.
//
//   radio buttons, boxes   the chosen values, with commas      "daftar"    several selects: "SD:4, SMA:1"
//   one field or select    what is typed or chosen             "pasangan"  named amounts:   "darat:500000"
//                                                              "baris"     people, as JSON (rows.js)

import { find, findAll } from "../page.js";
import { addDots, stripDots } from "./money.js";
import { parts } from "./parts.js";

const LIST = "[data-bentuk=baris]";
const MANY = 50; // children and the like: an address that brings as many is no answer, and would only keep the phone busy

/** @typedef {HTMLInputElement & HTMLSelectElement} Control what both have is read and written alike */

/** @param {HTMLElement} element @returns {Control[]} */
const controls = (element) => findAll(element, "input, select");
/** @param {Control} control */
const textOf = (control) => (control.matches("[data-uang]") ? stripDots(control.value.trim()) : control.value.trim());
/** @param {Control[]} all */
const areButtons = (all) => /^(radio|checkbox)$/.test(all[0].type);

/** Give what a question holds; empty when nothing is filled in. @param {HTMLElement} element */
export function readField(element) {
  if (parts.rows && element.matches(LIST)) return parts.rows.readRows(element);
  const all = controls(element);
  if (areButtons(all))
    return all
      .filter((t) => t.checked)
      .map((t) => t.value)
      .join(",");
  if (element.dataset.bentuk === "daftar")
    return all
      .map((s) => s.value)
      .filter(Boolean)
      .join(", ");
  if (element.dataset.bentuk !== "pasangan") return textOf(all[0]);
  const pairs = all.map((s) => [s.dataset.kunci, textOf(s)]);
  return pairs
    .filter(([, value]) => value)
    .map((pair) => pair.join(":"))
    .join(", ");
}

/**
 * Fill a question with a text that `readField` gave, or that stands in the address.
 *
 * @param {HTMLElement} element @param {string} text
 */
export function fillField(element, text) {
  if (text && readField(element) === text) return;
  if (parts.rows && element.matches(LIST)) return parts.rows.fillRows(element, text);
  const values = text
    .split(",")
    .map((t) => t.trim())
    .filter((t, _, all) => t && all.length < MANY);
  if (element.dataset.bentuk === "daftar") while (controls(element).length < values.length) addRow(element);
  const all = controls(element);
  if (areButtons(all)) for (const t of all) t.checked = values.includes(t.value);
  else if (element.dataset.bentuk === "daftar") {
    for (const [i, s] of all.entries()) choose(s, values[i] ?? "");
  } else if (element.dataset.bentuk === "pasangan") {
    const pairs = new Map(values.map((b) => /** @type {[string, string]} */ (b.split(":"))));
    for (const s of all) s.value = addDots(pairs.get(s.dataset.kunci ?? "") ?? "");
  } else if (all[0].tagName === "SELECT") choose(all[0], text);
  else write(all[0], all[0].matches("[data-uang]") ? addDots(text) : text);
}

/**
 * Write a text into a field. One that only takes what its calendar gives keeps other words as a field for text: where the
 * address was made there was no calendar, and the engine reads them.
 *
 * @param {Control} field @param {string} text
 */
function write(field, text) {
  field.value = text;
  if (field.value === text) return;
  field.setAttribute("type", "text");
  field.value = text;
}

/** Add one more row to a list question. @param {HTMLElement} element */
export function addRow(element) {
  const all = findAll(element, "[data-baris]");
  const copy = document.importNode(all[0], true);
  const number = all.length + 1;
  const control = find(copy, "select");
  control.value = "";
  control.id = `${control.id}-${number}`;
  const label = find(copy, "label");
  label.htmlFor = control.id;
  label.textContent = (element.dataset.sebut ?? "").replace("{n}", String(number));
  all[all.length - 1].after(copy);
  return control;
}

/**
 * Choose in a select; a value it does not hold is kept as an entry of its own, so that the engine can name it.
 *
 * @param {Control} control @param {string} value
 */
function choose(control, value) {
  control.value = value;
  if (control.value === value) return;
  control.add(new Option(value, value));
  control.value = value;
}
