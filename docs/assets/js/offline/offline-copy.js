// "Simpan di HP": fetches every page and the engine on request, shows how far it is, goes on after a break, undoes it.
// Every word stands in overrides/partials/save.html; this file only shows and hides.

/** @import { SaveFile, SaveList } from "../types" */

import { bare, CACHES, cacheFor, find, findAll, findOrNull, isPage, KEPT_BY_PAGE, megabytes, ROOT } from "../page.js";

const LIST = `${ROOT}simpan.json`;
const RECORD_KEY = "pk-simpan"; // which files are kept, each with the mark of its content
const AT_ONCE = 4;
const PACE = 200; // ms from one look at how far it is to the next: both that and the record take longer the more files there are

// A browser that keeps no notes still keeps files; it only offers them again after a reload.
const record = {
  /** @returns {Record<string, string>} */
  read: () => ({ ...attempt(() => JSON.parse(localStorage.getItem(RECORD_KEY) || "{}")) }),
  /** @param {Record<string, string>} content */
  write: (content) => attempt(() => localStorage.setItem(RECORD_KEY, JSON.stringify(content))),
  remove: () => attempt(() => localStorage.removeItem(RECORD_KEY)),
};

/** @param {() => T} work @template T @returns {T | null} */
function attempt(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

export class OfflineCopy {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    /** @type {SaveList} */
    this.list = { byte: 0, halaman: 0, berkas: [] };
    /** @type {Record<string, string>} what is kept: address and mark */
    this.kept = {};
    /** @type {Map<string, number>} bytes so far of what is on its way */
    this.arriving = new Map();
    /** @type {AbortController | null} */
    this.running = null;
    /** @type {number | undefined} */
    this.telling = undefined;
    /** @type {Record<string, () => void>} */
    const actions = {
      buka: () => this.open(),
      mulai: () => this.start(),
      jeda: () => this.pause(),
      hapus: () => this.remove(),
    };
    for (const button of findAll(root, "[data-simpan]")) button.onclick = actions[button.dataset.simpan ?? ""];
  }

  /** Look what is kept, and show it. */
  async open() {
    this._showState("periksa");
    try {
      const response = await fetch(LIST, { cache: "no-cache" });
      if (!response.ok) throw new Error(String(response.status));
      this.list = await response.json();
      this.kept = await stillKept();
      this._render();
    } catch {
      this._showState("buta");
    }
  }

  /** Fetch what is missing, a few files at a time; what has arrived stays, so a break loses nothing. */
  async start() {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    const { signal } = running;
    navigator.storage?.persist?.().catch(() => {});
    const queue = this._missing();
    /** @type {Error[]} */
    const failures = [];
    const work = async () => {
      for (let file = queue.shift(); file && !signal.aborted; file = queue.shift()) await this._fetchFile(file, signal);
    };
    /** @param {Error} reason */
    const halt = (reason) => {
      if (!signal.aborted) failures.push(reason);
      running.abort();
    };
    this._showFailure("");
    this._render();
    await Promise.all(Array.from({ length: AT_ONCE }, () => work().catch(halt)));
    if (!this._missing().length) await this._removeObsolete();
    this.running = null;
    this.arriving.clear();
    clearTimeout(this.telling);
    this.telling = undefined;
    record.write(this.kept);
    this._showFailure(failures.length ? (failures[0].name === "QuotaExceededError" ? "ruang" : "jaringan") : "");
    this._render();
  }

  /** Stop for now. */
  pause() {
    this.running?.abort();
  }

  /** Undo: nothing of the site stays but the frame the browser needs to show it. */
  async remove() {
    this._showFailure("");
    await Promise.all(Object.values(CACHES).map((name) => caches.delete(name)));
    record.remove();
    this.kept = {};
    this._render();
  }

  /** @param {SaveFile} options @param {AbortSignal} signal */
  async _fetchFile({ alamat: address, sidik: mark }, signal) {
    const response = await fetch(ROOT + address, { cache: "no-cache", headers: KEPT_BY_PAGE, signal });
    if (!response.ok) throw new Error(address);
    /** @param {Uint8Array} chunk @param {TransformStreamDefaultController} controller */
    const count = (chunk, controller) => {
      this.arriving.set(address, (this.arriving.get(address) ?? 0) + chunk.byteLength);
      this._tell();
      controller.enqueue(chunk);
    };
    const content = response.body?.pipeThrough(new TransformStream({ transform: count }));
    // What the body was packed in on the way says nothing of what is kept.
    const headers = { "Content-Type": response.headers.get("Content-Type") ?? "" };
    await (await cacheFor(address)).put(ROOT + address, new Response(content, { headers }));
    this.arriving.delete(address);
    this.kept[address] = mark;
    this._tell();
  }

  /** Show and note, soon, how far it is. */
  _tell() {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      record.write(this.kept);
      this._render();
    }, PACE);
  }

  /** What the site no longer has need not take room. */
  async _removeObsolete() {
    for (const address of this._obsolete()) {
      await (await cacheFor(address)).delete(ROOT + address);
      delete this.kept[address];
    }
  }

  _missing() {
    return this.list.berkas.filter(({ alamat: address, sidik: mark }) => this.kept[address] !== mark);
  }

  /** What is kept of an older edition and the site no longer has. */
  _obsolete() {
    const needed = new Set(this.list.berkas.map(({ alamat: address }) => address));
    return Object.keys(this.kept).filter((address) => !needed.has(address));
  }

  /** Nothing, a part, all, or an older edition. */
  get _state() {
    const missing = this._missing();
    if (this.running) return "jalan";
    if (!missing.length) return "lengkap";
    if (!Object.keys(this.kept).length) return "kosong";
    return this._obsolete().length || missing.some(({ alamat: address }) => address in this.kept) ? "lama" : "sebagian";
  }

  _render() {
    const { berkas: files, byte: total, halaman: allPages } = this.list;
    const missing = new Set(this._missing());
    const missingBytes = [...missing].reduce(
      (n, b) => n + b.byte - Math.min(b.byte, this.arriving.get(b.alamat) ?? 0),
      0,
    );
    const pages = files.filter((b) => !missing.has(b) && isPage(b.alamat)).length;
    /** @type {Record<string, string | number>} */
    const values = {
      sudah: megabytes(total - missingBytes),
      dari: megabytes(total),
      kurang: megabytes(missingBytes),
      halaman: pages,
      semua: allPages,
    };
    for (const label of findAll(this.root, "[data-tulisan]")) {
      label.textContent = (label.dataset.tulisan ?? "").replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
    }
    find(this.root, "progress").value = (total - missingBytes) / total;
    this._showState(this._state);
  }

  /** @param {string} state */
  _showState(state) {
    const focused = document.activeElement;
    for (const one of findAll(this.root, "[data-keadaan]")) {
      one.hidden = !one.dataset.keadaan?.split(" ").includes(state);
    }
    // The button that was pressed is gone: keep the keyboard here.
    if (!(focused instanceof HTMLElement && focused.hidden) || !this.root.contains(focused)) return;
    (findOrNull(this.root, "button:not([hidden])") ?? find(this.root, "summary")).focus();
  }

  /** @param {string} reason */
  _showFailure(reason) {
    for (const one of findAll(this.root, "[data-gagal]")) one.hidden = one.dataset.gagal !== reason;
  }
}

/** What the record says and the stores still hold: a browser short of space throws things away. */
async function stillKept() {
  const requests = await Promise.all(Object.values(CACHES).map(async (name) => (await caches.open(name)).keys()));
  const present = new Set(requests.flat().map(({ url }) => bare(url))); // earlier editions kept answers too
  return Object.fromEntries(Object.entries(record.read()).filter(([address]) => present.has(ROOT + address)));
}
