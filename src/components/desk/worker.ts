import {decode} from "../../reader/decode.js";
import {readingMatcher} from "../../reader/match/reading.js";
import type {Slots} from "../../reader/match.js";
import type {Answer, Question, ReadPage} from "./messages.js";
import {readPage} from "./read-page.js";

/** Reads and matches articles beside the page, so that it stays at hand. */
let match: ReturnType<typeof readingMatcher> | null = null;
let page: ReadPage | null = null;
const say = (answer: Answer) => self.postMessage(answer);

self.addEventListener("message", ({data}: MessageEvent<Question>) => {
  if (data.ask === "know") match = readingMatcher(data.ledger);
  else {
    try {
      say(answerTo(data));
    } catch (error) {
      const what = `The program failed on this article (${(error as Error).message}).`;
      say({answer: "refused", turn: data.turn, why: `${what} Nothing of it was read; other articles can be.`});
    }
  }
});

function answerTo(question: Exclude<Question, {ask: "know"}>): Answer {
  const {turn} = question;
  if (question.ask === "match") return {answer: "match", turn, matches: matches(question.corrected)};
  page = null;
  const {text} = question;
  const decoded = typeof text === "string" ? {text, refusal: null} : decode(new Uint8Array(text));
  if (decoded.text === null) {
    const {what, why, mend} = decoded.refusal;
    return {answer: "refused", turn, why: `${what}: ${why}; ${mend}.`};
  }
  page = readPage(decoded.text, question.kind, question.published);
  return {answer: "read", turn, page, matches: matches([])};
}

function matches(corrected: [number, Slots][]) {
  if (!match || !page) return [];
  const placed = page.figures.map(({candidate, from, to}) => ({...candidate, start: from, end: to}));
  return match({candidates: placed, published: page.published}, page.words, new Map(corrected));
}
