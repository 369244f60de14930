// Goes before the engine's own scripts, which stand in one text with this: what they would fetch came along in the file.

/** @import { EngineFiles } from "../types" */

import { unpack } from "./packed.js";

/** @type {Map<string, import("../types").PackedBlock>} */
let files = new Map();

/**
 * Scripts are asked for too, but stand below and have run: they are given as nothing but their length.
 *
 * @param {import("../types").PackedBlock} file
 */
const content = ({ letters, size }) => (letters ? unpack(letters, size) : new Uint8Array(size));

self.fetch = async (address) => {
  const file = files.get(String(address).split("/").pop() ?? "");
  return file ? new Response(content(file)) : new Response(null, { status: 404 });
};
Object.defineProperty(self, "caches", { value: undefined }); // a page without an address of its own has none, and throws

addEventListener(
  "message",
  (event) => {
    event.stopImmediatePropagation();
    self.importScripts = () => {}; // not before: Pyodide takes a frame that has it for a worker
    files = new Map(/** @type {{ files: EngineFiles }} */ (event.data).files);
  },
  { once: true },
);
self.postMessage("here");
