// What the file holds, by the address it has in the site. A block is unpacked when something of it is asked for first.

/** @import { FileContents, PackedBlock } from "../types" */

import { unpack } from "./packed.js";

/** A block as it stands in the file. @param {string} name @returns {PackedBlock} */
export function block(name) {
  const element = document.getElementById(name);
  if (!element) throw new Error(name);
  return { letters: element.textContent ?? "", size: Number(element.dataset.byte) };
}

/** @type {Map<string, Uint8Array<ArrayBuffer>>} */
const opened = new Map();

/** What a block holds. @param {string} name */
function open(name) {
  let content = opened.get(name);
  if (!content) {
    const { letters, size } = block(name);
    content = unpack(letters, size);
    opened.set(name, content);
  }
  return content;
}

const text = (/** @type {Uint8Array} */ bytes) => new TextDecoder().decode(bytes);

/** @type {FileContents} */
export const contents = JSON.parse(text(open("isi")));

const places = new Map(Object.entries(contents.files));

/** A file of the site, told from its root; null for one that is not here. @param {string} path */
export function fileBytes(path) {
  const place = places.get(path);
  if (!place) return null;
  const [name, start, end] = place;
  return open(name).subarray(start, end);
}

/** The same as text. @param {string} path */
export function fileText(path) {
  const bytes = fileBytes(path);
  return bytes && text(bytes);
}
