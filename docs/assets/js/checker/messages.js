// Messages ready to be sent: whom to, with or without amounts, a chat or one SMS. The engine writes them when the part is
// opened, and is fetched for it where the answer came without it; what a person changes in one stays as long as the answer does.

/** @import { ReadyMessage } from "../types" */

import { confirmOn, copyText, find, findOrNull } from "../page.js";

/**
 * Bring the part of an answer to life.
 *
 * @param {HTMLElement} result @param {(part: HTMLElement) => Promise<ReadyMessage[]>} ask
 */
export function offerMessages(result, ask) {
  /** @type {HTMLDetailsElement | null} */
  const part = findOrNull(result, "[data-pesan]");
  if (!part) return;
  const recipient = find(part, "select");
  /** @type {HTMLInputElement} */
  const amounts = find(part, "[data-pesan-angka]");
  /** @type {HTMLInputElement} */
  const short = find(part, "[data-pesan-pendek]");
  const box = find(part, "textarea");
  /** @type {HTMLAnchorElement} */
  const chat = find(part, "[data-pesan-wa]");
  /** @type {HTMLAnchorElement} */
  const sms = find(part, "[data-pesan-sms]");
  const status = find(part, "[data-pesan-kabar]");
  /** @type {Map<string, string>} */
  const changed = new Map();
  /** @type {ReadyMessage[]} */
  let all = [];

  const chosen = () => `${recipient.value} ${short.checked} ${amounts.checked}`;

  const link = () => {
    const text = encodeURIComponent(box.value);
    chat.href = `https://wa.me/?text=${text}`;
    sms.href = `sms:?body=${text}`;
    status.textContent = (status.dataset.huruf ?? "").replace("{n}", String(box.value.length));
  };

  const write = () => {
    const message = all.find((one) => one.ke === recipient.value);
    if (!message) return;
    const [full, plain] = short.checked
      ? [message.sms, message.sms_tanpa_angka]
      : [message.panjang, message.panjang_tanpa_angka];
    box.value = changed.get(chosen()) ?? (amounts.checked ? full : plain);
    link();
  };

  part.addEventListener("toggle", async () => {
    if (!part.open || all.length) return;
    try {
      all = await ask(find(part, "summary"));
      write();
    } catch {
      status.textContent = status.dataset.gagal ?? "";
    }
  });
  for (const control of [recipient, amounts, short]) control.addEventListener("change", write);
  box.addEventListener("input", () => {
    changed.set(chosen(), box.value);
    link();
  });
  find(part, "[data-pesan-salin]").addEventListener("click", async ({ currentTarget }) => {
    const button = /** @type {HTMLElement} */ (currentTarget);
    await copyText(box.value);
    confirmOn(button, button.dataset.sudah ?? "", [status]);
  });
}
