// A table that the engine made, as a file for a spreadsheet: semicolons and a mark of UTF-8, which is what an Indonesian
// Excel opens in columns (checker/bulk/writing.py does the same on a computer).

/** @import { EngineAnswer, TableCell } from "../types" */

/** @param {TableCell} cell */
const quoted = (cell) => (/[";\r\n]/.test(String(cell)) ? `"${String(cell).replace(/"/g, '""')}"` : String(cell));

/** Write rows of cells as CSV, which knows no formulas. @param {TableCell[][]} rows */
export const asCsv = (rows) =>
  new Blob(["\ufeff", ...rows.map((row) => `${row.map(quoted).join(";")}\r\n`)], { type: "text/csv" });

/** What the engine is asked for a kind of file, before the command's name. @param {string} kind */
export const asked = (kind) => (kind === "ics" ? "kalender:" : "tabel:");

/** Make a file of what it answered. @param {EngineAnswer} answer @param {string} kind @returns {Promise<Blob>} */
export async function asFile({ tabel: rows = [], kalender: days = "" }, kind) {
  if (kind === "ics") return new Blob([days], { type: "text/calendar" });
  return kind === "csv" ? asCsv(rows) : (await import("./table-workbook.js")).asWorkbook(rows);
}

/** Let the browser save something as a file. @param {string} name @param {Blob} content */
export function save(name, content) {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address));
}
