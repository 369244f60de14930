// What one start leaves on the phone for the next: the engine's files opened, and Python's memory as it was before anybody
// had asked anything. A phone without a store, or without room, starts as it did the first time.

/** @import { Manifest, Python, RuntimeFile, StartOrder } from "../types" */

import { checksum } from "./checksum.js";
import { fetchFile, Progress, usedAddresses } from "./download.js";
import { folded, unfolded } from "./memory-pages.js";

const STORE = "payung-mesin"; // the service worker's and the page's (page.js): "Hapus" takes all of it away
const FOLDER = "siap/";
const SUM = "X-Jumlah"; // of the bytes as they were kept: a Python from damaged memory may think for ever, or think wrong
const LITTLE_MEMORY = 1; // GB
const ROOM = 200e6; // bytes free, or the phone needs them more
const PAUSE = 1000; // ms for the page to show its answer

/** @param {string} base */
async function openStore(base) {
  try {
    return base.startsWith("http") ? await self.caches.open(STORE) : null;
  } catch {
    return null;
  }
}

/** Is there room, as far as the browser tells? */
async function hasRoom() {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota - usage > ROOM;
}

/** What was kept, if it still is what it was. @param {Response} found */
async function wholeOf(found) {
  const content = await found.arrayBuffer();
  if (checksum(content) !== found.headers.get(SUM)) throw new Error(found.url);
  return content;
}

export class Kept {
  /** Whole, Python starts because something went wrong: nothing kept is trusted. @param {StartOrder} order */
  static async open(order) {
    const kept = new Kept(order, await openStore(order.base));
    if (order.isWhole) {
      await kept.forget();
      kept.store = null;
    }
    // All of it before anything is started with it: what is broken is gone by then.
    await kept._read(order.manifest).catch(() => kept.forget());
    return kept;
  }

  /** @param {StartOrder} order @param {Cache | null} store */
  constructor({ base, manifest }, store) {
    this.base = base;
    this.store = store;
    this.folder = base + FOLDER;
    this.memoryAddress = `${this.folder}${manifest.versi}-${manifest.pekerja}`;
    this.addresses = new Set([this.memoryAddress]); // of this edition
    /** @type {Map<string, Response>} */
    this.files = new Map();
    /** @type {Uint8Array<ArrayBuffer> | undefined} */
    this.memory = undefined;
    /** @type {Map<string, Response | Uint8Array<ArrayBuffer>>} */
    this.left = new Map(); // what is to be kept
  }

  get isEmpty() {
    return !this.files.size && !this.memory;
  }

  /** May this start leave its memory? It takes as much again for a while. */
  get mayLeaveMemory() {
    return Boolean(this.store) && !this.memory && (navigator.deviceMemory || Infinity) > LITTLE_MEMORY;
  }

  /**
   * Gives a file of the engine, opened: as it was kept, else from the network.
   *
   * @param {RuntimeFile} file @param {Progress} progress @param {(error: unknown) => void} onBreak
   */
  async file(file, progress, onBreak) {
    const kept = this.files.get(file.nama);
    if (kept) {
      usedAddresses.push(this.base + file.nama); // the offline worker keeps it as it comes
      progress.record(file.kirim);
      progress.finish();
      return kept;
    }
    const response = await fetchFile(file, this.base, progress, onBreak);
    if (this.store) this.left.set(this.folder + file.nama, response.clone());
    return response;
  }

  /** Leaves Python's memory as it is now. @param {Python} python */
  leaveMemory(python) {
    try {
      this.left.set(this.memoryAddress, python.makeMemorySnapshot());
    } catch {
      // The next start reads its modules once more.
    }
  }

  /** Writes what was left, when nobody waits. */
  writeSoon() {
    const { left } = this;
    this.left = new Map();
    if (left.size) setTimeout(() => this._write(left).catch(() => {}), PAUSE);
  }

  /** Throws everything away. */
  async forget() {
    this.files.clear();
    this.memory = undefined;
    this.left.clear();
    await this._dropAllBut(new Set()).catch(() => {});
  }

  /** @param {Manifest} manifest */
  async _read({ berkas: { wasm, pustaka, payung } }) {
    const files = [wasm, pustaka, payung];
    const addresses = files.map(({ nama }) => this.folder + nama);
    for (const address of addresses) this.addresses.add(address);
    const all = await Promise.all([this.memoryAddress, ...addresses].map((address) => this.store?.match(address)));
    const [memory, ...contents] = await Promise.all(all.map((found) => found && wholeOf(found)));
    if (memory) this.memory = unfolded(memory);
    files.forEach(({ nama, asli }, i) => {
      const content = contents[i];
      if (content && content.byteLength !== asli) throw new Error(nama);
      if (content) this.files.set(nama, new Response(content, all[i + 1]));
    });
  }

  /** @param {Map<string, Response | Uint8Array<ArrayBuffer>>} left */
  async _write(left) {
    await this._dropAllBut(this.addresses); // of earlier editions nothing stays
    if (!(await hasRoom())) return;
    for (const [address, content] of left) {
      const response = content instanceof Response ? content : new Response(folded(content));
      const bytes = await response.arrayBuffer();
      response.headers.set(SUM, checksum(bytes));
      await this.store?.put(address, new Response(bytes, response));
    }
  }

  /** @param {Set<string>} addresses */
  async _dropAllBut(addresses) {
    for (const { url } of (await this.store?.keys()) ?? []) {
      if (url.startsWith(this.folder) && !addresses.has(url)) await this.store?.delete(url);
    }
  }
}
