// The one reader of zip files, for the page's worker and for Node.

/** @import { PythonFiles } from "../types" */

const FILE = 0x04034b50; // how the record of a file begins
const HEADER = 30; // bytes before its name

/**
 * Write the files of a stored zip (sitegen/runtime makes no other) below a folder of Pyodide's file system.
 *
 * @param {PythonFiles} FS @param {Uint8Array} content @param {string} folder
 */
export function unpack(FS, content, folder) {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const text = new TextDecoder();
  for (let i = 0; view.getUint32(i, true) === FILE; ) {
    const name = i + HEADER;
    const nameEnd = name + view.getUint16(i + 26, true);
    const data = nameEnd + view.getUint16(i + 28, true);
    const end = data + view.getUint32(i + 18, true);
    const path = `${folder}/${text.decode(content.subarray(name, nameEnd))}`;
    FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    FS.writeFile(path, content.subarray(data, end));
    i = end;
  }
}
