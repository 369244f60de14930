// Answers questions in the packed Python under Node: the same files as the page's worker, without a browser.
//
//   node tests/node/run.mjs <site/mesin> [--modul]
//
// Reads JSON lines {perintah, masukan, hari_ini}, writes one JSON line for each. With --modul a last line lists the
// modules that were read from the archives: {"modul": ["json", ...]}.
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const PAKET = "/lib/python3.13/site-packages";
const MODUL = `
import json, sys
def _dari_arsip(nama, modul):
    pemuat = type(getattr(getattr(modul, "__spec__", None), "loader", None)).__name__
    return pemuat in ("zipimporter", "SourcelessFileLoader") and nama.partition(".")[0] not in ("checker", "tmpl_")
json.dumps(sorted(nama for nama, modul in sys.modules.items() if _dari_arsip(nama, modul)))`;

/** Writes the files of a stored zip (sitegen/runtime/arsip.py makes no other) below a folder. */
function bongkar(FS, isi, folder) {
  const lihat = new DataView(isi.buffer, isi.byteOffset, isi.byteLength);
  for (let i = 0; lihat.getUint32(i, true) === 0x04034b50; ) {
    const besar = lihat.getUint32(i + 18, true);
    const nama = i + 30;
    const data = nama + lihat.getUint16(i + 26, true) + lihat.getUint16(i + 28, true);
    const jalan = `${folder}/${new TextDecoder().decode(isi.subarray(nama, nama + lihat.getUint16(i + 26, true)))}`;
    FS.mkdirTree(jalan.slice(0, jalan.lastIndexOf("/")));
    FS.writeFile(jalan, isi.subarray(data, data + besar));
    i = data + besar;
  }
}

/** Starts the packed Python; Pyodide wants its wasm under a fixed name, so it gets a folder of links. */
async function mulai(mesin) {
  const manifes = JSON.parse(readFileSync(join(mesin, "manifes.json"), "utf8"));
  const jalan = (peran) => join(mesin, manifes.berkas[peran].nama);
  const tautan = mkdtempSync(join(tmpdir(), "mesin-"));
  try {
    const nama = { pemuat: "pyodide.js", inti: "pyodide.asm.js", wasm: "pyodide.asm.wasm" };
    for (const [peran, tetap] of Object.entries(nama)) symlinkSync(jalan(peran), join(tautan, tetap));
    const { loadPyodide } = createRequire(import.meta.url)(join(tautan, "pyodide.js"));
    const python = await loadPyodide({
      indexURL: tautan,
      stdLibURL: jalan("pustaka"),
      lockFileContents: manifes.kunci,
      fsInit: async (FS) => bongkar(FS, readFileSync(jalan("payung")), PAKET),
    });
    return python;
  } finally {
    rmSync(tautan, { recursive: true });
  }
}

// Node would print the whole of Pyodide's one-line script above an error.
process.on("uncaughtException", (galat) => {
  console.error(galat.message);
  process.exit(1);
});

const [folder, ...pilihan] = process.argv.slice(2);
const python = await mulai(resolve(folder));
const { jawab } = python.pyimport("checker.browser");
for await (const baris of createInterface({ input: process.stdin })) {
  if (!baris.trim()) continue;
  const { perintah, masukan, hari_ini } = JSON.parse(baris);
  console.log(jawab(perintah, JSON.stringify(masukan), hari_ini));
}
if (pilihan.includes("--modul")) console.log(`{"modul": ${python.runPython(MODUL)}}`);
