// What is wrong with the answers: a summary that links to the fields, and a sentence at each field.

/** @import { Refusal } from "../types" */

import { find, findAll } from "../page.js";
import { parts } from "./parts.js";

const ROW = /ke-\d+/g; // how the engine names a row of a list

export class ErrorSummary {
  /** @param {HTMLElement} root @param {HTMLFormElement} form @param {Map<string, HTMLElement>} fields */
  constructor(root, form, fields) {
    this.form = form;
    this.fields = fields;
    this.place = find(root, "[data-bagian=galat]");
    /** @type {HTMLTemplateElement} */
    this.template = find(root, "template[data-isi=galat]");
  }

  /** Show some refusals and lead to their summary; give its heading. @param {Refusal[]} errors */
  show(errors) {
    this.clear();
    const summary = document.importNode(this.template.content, true);
    find(summary, "ul").append(...errors.map((error) => this._item(error)));
    this.place.replaceChildren(summary);
    const first = this.place.firstElementChild;
    if (first instanceof HTMLElement) first.focus();
    return find(this.place, "h2").textContent ?? "";
  }

  clear() {
    this.place.replaceChildren();
    for (const message of findAll(this.form, ".pk-galat")) message.hidden = true;
    for (const control of findAll(this.form, "[aria-invalid]")) control.removeAttribute("aria-invalid");
  }

  /** @param {Refusal} error */
  _item({ isian: key, pesan: message }) {
    const item = document.createElement("li");
    const field = this.fields.get(key);
    if (field) {
      const first = mark(field, message)?.id || `isian-${key}`;
      item.append(Object.assign(document.createElement("a"), { href: `#${first}`, textContent: message }));
    } else item.append(Object.assign(document.createElement("span"), { textContent: message }));
    return item;
  }
}

/**
 * Say at a field what is wrong; gives the first control that is meant.
 *
 * @param {HTMLElement} field @param {string} message
 */
function mark(field, message) {
  const place = find(field, ".pk-galat");
  place.textContent = message;
  place.hidden = false;
  const meant = rowsMeant(field, message).flatMap((row) => findAll(row, "input:not([type=checkbox]), select"));
  const controls = meant.length ? meant : findAll(field, "input, select");
  for (const control of controls) control.setAttribute("aria-invalid", "true");
  return controls[0];
}

/** The rows of a list that a message names by their numbers. @param {HTMLElement} field @param {string} message */
function rowsMeant(field, message) {
  if (!parts.rows || field.dataset.bentuk !== "baris") return [];
  const rows = parts.rows.filledRows(field);
  return (message.match(ROW) ?? []).map((name) => rows[Number(name.slice("ke-".length)) - 1]).filter(Boolean);
}
