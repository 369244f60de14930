// fflate as our policy allows it: it would pack a large file in a worker made from a blob; here it packs it itself.
// sitegen/assets/bundle.py puts this in fflate's place.

import { zipSync } from "../../../../node_modules/fflate/esm/browser.js";

export * from "../../../../node_modules/fflate/esm/browser.js";

/** @typedef {(error: unknown, packed: Uint8Array) => void} Done */

/** @param {Parameters<typeof zipSync>[0]} files @param {Done} done */
export const zip = (files, done) => done(null, zipSync(files));
