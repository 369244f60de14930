// What the phone's store holds of the engine, looked through when something of it does not work: the name of each file tells
// its content (sitegen/runtime). What is no longer that is fetched anew; else it would come from the store for ever.

import { CACHES, KEPT_BY_PAGE } from "../page.js";

const NAMED = /\/mesin\/[^/]+-([0-9a-f]{12})\.[^/]+$/;
const LONG = 6; // bytes of the content's mark that its name tells

/** @param {string} url @param {Response | undefined} response */
async function isSound(url, response) {
  const [, mark] = NAMED.exec(url) ?? [];
  if (!mark || !response) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()), 0, LONG);
  return [...digest].map((byte) => (byte + 256).toString(16).slice(1)).join("") === mark;
}

/** Tells whether something was broken and is sound now; without a network all stays as it is. */
export async function mendStore() {
  const store = await caches.open(CACHES.engine);
  let isMended = false;
  for (const { url } of await store.keys()) {
    if (await isSound(url, await store.match(url))) continue;
    const fresh = await fetch(url, { cache: "reload", headers: KEPT_BY_PAGE });
    if (!(await isSound(url, fresh.clone()))) continue;
    await store.put(url, fresh);
    isMended = true;
  }
  return isMended;
}
