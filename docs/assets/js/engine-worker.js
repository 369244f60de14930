// The worker that holds Python. It fetches the packed runtime (mesin/), starts it, then passes questions to
// `checker.browser.answer` and its answers back. It knows no rule, no number and no sentence of the law.
//
// In   {type: "start", base, manifest, isWhole}      base: address of mesin/, manifest: its manifes.json
//      {type: "ask", id, command, input, today, root, extras?, file?}
//                                                 extras: archives this question needs besides, file: what somebody opened
// Out  {type: "progress", stage: "download" | "prepare", loaded, total}
//      {type: "ready", addresses}   {type: "answer", id, result}   {type: "failed", reason, message, id?}

/** @import { FailureReason, Python, Question, RuntimeFile, StartOrder } from "./types" */

import { fetchFile, Progress, runScript, usedAddresses, WorkerError } from "./engine/download.js";
import { Kept } from "./engine/kept.js";
import { unpack } from "./engine/stored-zip.js";

const PACKAGES = "/lib/python3.13/site-packages";
const INBOX = "/daftar-masuk"; // checker/browser.py looks there
const TRAPPED = /unreachable/; // as sitegen/runtime/trim lets it be called
// What the first answer needs: "ready" should mean it. Python would run the first of them by itself if it were there when it starts.
const MODULES = ["sitecustomize", "checker", "checker.views", "checker.browser"];

/** @type {Python} */
let python;
/** @type {StartOrder} */
let order;
/** @type {Kept} */
let kept;
const installed = new Set();

/** @param {unknown} error @returns {FailureReason} */
function reasonOf(error) {
  if (error instanceof WorkerError) return error.reason;
  const outOfMemory = error instanceof RangeError || /memory|allocat/i.test(String(error));
  return outOfMemory ? "memori" : "mesin";
}

/** @param {unknown} error @param {number} [id] */
function report(error, id) {
  const message = error instanceof Error ? error.message : String(error);
  self.postMessage({ type: "failed", reason: reasonOf(error), message, id });
}

// --- Starting -------------------------------------------------------------------------------------------------

/**
 * Lets Pyodide fetch nothing but the files given, and hear about a wasm that does not start: it only logs that.
 *
 * @param {Map<string, Promise<Response>>} files @param {(error: unknown) => void} onStall
 */
function guard(files, onStall) {
  self.fetch = (address) =>
    files.get(String(address)) || Promise.reject(new WorkerError("mesin", `permintaan tak dikenal: ${address}`));
  const original = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (...args) => {
    const promise = original(...args);
    promise.catch(onStall);
    return promise;
  };
}

/** @param {StartOrder} options @param {(error: unknown) => void} onStall */
async function boot({ base, manifest }, onStall) {
  const files = manifest.berkas;
  const progress = new Progress(Object.values(files));
  // One after the other, so that each is at work while the next is on its way: the wasm compiles as it comes, and Python starts
  // without the engine. The scripts come beside and count as well: the next is asked for a moment before its turn.
  let before = 0;
  const [wasm, stdlib, engine] = [files.wasm, files.pustaka, files.payung].map((file) => {
    const turn = progress.reached(before);
    before += file.kirim;
    return turn.then(() => kept.file(file, progress, onStall));
  });
  const packages = engine.then((response) => response.arrayBuffer());
  for (const file of [wasm, stdlib, packages]) file.catch(onStall);
  const stdLibURL = base + files.pustaka.nama;
  guard(
    new Map([
      [`${base}pyodide.asm.wasm`, wasm],
      [stdLibURL, stdlib],
    ]),
    onStall,
  );
  await Promise.all([runScript(files.pemuat, base, progress), runScript(files.inti, base, progress)]);
  python = await self.loadPyodide({
    indexURL: base,
    stdLibURL,
    lockFileContents: manifest.kunci,
    _loadSnapshot: kept.memory,
    _makeSnapshot: kept.mayLeaveMemory,
  });
  put(await packages);
  for (const module of MODULES) python.pyimport(module);
  if (kept.mayLeaveMemory) kept.leaveMemory(python);
  kept.memory = undefined; // Python has its own by now
  self.answer = python.pyimport("checker.browser").answer; // a global name: the bench runs Python through it
}

/** Starts Python; the first thing that goes wrong is what is told, as later ones follow from it. */
const attempt = () => new Promise((resolve, reject) => boot(order, reject).then(resolve, reject));

/** Was it for what an earlier start left? Then this one does without it. @param {unknown} error */
async function attemptWithoutKept(error) {
  if (kept.isEmpty || reasonOf(error) === "jaringan") throw error;
  await kept.forget();
  return attempt();
}

/** @param {StartOrder} order_ */
async function start(order_) {
  order = order_;
  kept = await Kept.open(order);
  await attempt()
    .catch(attemptWithoutKept)
    .then(() => self.postMessage({ type: "ready", addresses: usedAddresses }), report);
}

/** Puts an archive beside what Python has. @param {ArrayBuffer} content */
function put(content) {
  unpack(python.FS, new Uint8Array(content), PACKAGES);
  python.pyimport("sys").path_importer_cache.clear(); // folders that Python has looked into have new files
}

/** Fetches what only some questions need, once, and puts it beside the rest. @param {string} name */
async function install(name) {
  if (installed.has(name)) return;
  /** @type {RuntimeFile} */
  const file = order.manifest.tambahan[name];
  /** @type {(error: unknown) => void} */
  let broke = () => {};
  const broken = new Promise((_, reject) => (broke = reject));
  const arrived = fetchFile(file, order.base, new Progress([file]), broke).then((answer) => answer.arrayBuffer());
  put(/** @type {ArrayBuffer} */ (await Promise.race([arrived, broken])));
  installed.add(name);
}

/** @param {Question} options */
async function ask({ id, command, input, today, root, extras = [], file }) {
  try {
    for (const name of extras) await install(name);
    if (file) python.FS.writeFile(INBOX, new Uint8Array(file));
    const result = JSON.parse(self.answer(command, JSON.stringify(input), today, root));
    // A trap of the glue script, which Python took for an error of its own. Others would be the same with all of Python.
    if (TRAPPED.test(result.sebab ?? "") && !order.isWhole) throw new Error(result.sebab);
    self.postMessage({ type: "answer", id, result });
    kept.writeSoon();
  } catch (error) {
    report(error, id);
  }
}

self.onmessage = ({ data }) => {
  if (data.type === "start") start(data);
  else ask(data);
};
