// Asks the search over jobs what it offers: JSON with rows, words and questions in, for each question its offers out.
import { readFileSync } from "node:fs";
import { findJobs, prepareList, theOne } from "../../../docs/assets/js/occupation-search.js";

const { rows, words, questions } = JSON.parse(readFileSync(0, "utf8"));
const list = prepareList(rows);
const offers = questions.map((typed) => {
  const matches = findJobs(list, words, typed);
  return { sure: theOne(matches)?.job.slug ?? "", jobs: matches.map(({ job, ways }) => [job.slug, ways]) };
});
console.log(JSON.stringify(offers));
