// How the single file holds the site's files: several in a block, a block packed with zstd and written as letters of seven
// bits, which is a fifth smaller than base64. sitegen/single_file/blocks.py writes what this reads.

import { decompress } from "fzstd";

const LOW = 7; // bits a letter carries: those of one byte but its highest, or the highest bits of seven bytes
const MASK = 127; // letters that HTML would not leave alone stand 128 higher

/**
 * The bytes that letters stand for: first the low bits of each, then the high bits, those of seven bytes a letter.
 *
 * @param {string} letters @param {number} size
 */
export function bytesOf(letters, size) {
  const bytes = new Uint8Array(size);
  for (let i = 0, high = size; i < size; high++) {
    const bits = letters.charCodeAt(high);
    for (let n = 0; n < LOW && i < size; n++, i++) {
      bytes[i] = (letters.charCodeAt(i) & MASK) | (((bits >> n) & 1) << LOW);
    }
  }
  return bytes;
}

/** What a block holds. @param {string} letters @param {number} size @returns {Uint8Array<ArrayBuffer>} */
export const unpack = (letters, size) => /** @type {any} */ (decompress(bytesOf(letters, size)));
