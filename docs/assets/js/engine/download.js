// How the worker fetches the runtime: what is on its way is counted, on any host, compressed by it or by us.

/** @import { EngineProgress, FailureReason, RuntimeFile } from "../types" */

const PROGRESS_INTERVAL = 100; // ms between two messages about progress
/** @type {Record<string, string>} */
const MIME = { js: "text/javascript", wasm: "application/wasm", zip: "application/zip" };

const network = self.fetch.bind(self);
/** @type {string[]} */
export const usedAddresses = [];

/** What went wrong, in words the page can choose its sentence by (its data-sebab): "jaringan", "memori" or "mesin". */
export class WorkerError extends Error {
  /** @param {FailureReason} reason @param {string} message */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

/** Bytes on the way, summed over all files; what each weighs is known better once its answer has begun. */
export class Progress {
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
export async function fetchFile(file, base, progress, onBreak) {
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
