// The member list in the engine's worker: asks one action after the other, tells how the start goes, says what failed.

/** @import { EngineClient } from "../engine-client.js" */
/** @import { EngineAnswer, EngineProgress } from "../types" */

import { today } from "../page.js";

/** The list is refused; the text is the engine's sentence for the person. */
export class ListRefused extends Error {}

export class ListEngine {
  /** `builtOn`: the day the page was made; a phone's clock that is behind it is wrong. @param {string} builtOn @param {(progress: EngineProgress) => void} onProgress */
  constructor(builtOn, onProgress) {
    const day = today();
    const isBehind = day < builtOn;
    this.day = isBehind ? builtOn : day;
    this.onProgress = onProgress;
    /** @type {Promise<EngineClient> | null} */
    this.loading = null;
  }

  /** The client, fetched when first needed; what did not come is tried again the next time. */
  client() {
    this.loading ??= import("../engine-client.js").then(({ EngineClient }) => new EngineClient());
    this.loading.catch(() => (this.loading = null));
    return this.loading;
  }

  /** What has to be fetched before a list can be opened, and besides for a spreadsheet, in bytes. */
  async sizes() {
    const client = await this.client();
    const [engine, list, spreadsheet] = await Promise.all([
      client.downloadSize(),
      client.extraSize("daftar"),
      client.extraSize("excel"),
    ]);
    return { list: engine + list, spreadsheet };
  }

  /**
   * Do one thing with the list; throws ListRefused, or EngineError when the engine does not run.
   *
   * @param {string} action @param {object} [input] @param {{ extras?: string[], file?: ArrayBuffer }} [more]
   * @returns {Promise<EngineAnswer>}
   */
  async ask(action, input = {}, { extras = [], file } = {}) {
    const client = await this.client();
    await client.start({ onProgress: this.onProgress });
    const result = await client.ask(`anggota:${action}`, input, this.day, "", { extras: ["daftar", ...extras], file });
    if (result.galat) throw new ListRefused(result.galat[0].pesan);
    return result;
  }

  /** Begin afresh with a new worker: it knows no list. */
  async restart() {
    (await this.client()).stop();
  }
}
