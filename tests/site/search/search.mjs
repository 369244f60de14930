// Asks the site's search under Node.
//
// Reads JSON objects, one a line: {"indeks": index, "tanya": [typed, ...]}, {"akar": [word, ...]} or {"cut": [text, ...]};
// writes the answers to each as one JSON list on a line: addresses best first, roots, words. With {"tempat": [place, ...]}
// beside them the same questions go to MiniSearch, a well-known library, given our roots, words and weights.
import { createInterface } from "node:readline";
import { search } from "../../../docs/assets/js/search/ranking.js";
import { openIndex } from "../../../docs/assets/js/search/search-index.js";
import { roots, tokenize } from "../../../docs/assets/js/search/words.js";

async function answer(input) {
  if (input.akar) return input.akar.map(roots);
  if (input.cut) return input.cut.map(tokenize);
  if (input.tempat) return miniSearch(input);
  const index = await openIndex(input.indeks);
  return input.tanya.map((typed) => search(index, typed).map((result) => result.address));
}

async function miniSearch({ indeks, tempat, tanya }) {
  const { default: MiniSearch } = await import("minisearch");
  const skipped = new Set([...indeks.lewati.kata, ...indeks.lewati.tanya]);
  const boost = { judul: 5, tambahan: 4, subjudul: 3.5, teks: 1 };
  const library = new MiniSearch({
    fields: Object.keys(boost),
    storeFields: ["jalan"],
    tokenize,
    processTerm: (word) => (skipped.has(word) ? null : roots(word)),
    searchOptions: { boost, prefix: (_, i, all) => i === all.length - 1, weights: { fuzzy: 0.5, prefix: 0.5 } },
  });
  library.addAll(tempat.map((place, id) => ({ id, ...place })));
  const others = new Map();
  for (const [from, to] of [...indeks.sama.map((group) => [group, group]), ...indeks.arah]) {
    for (const word of from) {
      const [root] = roots(word);
      others.set(root, [...(others.get(root) || []), ...to.filter((w) => !/[ =]/.test(w))]);
    }
  }
  const fuzzy = (word) => (/\d/.test(word) || word.length < 4 ? false : word.length < 8 ? 1 : 2);
  return tanya.map((typed) => {
    const more = tokenize(typed)
      .flatMap((word) => others.get(roots(word)[0]) || [])
      .join(" ");
    const queries = [{ queries: [typed], fuzzy }];
    if (more) queries.push({ queries: [more], boostTerm: () => 0.4, prefix: false });
    return [...new Set(library.search({ combineWith: "OR", queries }).map((result) => result.jalan))];
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
