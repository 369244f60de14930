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
import { unpack } from "../../docs/assets/js/engine/stored-zip.js";

const PACKAGES = "/lib/python3.13/site-packages";
const LIST_MODULES = `
import json, sys
def _from_archive(name, module):
    loader = type(getattr(getattr(module, "__spec__", None), "loader", None)).__name__
    return loader in ("zipimporter", "SourcelessFileLoader") and name.partition(".")[0] not in ("checker", "tmpl_")
json.dumps(sorted(name for name, module in sys.modules.items() if _from_archive(name, module)))`;

/** Starts the packed Python; Pyodide wants its wasm under a fixed name, so it gets a folder of links. */
async function start(engine) {
  const manifest = JSON.parse(readFileSync(join(engine, "manifes.json"), "utf8"));
  const path = (role) => join(engine, manifest.berkas[role].nama);
  const links = mkdtempSync(join(tmpdir(), "mesin-"));
  try {
    const names = { pemuat: "pyodide.js", inti: "pyodide.asm.js", wasm: "pyodide.asm.wasm" };
    for (const [role, name] of Object.entries(names)) symlinkSync(path(role), join(links, name));
    const { loadPyodide } = createRequire(import.meta.url)(join(links, "pyodide.js"));
    const python = await loadPyodide({
      indexURL: links,
      stdLibURL: path("pustaka"),
      lockFileContents: manifest.kunci,
      fsInit: async (FS) => unpack(FS, readFileSync(path("payung")), PACKAGES),
    });
    return python;
  } finally {
    rmSync(links, { recursive: true });
  }
}

// Node would print the whole of Pyodide's one-line script above an error.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

const [folder, ...options] = process.argv.slice(2);
const python = await start(resolve(folder));
const { answer } = python.pyimport("checker.browser");
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { perintah, masukan, hari_ini } = JSON.parse(line);
  console.log(answer(perintah, JSON.stringify(masukan), hari_ini));
}
if (options.includes("--modul")) console.log(`{"modul": ${python.runPython(LIST_MODULES)}}`);
