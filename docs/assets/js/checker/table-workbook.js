// A table that the engine made, as a workbook: numbers stay numbers, the head stays in view.

/** @import { TableCell } from "../types" */

import writeWorkbook from "write-excel-file/universal";

const FIRST_WIDTH = 26; // characters
const WIDTH = 18;

const NUMBER = { format: "#,##0" };

/** @param {TableCell} cell */
const written = (cell) =>
  typeof cell === "object"
    ? { type: /** @type {const} */ ("Formula"), value: cell.rumus, ...NUMBER }
    : { value: cell, ...(typeof cell === "number" && NUMBER) };

/** Write rows of cells as .xlsx; the first row is the head. @param {TableCell[][]} rows @returns {Promise<Blob>} */
export function asWorkbook([head, ...rows]) {
  const bold = head.map((value) => ({ value: String(value), fontWeight: /** @type {const} */ ("bold") }));
  const cells = rows.map((row) => row.map(written));
  const columns = head.map((_, i) => ({ width: i ? WIDTH : FIRST_WIDTH }));
  return writeWorkbook([bold, ...cells], { columns, stickyRowsCount: 1 }).toBlob();
}
