import {promise, rowOf, type Change} from "./corrupt.ts";

const change = (id: string, cells: Record<string, string>): Change =>
  ["claims.csv", rowOf("claims.csv", id), rowOf("claims.csv", id, cells)];
const range = "mu-observers-1900-03-22-killed-400-900";
const upper = "mu-observers-1900-04-02-killed-1200";

promise([
  {
    title: "an interval with a level but no point estimate is whole",
    changes: [change(range, {interval_level: "0.95"})],
    lines: []
  },
  {
    title: "only a range is an interval",
    changes: [change(upper, {interval_level: "0.95"})],
    lines: [
      ["claims.csv:16:96 INTERVAL-RANGE an interval with bound up-to", "an interval has two ends",
        "write range, or empty interval_of and interval_level"]
    ]
  },
  {
    title: "a level is a share, not a percentage",
    changes: [change(range, {interval_level: "95"})],
    lines: [
      ["claims.csv:15:252 INTERVAL-LEVEL interval_level 95", "a level is a share between 0 and 1",
        "write 0.95 for 95 per cent"]
    ]
  },
  {
    title: "an interval and its point are of one claimant",
    changes: [change(range, {interval_of: "harbour-gazette-list-1900-03-28-killed-212"})],
    lines: [
      ["claims.csv:15:54 INTERVAL-POINT claimant_id differs from that of its point estimate " +
        "harbour-gazette-list-1900-03-28-killed-212", "an interval and its point are one estimate",
        "mend one of the two, or empty interval_of"]
    ]
  },
  {
    title: "a denial denies something",
    changes: [["denials.csv", "1900-03-13,atlantis-crown-1900-03-12-killed-1000,", "1900-03-13,,"]],
    lines: [
      ["denials.csv:2:80 DENIAL-NOTHING claim_ids is empty", "a denial is of somebody's claim", "name the claims"]
    ]
  },
  {
    title: "a denial is printed once it is said",
    changes: [["denials.csv", "en,1900-03-13", "en,1900-03-12"]],
    lines: [
      ["denials.csv:2:245 DAY-ORDER printed on 1900-03-12, said_on is 1900-03-13", "nobody prints what is not yet said",
        "look up both days"]
    ]
  }
]);
