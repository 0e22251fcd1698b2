import {Failure} from "../failure.ts";

/** A process of ours that did not end by itself: what it said last is not why. */
export const endedBy = (what: string, signal: NodeJS.Signals): Failure =>
  new Failure(`${what} was ended from outside (${signal}); where nobody did that, memory was short; ` +
    "close some programs and run this again", {code: 3});
