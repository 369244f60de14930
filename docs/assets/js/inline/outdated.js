// Right behind the notice that a page is old, before anything is painted: an old page never shows an expired price without
// saying so, and the notice pushes nothing. As old as theme.js. The single file runs it with its other scripts.
(() => {
  // Western Indonesia is seven hours ahead of UTC, in ms.
  const WIB = 7 * 60 * 60 * 1000;
  /** @type {HTMLElement | null} */
  const notice = document.querySelector("[data-luring=usang]");
  const day = new Date(Date.now() + WIB).toISOString().slice(0, "2000-12-31".length);
  if (!notice || day < (notice.dataset.berubah || "")) return;
  notice.hidden = false;
  // [month, its name, price]: the last one that has begun is the price of today.
  /** @type {[string, string, string][]} */
  const prices = JSON.parse(notice.dataset.nanti || "[]");
  const current = prices.filter(([from]) => from <= day).pop();
  /** @type {HTMLElement | null} */
  const sentence = notice.querySelector("[data-harga]");
  if (!current || !sentence) return;
  const [month, price] = sentence.querySelectorAll("b");
  [, month.textContent, price.textContent] = current;
  sentence.hidden = false;
})();
