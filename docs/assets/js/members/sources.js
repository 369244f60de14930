// Where a list comes from: a file, rows pasted, an example, nothing at all. Says what to ask the engine to open.

/** `isTold`: a person has to look at what its columns were taken for. */
/** @typedef {{ input: object, extras?: string[], bytes?: Blob, isTold?: boolean }} Source */

const ZIP = "PK";

/** A file, told by its first bytes: what reads spreadsheets is fetched only for one. @param {Blob} file @returns {Promise<Source>} */
export async function fromFile(file, lembar = "") {
  const isZip = (await file.slice(0, ZIP.length).text()) === ZIP;
  return { input: lembar ? { lembar } : {}, extras: isZip ? ["excel"] : [], bytes: file, isTold: true };
}

/** @param {string} teks @returns {Source} */
export const fromText = (teks) => ({ input: { teks }, isTold: true });

/** @type {Source} */
export const EXAMPLE = { input: { contoh: true } };

/** An empty list, to be filled in one by one. @param {string} header @returns {Source} */
export const empty = (header) => ({ input: { teks: header } });

/** What the tab remembers. @param {object} simpanan @param {object | null} ubahan @returns {Source} */
export const fromKept = (simpanan, ubahan) => ({ input: { simpanan, ubahan } });

/** Listen for a file that is dropped on an element. @param {HTMLElement} place @param {(file: File) => void} take */
export function onDrop(place, take) {
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    place.dataset.diatas = "";
  });
  place.addEventListener("dragleave", () => delete place.dataset.diatas);
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    delete place.dataset.diatas;
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}
