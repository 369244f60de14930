// Thousands dots while an amount is typed. What is not a plain number ("1,5 juta", "50rb") stays as typed.

const BERTITIK = /^[1-9]\d{0,2}(\.\d{3})+$/;
const POLOS = /^[1-9]\d*$/;

const titik = (digit) => digit.replace(/\B(?=(\d{3})+$)/g, ".");

/** Write a plain number with dots; leave anything else. */
export const rapi = (teks) => (POLOS.test(teks) ? titik(teks) : teks);

/** Take our own dots out again, exactly those that `rapi` puts in; leave anything else to the engine. */
export const mentah = (teks) => (BERTITIK.test(teks) ? teks.replaceAll(".", "") : teks);

/** Keep an amount field tidy without moving the cursor away from what the person is typing. */
export function rapikan(isian, kejadian) {
  if (kejadian.isComposing || kejadian.inputType === "historyUndo") return;
  if (!isian.value) delete isian.dataset.apaAdanya;
  // A typed letter, comma or dot means the person writes in their own way: from here on nothing is touched.
  else if (/[^\d]/.test(kejadian.data ?? "")) isian.dataset.apaAdanya = "";
  if ("apaAdanya" in isian.dataset) return;
  const mengetik = /^(insertText|delete)/.test(kejadian.inputType ?? "");
  const boleh = mengetik ? /^[\d.]*$/ : /^\d*$/;
  if (!boleh.test(isian.value)) return;
  const kiri = isian.value.slice(0, isian.selectionStart).replaceAll(".", "").length;
  const baru = titik(isian.value.replaceAll(".", ""));
  if (baru === isian.value) return;
  isian.value = baru;
  let letak = 0;
  for (let dilihat = 0; dilihat < kiri; letak += 1) if (baru[letak] !== ".") dilihat += 1;
  isian.setSelectionRange(letak, letak);
}
