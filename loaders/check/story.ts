import {sameToll} from "../../src/toll/comparable.ts";
import {countOf} from "../../src/toll/count-of.ts";
import {tollId} from "../../src/toll/toll.ts";
import type {Claim} from "../schema/claims.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** Everything in a story's folder belongs to that story. */
export function checkStory(read: ReadLedger, storyId: string, tellFor: TellFor): void {
  const count = read.story.rows.length;
  if (count > 1 || (count === 0 && !read.story.problems.length))
    tellFor("story")(read.story.rows[1] ?? nowhere, "story_id", "STORY-ONE", `story.csv has ${countOf(count, "row")}`,
      "a folder holds one story", "keep one row");
  for (const name of ["story", "claims", "denials", "coverage", "events"] as const)
    for (const placed of read[name].rows)
      if (placed.row.story_id !== storyId && !placed.unread.has("story_id"))
        tellFor(name)(placed, "story_id", "STORY-OTHER", `story_id is ${placed.row.story_id}`,
          `the folder is ${storyId}`, `write ${storyId}`);
}

const nowhere: Placed<never> = {row: {} as never, unread: new Set(), at: () => ({line: 1, column: 1})};

/** A toll's id is its columns joined by hyphens and points; no two tolls may come out as one. */
export function checkTolls(read: ReadLedger, tellFor: TellFor): void {
  const startedOn = (read.story.rows[0]?.row.started_on as string | undefined) ?? "";
  const tolls = new Map<string, Claim>();
  for (const placed of read.claims.rows as unknown as Placed<Claim>[]) {
    if (placed.unread.size) continue;
    const id = tollId(placed.row, startedOn);
    const other = tolls.get(id) ?? placed.row;
    tolls.set(id, other);
    if (sameToll(placed.row, other, startedOn)) continue;
    tellFor<Claim>("claims")(placed, "victims_group", "TOLL-ID",
      `its toll would be called ${id}, as is another, of ${other.claim_id}`,
      "two tolls would be counted as one", "give the party, group or scope an id that does not run into the next");
  }
}
