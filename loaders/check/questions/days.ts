import {beginsTooLate} from "../story-start.ts";
import type {Question, Scene} from "./question.ts";

/** Days that come before they can: of a claim or a printing before the story began, of a printing before its claim. */
export function* dayQuestions({claims, reports, byId, startedOn, storyId}: Scene): Generator<Question> {
  const early = {other: storyId, why: `the story begins on ${startedOn}`, mend: "look up the day"};
  // Where many come before the story, it is the story's day that has a slip, and that is told once.
  const isStory = beginsTooLate(claims.map(({row}) => row), startedOn);
  for (const placed of isStory ? [] : claims) {
    const {said_on, as_of} = placed.row;
    const column = said_on && said_on < startedOn ? "said_on" : as_of && as_of < startedOn ? "as_of" : null;
    if (column) yield {table: "claims", placed, column, code: "CLAIM-BEFORE-STORY",
      what: `${column} ${placed.row[column]} comes before the story`, ...early};
  }
  for (const placed of reports) {
    const {published_on: day, claim_id} = placed.row;
    if (!day) continue;
    if (day < startedOn && !isStory) yield {table: "reports", placed, column: "published_on",
      code: "REPORT-BEFORE-STORY", what: `published_on ${day} comes before the story`, ...early};
    const claim = byId.get(claim_id);
    const before = claim?.said_on ? "said_on" : claim?.as_of ? "as_of" : "since";
    if (claim?.[before] && day < claim[before]) yield {
      table: "reports", placed, column: "published_on", code: "REPORT-EARLY", other: claim_id,
      what: `printed on ${day}, ${before} of ${claim_id} is ${claim[before]}`,
      why: "nobody prints a claim before it is said", mend: "look up both days"
    };
  }
}
