// What the checker says of a row for the sake of another: two changes, or columns that the invented ledger has not.
import assert from "node:assert/strict";
import {appendFileSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {problemLine} from "../../loaders/check/problem.ts";
import {fixtureText, problemsAfter, promise, rowOf} from "./corrupt.ts";

const [first, second, fifth] = ["r-01", "r-02", "r-05"].map((id) => rowOf("reports.csv", id)) as
  [string, string, string];
const hash = "0123456789abcdef".repeat(4);
const captured = (id: string, cells: Record<string, string> = {}) =>
  rowOf("reports.csv", id, {sha256: hash, captured_on: "1900-03-10", ...cells});

promise([
  {
    title: "one hash is not of two pages",
    changes: [["reports.csv", first, captured("r-01")], ["reports.csv", second, captured("r-02")]],
    lines: [["reports.csv:3:207 CAPTURE-TWICE r-01 has the same hash of another page",
      "two pages are not alike to the byte", "hash the capture of this page"]]
  },
  {
    title: "one hash of one page under two addresses is one capture",
    changes: [["reports.csv", first, captured("r-01")],
      ["reports.csv", fifth, captured("r-05", {captured_on: "1900-03-13",
        url: "https://www.tide.example/1900/03-03?utm_source=a"})]],
    lines: []
  },
  {
    title: "a series belongs to somebody who speaks",
    changes: [["claimants.csv", "mu-observers,", "idle,The Idle,Idle,research,third-party,,,\nmu-observers,"],
      ["coverage.csv", "atlantis-1900,atlantis-admiralty", "atlantis-1900,idle"]],
    lines: [["coverage.csv:2:34 COVERAGE-CLAIMANT idle has no claim",
      "a series of somebody who says nothing covers nothing", "look up whose series it is"]]
  },
  {
    title: "a series may be of the body for which somebody speaks",
    changes: [["coverage.csv", "atlantis-1900,atlantis-admiralty", "atlantis-1900,atlantis-crown"]],
    lines: []
  }
]);

/** What is said of outlets with these columns more, a row a line. */
function outlets(head: string, rows: string[]): string[] {
  return problemsAfter((folder) => writeFileSync(join(folder, "outlets.csv"),
    fixtureText("outlets.csv").split("\n").map((line, at) => line && `${line},${at ? rows[at - 1] ?? "" : head}`)
      .join("\n"))).map(problemLine);
}

test("two outlets are not one thing", () => {
  assert.deepEqual(outlets("wikidata_id", ["Q1", "Q2", "", "Q1"]).map((line) => line.replace(/^\S+:\d+ /, "")),
    ["ID-ELSEWHERE Q1 is also the wikidata_id of line 2; two rows would be one and the same; look up which it is"]);
});

test("a host of a country is edited there, unless the outlet has hosts in several", () => {
  const host = (domains: string[], country: string) => problemsAfter((folder) => {
    const path = join(folder, "outlets.csv");
    const rows = domains.map((domain, at) => `new-${at},Newcomer ${at},${domain},,${country}`);
    writeFileSync(path, readFileSync(path, "utf8").trimEnd().split("\n")
      .map((line, at) => `${line},${at ? "" : "iso_alpha3"}`).join("\n"));
    appendFileSync(path, `\n${rows.join("\n")}\n`);
  }).map(({code, what, why, mend}) => [code, what, why, mend].join("; "));
  assert.deepEqual(host(["news.ua"], "RUS"), ["OUTLET-COUNTRY; news.ua is edited in RUS; such hosts are UKR's; " +
    "look up where it is edited; leave the cell empty where it is not certain"]);
  assert.deepEqual(host(["news.ua"], "UKR"), []);
  assert.deepEqual(host(["news.example"], "RUS"), []);
  assert.deepEqual(host(["news.ua", "news.com"], "RUS"), []);
});
