// Python's memory without its empty pages: more than half of them hold nothing.

const PAGE = 4096; // bytes
const LONG = 4; // bytes of one number
const HEAD = 2; // numbers: how long the memory is, how many borders follow

/** @param {Uint8Array<ArrayBuffer>} memory from the beginning of its buffer */
export function folded(memory) {
  const numbers = new Uint32Array(memory.buffer);
  /** @type {number[]} */
  const borders = []; // where runs of pages that hold something begin and end
  for (let start = 0; start < memory.length; start += PAGE) {
    const end = Math.min(start + PAGE, memory.length);
    if (!numbers.subarray(start / LONG, end / LONG).some((number) => number !== 0)) continue;
    if (borders[borders.length - 1] === start) borders.pop();
    else borders.push(start);
    borders.push(end);
  }
  const parts = borders.flatMap((start, i) => (i % 2 ? [] : [memory.subarray(start, borders[i + 1])]));
  return new Blob([Uint32Array.of(memory.length, borders.length, ...borders), ...parts]);
}

/** @param {ArrayBuffer} content */
export function unfolded(content) {
  const [size, many] = new Uint32Array(content, 0, HEAD);
  const borders = new Uint32Array(content, HEAD * LONG, many);
  const memory = new Uint8Array(size);
  let at = (HEAD + many) * LONG;
  for (let i = 0; i < many; i += 2) {
    const length = borders[i + 1] - borders[i];
    memory.set(new Uint8Array(content, at, length), borders[i]);
    at += length;
  }
  return memory;
}
