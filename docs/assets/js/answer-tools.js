// What only an answer needs, in one file: fetched when the first question is touched, or with an address that brings answers.

/** @import { ReadyTool } from "./types" */

import { instantAnswer, mayBeInstant } from "./checker/instant.js";
import { instantEvent, mayBeInstantEvent } from "./checker/instant-event.js";

export { offerMessages } from "./checker/messages.js";
export { onDemand } from "./checker/on-demand.js";
export { EngineClient } from "./engine-client.js";
export { keepPapers } from "./papers.js";

/** What was made with the page, by command. @type {Record<string, ReadyTool | undefined>} */
export const ready = {
  periksa: { answer: instantAnswer, mayBe: mayBeInstant },
  manfaat: { answer: instantEvent, mayBe: mayBeInstantEvent },
};
