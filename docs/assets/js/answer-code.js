// The address of an answer as a QR code: on the screen for the next phone, on paper in the place of the page's own. It is
// drawn on this phone, so no network is needed; what draws it comes when an answer first stands there.

import { findOrNull } from "./page.js";

/** Squares left white around a code; cameras need them to find it. */
const QUIET = 4;

/** @type {typeof import("uqr").renderSVG | undefined} */
let draw;

/** Fetch what draws; where it can't be fetched, paper keeps the page's own code. */
export async function readyCode() {
  try {
    draw ??= (await import("uqr")).renderSVG;
  } catch {
    // Nothing else waits for it.
  }
}

/** The address that opens this answer: a tool in a frame of another site's page names the whole page. */
export function answerAddress() {
  const whole = findOrNull(document, "[data-utuh]")?.dataset.utuh;
  return whole ? new URL(whole + location.hash, location.href).href : location.href;
}

/** Put the code of the present address into a place, or nothing where it can't be drawn. @param {Element} place */
function drawInto(place) {
  place.innerHTML = draw ? draw(answerAddress(), { border: QUIET, boostEcc: true }) : ""; // made of numbers only
}

/** Show the code in its part of the answer's buttons. @param {Element} part */
export async function showCode(part) {
  await readyCode();
  const place = findOrNull(part, ".pk-kode");
  if (place) drawInto(place);
}

/** Put the answer's code on paper, or take it off again. @param {boolean} isAnswer */
export function codeOnPaper(isAnswer) {
  const place = findOrNull(document, '[data-kode="jawaban"]');
  if (isAnswer && place) drawInto(place);
  else place?.replaceChildren();
}
