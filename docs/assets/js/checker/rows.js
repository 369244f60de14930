// A question answered by a list of people, one row for those alike: its rows as JSON text, and back. Rows come and go; the
// one taken away last can be brought back.

import { around, find, findAll, findOrNull } from "../page.js";
import { addDots, stripDots } from "./money.js";

const MOST_ROWS = 200; // more are no answer that anybody has written, and would only keep the phone busy

/** @typedef {Record<string, string | string[]>} Row what one row holds, by column */

/** @param {Element} element @returns {HTMLElement[]} */
const rowsOf = (element) => findAll(element, "[data-baris]");
/** The cells of a row; a select is read and written like a text. @param {Element} row @returns {HTMLInputElement[]} */
const cellsOf = (row) => findAll(row, "[data-kunci]");
/** The tick that nobody belongs into the list. @param {Element} element @returns {HTMLInputElement | null} */
const nobodyIn = (element) => findOrNull(element, "[data-tidak-ada]");
/** @type {WeakMap<HTMLElement, HTMLElement>} */
const removed = new WeakMap();
let copies = 0;

/** Give the rows that hold something as JSON text; empty when none does. @param {HTMLElement} element */
export function readRows(element) {
  const nobody = nobodyIn(element);
  if (nobody?.checked) return nobody.value;
  const rows = filledRows(element).map(readRow);
  return rows.length ? JSON.stringify(rows) : "";
}

/** The rows that hold something: the engine counts only these. @param {Element} element */
export const filledRows = (element) => rowsOf(element).filter((row) => Object.keys(readRow(row)).length);

/** @param {Element} element @returns {Row} */
function readRow(element) {
  /** @type {Row} */
  const row = {};
  for (const cell of cellsOf(element)) {
    const { kunci: column = "", uang: money } = cell.dataset;
    const text = cell.value.trim();
    if (cell.type === "checkbox") {
      if (cell.checked) row[column] = text === "ya" ? text : [...(row[column] ?? []), text];
    } else if (text) row[column] = money === undefined ? text : stripDots(text);
  }
  return row;
}

/**
 * Fill in rows that `readRows` gave; a text that is no such list empties them.
 *
 * @param {HTMLElement} element @param {string} text
 */
export function fillRows(element, text) {
  const nobody = nobodyIn(element);
  if (nobody) nobody.checked = text === nobody.value;
  const rows = parsed(text);
  while (rowsOf(element).length < rows.length) addOne(element);
  for (const surplus of rowsOf(element).slice(Math.max(1, rows.length))) surplus.remove();
  for (const [i, row] of rowsOf(element).entries()) fillRow(row, rows[i] ?? {});
  tidyRows(element);
}

/** @param {string} text @returns {Row[]} */
function parsed(text) {
  try {
    const rows = JSON.parse(text || "[]");
    const isList = Array.isArray(rows) && rows.length <= MOST_ROWS;
    return isList ? rows.filter((row) => row && typeof row === "object") : [];
  } catch {
    return [];
  }
}

/** @param {HTMLElement} element @param {Row} row */
function fillRow(element, row) {
  for (const cell of cellsOf(element)) {
    const { kunci: column = "", uang: money } = cell.dataset;
    const value = row[column] ?? "";
    if (cell.type === "checkbox") cell.checked = [value].flat().map(String).includes(cell.value);
    else cell.value = money === undefined ? String(value) : addDots(String(value));
    if (cell.type === "checkbox" ? cell.checked : cell.value) cell.closest("details")?.setAttribute("open", "");
  }
}

/** Take a press on one of the list's own buttons. @param {Element} pressed */
export function pressRows(pressed) {
  const element = around(pressed, "[data-bentuk=baris]");
  const taken = pressed.closest("[data-buang]") && around(pressed, "[data-baris]");
  if (taken) takeAway(element, taken);
  else if (pressed.closest("[data-kembalikan]")) bringBack(element);
  else if (pressed.closest("[data-tambah]")) find(addOne(element), "input").focus();
  else return false;
  tidyRows(element);
  return true;
}

/** @param {HTMLElement} element */
function addOne(element) {
  const rows = rowsOf(element);
  const copy = document.importNode(rows[0], true);
  for (const details of findAll(copy, "details")) details.removeAttribute("open");
  fillRow(copy, {});
  copies += 1;
  for (const cell of cellsOf(copy)) {
    delete cell.dataset.apaAdanya;
    cell.removeAttribute("aria-invalid");
    /** @type {HTMLLabelElement | null} */
    const label = cell.id ? findOrNull(copy, `label[for="${cell.id}"]`) : null;
    if (!label) continue;
    cell.id += `-${copies}`;
    label.htmlFor = cell.id;
  }
  rows[rows.length - 1].after(copy);
  return copy;
}

/** @param {HTMLElement} element @param {HTMLElement} row */
function takeAway(element, row) {
  removed.set(element, row);
  row.remove();
  find(element, "[data-kembalikan]").hidden = false;
  find(element, "[data-kembalikan]").focus();
}

/** @param {HTMLElement} element */
function bringBack(element) {
  const row = removed.get(element);
  if (!row) return;
  rowsOf(element).pop()?.after(row);
  removed.delete(element);
  find(row, "input").focus();
}

/** Number the rows; a single one cannot be taken away, and none is asked for where there is nobody. @param {HTMLElement} element */
export function tidyRows(element) {
  const rows = rowsOf(element);
  const isEmpty = Boolean(nobodyIn(element)?.checked);
  for (const [i, row] of rows.entries()) {
    const name = (element.dataset.sebut ?? "").replace("{n}", String(i + 1));
    row.setAttribute("aria-label", name);
    find(row, "[data-ke]").textContent = name;
    find(row, "[data-ke]").parentElement?.toggleAttribute("hidden", rows.length < 2);
    find(row, "[data-buang]").hidden = rows.length < 2;
    row.hidden = isEmpty;
  }
  find(element, "[data-tambah]").hidden = isEmpty;
  find(element, "[data-kembalikan]").hidden = isEmpty || !removed.has(element);
}
