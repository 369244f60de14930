// Writes the name of a group and whom to ask into the empty box of a hand-out. It brings a PDF library with it, so the page
// fetches it only when somebody wrote a name.

import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";

const MM = 72 / 25.4; // points
const SIDE = 3 * MM; // white within the box, at its sides
const ABOVE = 3 * MM; // and above, where the title of the box stands on its frame
const BELOW = 1.5 * MM;
const [LARGEST, SMALLEST] = [20, 6]; // points
const LINE = 1.2; // of the size of letters
const SHARP = 5; // pixels a point, for what is drawn as a picture

/** @typedef {(text: string, size: number) => number} Measure the width of a line, in points */

/**
 * The largest letters in which the lines fit, and the lines as they break then; words too long for a line are cut.
 *
 * @param {Measure} measure @param {string[]} lines @param {number} width @param {number} height
 */
export function fitted(measure, lines, width, height) {
  for (let size = LARGEST; size >= SMALLEST; size -= 0.5) {
    const broken = lines.flatMap((line) => wrapped((text) => measure(text, size) <= width, line));
    if (broken.length * size * LINE <= height) return { size, lines: broken };
  }
  throw new RangeError("too long for its box");
}

/** @param {(text: string) => boolean} fits @param {string} line */
function wrapped(fits, line) {
  /** @type {string[]} */
  const result = [];
  let present = "";
  for (const word of line.split(/\s+/)) {
    const longer = present ? `${present} ${word}` : word;
    if (fits(longer)) {
      present = longer;
      continue;
    }
    if (present) result.push(present);
    present = "";
    for (const letter of word) {
      if (present && !fits(present + letter)) {
        result.push(present);
        present = "";
      }
      present += letter;
    }
  }
  return [...result, present];
}

/**
 * A PDF with lines of text in the box of its first page, told in millimetres from the top left. Letters that the standard
 * font of PDF readers lacks (Arabic, Javanese, emoji) are drawn by this phone and put in as a picture.
 *
 * @param {ArrayBuffer} bytes @param {number[]} box @param {string[]} lines
 */
export async function withName(bytes, [left, top, width, height], lines) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  pdf.setTitle([lines[0], pdf.getTitle()].join(" · "));
  const page = pdf.getPage(0);
  const x = left * MM + SIDE;
  const ceiling = page.getHeight() - top * MM - ABOVE;
  const room = { width: width * MM - 2 * SIDE, height: height * MM - ABOVE - BELOW };
  const font = await pdf.embedFont(StandardFonts.HelveticaBold);
  const known = new Set(font.getCharacterSet());
  if ([...lines.join("")].every((letter) => known.has(letter.codePointAt(0) ?? 0))) {
    const text = fitted((t, size) => font.widthOfTextAtSize(t, size), lines, room.width, room.height);
    for (const [number, line] of text.lines.entries())
      page.drawText(line, { x, y: ceiling - text.size * (LINE * number + 0.9), size: text.size, font });
  } else {
    const picture = await pdf.embedPng(await drawn(lines, room));
    page.drawImage(picture, { x, y: ceiling - room.height, ...room });
  }
  return pdf.save();
}

/** The lines as a picture, in the letters of this phone. @param {string[]} lines @param {{width: number, height: number}} room */
async function drawn(lines, { width, height }) {
  const canvas = Object.assign(document.createElement("canvas"), { width: width * SHARP, height: height * SHARP });
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  const letters = (/** @type {number} */ size) => `bold ${size}px system-ui, sans-serif`;
  const measure = (/** @type {string} */ text, /** @type {number} */ size) => {
    pen.font = letters(size);
    return pen.measureText(text).width;
  };
  const text = fitted(measure, lines, width, height);
  pen.scale(SHARP, SHARP);
  pen.font = letters(text.size);
  for (const [number, line] of text.lines.entries()) pen.fillText(line, 0, text.size * (LINE * number + 0.9));
  /** @type {Blob | null} */
  const png = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!png) throw new Error("no picture");
  return png.arrayBuffer();
}
