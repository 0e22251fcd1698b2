import assert from "node:assert/strict";
import {test} from "node:test";
import {checkIntervals} from "../../loaders/check/intervals.ts";
import type {ReadLedger} from "../../loaders/check/tell.ts";
import {atlantis} from "../fixtures/atlantis.ts";
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
  ...["0", "1"].map((level) => ({
    title: `a level of ${level} is no share`,
    changes: [change(range, {interval_level: level})],
    lines: [
      [`claims.csv:15:252 INTERVAL-LEVEL interval_level ${level}`, "a level is a share between 0 and 1",
        "write 0.95 for 95 per cent"] as [string, string, string]
    ]
  })),
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

const ends: [point: [low: number | null, high: number | null], told: boolean][] = [[[399, 399], true],
  [[400, 400], false], [[900, 900], false], [[901, 901], true], [[400, null], false],
  [[null, 900], false], [[null, 901], true]];
for (const [[low, high], told] of ends)
  test(`of a point ${low ?? ""}–${high ?? ""} an interval from 400 to 900 ${told ? "is" : "is not"} told`, () => {
    const interval = atlantis.claims.find(({claim_id}) => claim_id === range)!;
    const rows = [{...interval, interval_of: "point"}, {...interval, claim_id: "point", low, high}]
      .map((row) => ({row, unread: new Set()}));
    const lines: string[] = [];
    checkIntervals({claims: {rows}} as unknown as ReadLedger, () => (_, at, code, what) =>
      void lines.push(`${at} ${code} ${what}`));
    assert.deepEqual(lines, told ? [`low INTERVAL-POINT the point estimate ${low ?? high} lies outside 400–900`] : []);
  });
