import {join} from "node:path";

/** The invented stories of the tests. */
export const fixtureRoot = join(import.meta.dirname, "../fixtures/ledger");
