// A table that the engine made, as a workbook: numbers stay numbers, the head stays in view.

import writeWorkbook from "write-excel-file/universal";

const FIRST_WIDTH = 26; // characters
const WIDTH = 18;

/** Write rows of cells as .xlsx; the first row is the head. @param {(string | number)[][]} rows @returns {Promise<Blob>} */
export function asWorkbook([head, ...rows]) {
  const bold = head.map((value) => ({ value, fontWeight: /** @type {const} */ ("bold") }));
  const cells = rows.map((row) =>
    row.map((value) => ({ value, ...(typeof value === "number" && { format: "#,##0" }) })),
  );
  const columns = head.map((_, i) => ({ width: i ? WIDTH : FIRST_WIDTH }));
  return writeWorkbook([bold, ...cells], { columns, stickyRowsCount: 1 }).toBlob();
}
