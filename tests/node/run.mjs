// Answers questions in the packed Python under Node: the same files as the page's worker, without a browser.
//
//   node tests/node/run.mjs <site/mesin> [--ingatan | --modul <where marks stand> <how many>]
//
// Reads JSON lines {perintah, masukan, hari_ini}, writes one JSON line for each. With --ingatan Python starts with the memory
// of another one that nobody had asked, as on a phone that comes back. So it does with --modul, and a last line tells what the
// answers took: {"modul": [...], "glue": [...], "wasm": [...]}, the modules read from the archives and, where Python leaves
// marks (sitegen/runtime/trim), the functions that ran. Python looks for rubbish all the time, where a phone does so now and
// then: which kinds of object it meets should not hang on chance.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { decompress } from "fzstd";
import { unpack } from "../../docs/assets/js/engine/stored-zip.js";

const PACKAGES = "/lib/python3.13/site-packages";
const MODULES = ["checker", "checker.views", "checker.browser"]; // as docs/assets/js/engine-worker.js
const LIST_MODULES = `
import json, sys
def _from_archive(name, module):
    loader = type(getattr(getattr(module, "__spec__", None), "loader", None)).__name__
    return loader in ("zipimporter", "SourcelessFileLoader") and name.partition(".")[0] not in ("checker", "tmpl_")
json.dumps(sorted(name for name, module in sys.modules.items() if _from_archive(name, module)))`;

/** Starts the packed Python; Pyodide wants its files under their own names, so it gets a folder of them. */
async function start(engine, options = {}) {
  const manifest = JSON.parse(readFileSync(join(engine, "manifes.json"), "utf8"));
  const read = (role) => {
    const { nama } = manifest.berkas[role];
    const content = readFileSync(join(engine, nama));
    return nama.endsWith(".zst") ? decompress(content) : content;
  };
  const folder = mkdtempSync(join(tmpdir(), "mesin-"));
  try {
    const names = {
      pemuat: "pyodide.js",
      inti: "pyodide.asm.js",
      wasm: "pyodide.asm.wasm",
      pustaka: "python_stdlib.zip",
    };
    for (const [role, name] of Object.entries(names)) writeFileSync(join(folder, name), read(role));
    const { loadPyodide } = createRequire(import.meta.url)(join(folder, "pyodide.js"));
    const python = await loadPyodide({
      indexURL: folder,
      stdLibURL: join(folder, "python_stdlib.zip"),
      lockFileContents: manifest.kunci,
      fsInit: async (FS) => unpack(FS, read("payung"), PACKAGES),
      ...options,
    });
    for (const module of MODULES) python.pyimport(module);
    return python;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Node would print the whole of Pyodide's one-line script above an error.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

const [folder, ...options] = process.argv.slice(2);
const engine = resolve(folder);
const python = options.length
  ? await start(engine, { _loadSnapshot: (await start(engine, { _makeSnapshot: true })).makeMemorySnapshot() })
  : await start(engine);
python.pyimport("gc").set_threshold(1);
const { answer } = python.pyimport("checker.browser");
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { perintah, masukan, hari_ini } = JSON.parse(line);
  console.log(answer(perintah, JSON.stringify(masukan), hari_ini));
}
if (options[0] === "--modul") {
  const modul = JSON.parse(python.runPython(LIST_MODULES));
  const [start, many] = options.slice(1).map(Number);
  const marks = globalThis.memory?.().subarray(start, start + many) ?? [];
  const wasm = Array.from(marks.keys()).filter((number) => marks[number]);
  console.log(JSON.stringify({ modul, glue: [...(globalThis.ranInGlue ?? [])], wasm }));
}
