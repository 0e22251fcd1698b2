import {join} from "node:path";

/** The invented stories of the tests. */
export const fixtureRoot = join(import.meta.dirname, "../fixtures/ledger");

/** One more, whose rows hold what is hard to say of a toll. */
export const hardRoot = join(import.meta.dirname, "../fixtures/hard-to-say");
