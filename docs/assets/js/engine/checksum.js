// A number that tells whether bytes are still what they were: no lock against people, a guard against a store that is damaged.

const PRIME = 0x01000193; // of the FNV hash; each number's place counts, and so do zeros
const LONG = 4; // bytes of one number

/** @param {ArrayBuffer} content */
export function checksum(content) {
  const many = Math.floor(content.byteLength / LONG);
  const numbers = new Uint32Array(content, 0, many);
  const rest = new Uint8Array(content, many * LONG);
  let sum = content.byteLength;
  for (let i = 0; i < many; i += 1) sum = Math.imul(sum ^ numbers[i], PRIME);
  for (const byte of rest) sum = Math.imul(sum ^ byte, PRIME);
  return String(sum);
}
