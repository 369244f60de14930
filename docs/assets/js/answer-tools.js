// What only an answer needs, in one file: fetched when the first question is touched, or with an address that brings answers.

export { instantAnswer } from "./checker/instant.js";
export { instantEvent } from "./checker/instant-event.js";
export { offerMessages } from "./checker/messages.js";
export { EngineClient } from "./engine-client.js";
export { keepPapers } from "./papers.js";
