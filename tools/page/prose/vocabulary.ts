import type {Measure} from "../../../src/toll/vocabulary.ts";

/** How English names each measure; longer names come first, so that irrecoverable losses are not read as losses. */
export const measureNames: [Measure, RegExp][] = [
  ["irrecoverable", /\b(irrecoverable|irretrievable)( losses)?\b/gi],
  ["losses", /\b(losses|lost)\b/gi],
  ["casualties", /\bcasualt(y|ies)\b/gi],
  ["wounded", /\b(wounded|injured|injuries)\b/gi],
  ["missing", /\bmissing\b/gi],
  ["captured", /\b(captured|prisoners)\b/gi],
  ["killed", /\b(killed|dead|died|deaths?|fatalit(y|ies)|slain|fallen)\b/gi]
];

/** Verbs that take a side: a claimant says, puts, gives, counts. */
export const loadedVerbs = new RegExp("\\b(admitted(?! interval)|admits? that|reveal(s|ed)?|concede[sd]?|" +
  "confess(es|ed)?|boast(s|ed)?|brag(s|ged)?|lied|fled|slaughtered|massacred|liquidated|butchered)\\b", "i");

/** Who or what is counted in a toll. */
export const victims = new RegExp("^(soldiers?|troops|servicem[ae]n|servicewom[ae]n|fighters?|officers|generals?|" +
  "civilians?|people|persons|children|women|men|lives|victims|dead|deaths?|killed|wounded|injured|casualt(y|ies)|" +
  "losses|fatalit(y|ies)|missing|captured|prisoners)$", "i");

/** What a number counts that is never a toll, however large. */
export const measuresOfOtherThings = new RegExp("^(days?|weeks?|months?|years?|hours?|minutes?|seconds?|percent|per|" +
  "%|pixels|px|kilometres|km|kB|MB|letters|characters)$", "i");
