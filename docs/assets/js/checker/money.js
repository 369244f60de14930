// Thousands dots while an amount is typed. What is not a plain number ("1,5 juta", "50rb") stays as typed.

const DOTTED = /^[1-9]\d{0,2}(\.\d{3})+$/;
const DOTS = /\./g;
const PLAIN = /^[1-9]\d*$/;

/** @param {string} digits */
const withDots = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ".");

/** Write a plain number with dots; leave anything else. @param {string} text */
export const addDots = (text) => (PLAIN.test(text) ? withDots(text) : text);

/**
 * Take our own dots out again, exactly those that `addDots` puts in; leave anything else to the engine.
 *
 * @param {string} text
 */
export const stripDots = (text) => (DOTTED.test(text) ? text.replace(DOTS, "") : text);

/**
 * Keep an amount field tidy without moving the cursor away from what the person is typing.
 *
 * @param {HTMLInputElement} field @param {InputEvent} event
 */
export function tidyAmount(field, event) {
  if (event.isComposing || event.inputType === "historyUndo") return;
  if (!field.value) delete field.dataset.apaAdanya;
  // A typed letter, comma or dot means the person writes in their own way: from here on nothing is touched.
  else if (/[^\d]/.test(event.data ?? "")) field.dataset.apaAdanya = "";
  if ("apaAdanya" in field.dataset) return;
  const isTyping = /^(insertText|delete)/.test(event.inputType ?? "");
  const allowed = isTyping ? /^[\d.]*$/ : /^\d*$/;
  if (!allowed.test(field.value)) return;
  const digitsBefore = field.value.slice(0, field.selectionStart ?? 0).replace(DOTS, "").length;
  const dotted = withDots(field.value.replace(DOTS, ""));
  if (dotted === field.value) return;
  field.value = dotted;
  let caret = 0;
  for (let seen = 0; seen < digitsBefore; caret += 1) if (dotted[caret] !== ".") seen += 1;
  field.setSelectionRange(caret, caret);
}
