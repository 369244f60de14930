// How the worker fetches the runtime: what is on its way is counted, and opened as it comes (zstd), on any host.

/** @import { EngineProgress, FailureReason, RuntimeFile } from "../types" */

import { Decompress } from "fzstd";

const PROGRESS_INTERVAL = 100; // ms between two messages about progress
const PACKED = ".zst";
const MARK = 0x28; // zstd's first byte; neither a wasm nor an archive begins so

const network = self.fetch.bind(self);
/** @type {string[]} */
export const usedAddresses = [];
const run = new Set(); // scripts declare what may not be declared twice

/** What went wrong, in words the page can choose its sentence by (its data-sebab): "jaringan", "memori" or "mesin". */
export class WorkerError extends Error {
  /** @param {FailureReason} reason @param {string} message */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

/** Bytes on the way, summed over all files. */
export class Progress {
  /** @param {RuntimeFile[]} files */
  constructor(files) {
    this.total = files.reduce((sum, { kirim }) => sum + kirim, 0);
    this.loaded = 0;
    this.left = files.length;
    this.lastSent = 0;
    /** @type {{ bytes: number, resolve: () => void }[]} */
    this.awaited = [];
  }

  /** Waits until so many bytes have come. @param {number} bytes @returns {Promise<void>} */
  reached(bytes) {
    return new Promise((resolve) => {
      if (this.loaded >= bytes) resolve();
      else this.awaited.push({ bytes, resolve });
    });
  }

  /** @param {number} bytes */
  record(bytes) {
    this.loaded += bytes;
    for (const one of this.awaited) if (this.loaded >= one.bytes) one.resolve();
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
    self.postMessage({ type: "progress", stage, loaded: this.loaded, total: this.total });
  }
}

/**
 * Fetches a script and runs it under its own address, as a strict content policy wants: what has been fetched comes from
 * the browser's store.
 *
 * @param {RuntimeFile} file @param {string} base @param {Progress} progress
 */
export async function runScript(file, base, progress) {
  const response = await open(base + file.nama);
  const content = await response.blob().catch((error) => {
    throw new WorkerError("jaringan", `${file.nama}: ${error.message}`);
  });
  if (content.size < file.asli) throw new WorkerError("jaringan", `${file.nama}: ${content.size} byte`);
  progress.record(file.kirim);
  progress.finish();
  if (!run.has(file.nama)) self.importScripts(base + file.nama);
  run.add(file.nama);
}

/** @param {string} address */
async function open(address) {
  const response = await network(address).catch((error) => {
    throw new WorkerError("jaringan", `${address}: ${error}`);
  });
  if (!response.ok) throw new WorkerError("jaringan", `${address}: ${response.status}`);
  usedAddresses.push(address);
  return response;
}

/**
 * Fetches a packed file, counts what arrives, and gives it opened, as a stream. Where the host calls the packing an encoding of
 * the way (Content-Encoding: zstd), the browser has opened it already.
 * `onBreak` is told when it breaks off: whoever reads the stream only learns that something is wrong with it.
 *
 * @param {RuntimeFile} file @param {string} base @param {Progress} progress
 * @param {(error: WorkerError) => void} onBreak
 */
export async function fetchFile(file, base, progress, onBreak) {
  const response = await open(base + file.nama);
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  let left = file.kirim;
  /** @param {ReadableStreamDefaultController<Uint8Array>} controller @param {unknown} cause */
  const fail = (controller, cause) => {
    const error = new WorkerError("jaringan", `${file.nama}: ${cause}`);
    onBreak(error);
    controller.error(error);
  };
  let opened = 0;
  let isPacked = true;
  /** @type {Decompress} */
  let decompress;
  const stream = new ReadableStream({
    start(controller) {
      decompress = new Decompress((part) => {
        opened += part.length;
        if (part.length) controller.enqueue(part);
      });
    },
    async pull(controller) {
      const before = opened;
      try {
        // Nobody asks again when nothing came of it: on a slow line what arrives may be too little to be opened by itself.
        while (opened === before && left > 0) {
          const { done, value } = await reader.read();
          if (done) throw new Error(`${left} byte tidak datang`);
          if (left === file.kirim && value.length && value[0] !== MARK) {
            isPacked = false;
            left = file.asli;
          }
          left -= value.length;
          if (isPacked) {
            progress.record(value.length);
            decompress.push(value, left <= 0);
            continue;
          }
          if (left <= 0) progress.record(file.kirim); // how far it is on the way nobody tells
          opened += value.length;
          controller.enqueue(value);
        }
        if (left > 0) return;
        progress.finish();
        controller.close();
      } catch (error) {
        fail(controller, error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const kind = file.nama.endsWith(`.wasm${PACKED}`) ? "application/wasm" : "application/zip";
  return new Response(stream, { headers: { "Content-Type": kind } });
}
