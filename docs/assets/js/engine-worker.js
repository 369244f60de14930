// The worker that holds Python. It fetches the packed runtime (mesin/), starts it, then passes questions to
// `checker.browser.answer` and its answers back. It knows no rule, no number and no sentence of the law.
//
// In   {type: "start", base, manifest}               base: address of mesin/, manifest: its manifes.json
//      {type: "ask", id, command, input, today}
// Out  {type: "progress", stage: "download" | "prepare", loaded, total}
//      {type: "ready", addresses}   {type: "answer", id, result}   {type: "failed", reason, message, id?}

/** @import { EngineProgress, FailureReason, Question, RuntimeFile, RuntimeRole, StartOrder, WorkerMessage } from "./types" */

import { unpack } from "./stored-zip.js";

const PACKAGES = "/lib/python3.13/site-packages";
const MODULES = ["checker", "checker.views"]; // what the first answer needs; "ready" should mean it
const PROGRESS_INTERVAL = 100; // ms between two messages about progress
/** @type {Record<string, string>} */
const MIME = { js: "text/javascript", wasm: "application/wasm", zip: "application/zip" };

const network = self.fetch.bind(self);
/** @type {string[]} */
const usedAddresses = [];

/** What went wrong, in words the page can choose its sentence by (its data-sebab): "jaringan", "memori" or "mesin". */
class WorkerError extends Error {
  /** @param {FailureReason} reason @param {string} message */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

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

// --- Fetching -------------------------------------------------------------------------------------------------

/** Bytes on the way, summed over all files; what each weighs is known better once its answer has begun. */
class Progress {
  /** @param {RuntimeFile[]} files */
  constructor(files) {
    this.total = new Map(files.map((b) => [b.nama, b.gz]));
    this.loaded = new Map();
    this.left = files.length;
    this.lastSent = 0;
  }

  /** @param {string} name @param {number} bytes @param {number} total */
  record(name, bytes, total) {
    this.loaded.set(name, bytes);
    this.total.set(name, total);
    const now = performance.now();
    if (now - this.lastSent < PROGRESS_INTERVAL) return;
    this.lastSent = now;
    this.send("download");
  }

  finish() {
    this.left -= 1;
    if (this.left === 0) this.send("prepare");
  }

  /** @param {EngineProgress["stage"]} stage */
  send(stage) {
    /** @param {Map<string, number>} map */
    const sum = (map) => Math.round([...map.values()].reduce((a, b) => a + b, 0));
    self.postMessage({ type: "progress", stage, loaded: sum(this.loaded), total: sum(this.total) });
  }
}

/**
 * Does the host compress this file by itself? Asked without fetching it; no answer counts as no.
 *
 * @param {string} address
 */
async function hostCompresses(address) {
  try {
    const response = await network(address, { method: "HEAD" });
    return response.ok && response.headers.has("Content-Encoding");
  } catch {
    return false;
  }
}

/**
 * Addresses to try for a file, best first: kept on the phone, compressed by the host, compressed by us, plain.
 *
 * @param {string} address
 */
async function addressOrder(address) {
  const packed = `${address}.gz`;
  const canUnpack = typeof DecompressionStream === "function";
  if (!canUnpack) return [address];
  if (self.caches) {
    if (await caches.match(packed).catch(() => null)) return [packed];
    if (await caches.match(address).catch(() => null)) return [address, packed];
  }
  return (await hostCompresses(address)) ? [address, packed] : [packed, address];
}

/** @param {string} address */
async function openFile(address) {
  let error = new WorkerError("jaringan", address);
  for (const candidate of await addressOrder(address)) {
    try {
      const response = await network(candidate);
      if (response.ok) {
        usedAddresses.push(candidate);
        return response;
      }
      error = new WorkerError("jaringan", `${candidate}: ${response.status}`);
    } catch (e) {
      error = new WorkerError("jaringan", `${candidate}: ${e}`);
    }
  }
  throw error;
}

/**
 * How many bytes travel for one byte that is read: 1, or less when the host compresses.
 *
 * @param {Response} response @param {RuntimeFile} file
 */
function wireRatio(response, file) {
  const encoding = response.headers.get("Content-Encoding");
  if (!encoding) return 1;
  return ((encoding === "br" && file.br) || file.gz) / file.asli;
}

/**
 * Fetches a file, counts what arrives, and gives it unpacked, as a stream.
 * `onBreak` is told when it breaks off: whoever reads the stream only learns that something is wrong with it.
 *
 * @param {RuntimeFile} file @param {string} base @param {Progress} progress
 * @param {(error: WorkerError) => void} onBreak
 */
async function fetchFile(file, base, progress, onBreak) {
  const response = await openFile(base + file.nama);
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  const first = await reader.read().catch((error) => {
    throw new WorkerError("jaringan", `${file.nama}: ${error.message}`);
  });
  // A host may have unpacked it on the way, so the content decides, not the name.
  const isGzip = first.value && first.value[0] === 0x1f && first.value[1] === 0x8b;
  const scale = isGzip ? 1 : wireRatio(response, file); // a host may even compress our .gz once more
  const total = isGzip ? file.gz : file.asli * scale;
  let bytes = 0;
  /** @param {ReadableStreamDefaultController} controller @param {string} message */
  const fail = (controller, message) => {
    const error = new WorkerError("jaringan", `${file.nama}: ${message}`);
    onBreak(error);
    controller.error(error);
  };
  /** @param {ReadableStreamDefaultController} controller @param {ReadableStreamReadResult<Uint8Array>} options */
  const pass = (controller, { done, value }) => {
    if (!done) {
      bytes += value.length * scale;
      progress.record(file.nama, bytes, total);
      controller.enqueue(value);
    } else if (bytes + 1 < total) {
      fail(controller, `${bytes} dari ${total} byte`);
    } else {
      progress.finish();
      controller.close();
    }
  };
  const stream = new ReadableStream({
    start: (controller) => pass(controller, first),
    pull: (controller) =>
      reader.read().then(
        (chunk) => pass(controller, chunk),
        (error) => fail(controller, error.message),
      ),
    cancel: (reason) => reader.cancel(reason),
  });
  const content = isGzip ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
  return new Response(content, { headers: { "Content-Type": MIME[file.nama.replace(/.*\./, "")] } });
}

// --- Starting -------------------------------------------------------------------------------------------------

/** @param {Response} response */
async function runScript(response) {
  const address = URL.createObjectURL(await response.blob());
  self.importScripts(address);
  URL.revokeObjectURL(address);
}

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
  const progress = new Progress(Object.values(manifest.berkas));
  /** @type {RuntimeRole[]} */
  const roles = ["pemuat", "inti", "wasm", "pustaka", "payung"];
  const all = roles.map((role) => fetchFile(manifest.berkas[role], base, progress, onStall));
  for (const file of all) file.catch(onStall);
  const [loader, core, wasm, stdlib, engine] = all;
  const stdLibURL = base + manifest.berkas.pustaka.nama;
  guard(
    new Map([
      [`${base}pyodide.asm.wasm`, wasm],
      [stdLibURL, stdlib],
    ]),
    onStall,
  );
  await runScript(await loader);
  await runScript(await core);
  const python = await self.loadPyodide({
    indexURL: base,
    stdLibURL,
    lockFileContents: manifest.kunci,
    fsInit: async (FS) => unpack(FS, new Uint8Array(await (await engine).arrayBuffer()), PACKAGES),
  });
  for (const module of MODULES) python.pyimport(module);
  self.answer = python.pyimport("checker.browser").answer; // a global name: the bench runs Python through it
}

/**
 * Starts Python; the first thing that goes wrong is what is told, as later ones follow from it.
 *
 * @param {StartOrder} order
 */
function start(order) {
  return new Promise((resolve, reject) => boot(order, reject).then(resolve, reject)).then(
    () => self.postMessage({ type: "ready", addresses: usedAddresses }),
    (error) => report(error),
  );
}

/** @param {Question} options */
function ask({ id, command, input, today }) {
  try {
    const result = JSON.parse(self.answer(command, JSON.stringify(input), today));
    self.postMessage({ type: "answer", id, result });
  } catch (error) {
    report(error, id);
  }
}

self.onmessage = ({ data }) => {
  if (data.type === "start") start(data);
  else ask(data);
};
