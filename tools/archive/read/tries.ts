import {closeSync, openSync, readFileSync, rmSync, writeSync} from "node:fs";
import {join} from "node:path";
import {quietly} from "../../quietly.ts";
import {list, putFile} from "./place.ts";

/** After so many a shard is set aside. */
const mostTries = 3;

/** How the reading of a shard failed so far. */
export interface Tries {
  /** Why, once for each try. */
  reasons: string[];
  /** The articles at which the reader was ended or hung: they are left out from then on. */
  killers: number[];
}

const none: Tries = {reasons: [], killers: []};
const nameOf = (shard: string) => join("tries", `${shard}.json`);
const placeOf = (out: string, shard: string) => join(out, "tries", `${shard}.at`);

export function readTries(out: string, shard: string): Tries {
  try {
    return JSON.parse(readFileSync(join(out, nameOf(shard)), "utf8")) as Tries;
  } catch {
    return none;
  }
}

/** Whether nobody tries a shard again unless asked to. */
export const isQuarantined = ({reasons}: Tries): boolean => reasons.length >= mostTries;

/** Notes that a try failed, and at which article where the reader had left word. Answers all tries. */
export function noteFailure(out: string, shard: string, reason: string): Tries {
  const {reasons, killers} = readTries(out, shard);
  const at = whereItWas(out, shard);
  const tries = {
    reasons: [...reasons, at === null ? reason : `${reason} at article ${at}`],
    killers: at === null || killers.includes(at) ? killers : [...killers, at]
  };
  putFile(out, nameOf(shard), JSON.stringify(tries));
  quietly(() => rmSync(placeOf(out, shard), {force: true}));
  return tries;
}

/** Forgets what failed: of a shard that was read, or that is to be tried again. */
export function forgetTries(out: string, shard: string): void {
  rmSync(placeOf(out, shard), {force: true});
  rmSync(join(out, nameOf(shard)), {force: true});
}

/** Leaves word of each article before it is read, so that its number outlives the process: on the second try and
 * later, for it costs time. */
export function leaveWord(out: string, shard: string): {at: (article: number) => void; end: () => void} {
  const open = openSync(placeOf(out, shard), "w");
  return {
    at: (article) => writeSync(open, String(article).padStart(16), 0),
    end: () => {
      closeSync(open);
      rmSync(placeOf(out, shard), {force: true});
    }
  };
}

function whereItWas(out: string, shard: string): number | null {
  try {
    return Number(readFileSync(placeOf(out, shard), "utf8")) || null;
  } catch {
    return null;
  }
}

/** The shards of an archive that are set aside. */
export function quarantined(out: string): string[] {
  const shards = list(join(out, "tries")).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
  return shards.filter((shard) => isQuarantined(readTries(out, shard)));
}
