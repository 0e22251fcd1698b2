// `npm run faults -- payloads`: texts that would run if they were taken for code, in every text field of every table of
// a story, on every page that shows rows: which of them becomes a cell, a script, an attribute or an address that runs.
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {homeStoryId} from "../../../loaders/read/home-story.ts";
import {siteRoot} from "../../site-root.ts";
import {ownCells, writtenPage} from "../../../test/page/written-page.ts";
import {payloads, poisonedStory, runsIn} from "./poison.ts";
import {report, size} from "./report.ts";

const src = join(siteRoot, "src");
const pages = readdirSync(src, {recursive: true, encoding: "utf8"})
  .filter((file) => file.endsWith(".md") && !/^(?:stories\/|\.observablehq)/.test(file)).sort();
const clean = poisonedStory(homeStoryId(), "");
const params = {claim: clean.tables.claims[0]!.claim_id, claimant: clean.tables.claimants[0]!.claimant_id,
  toll: clean.tables.tolls[0]!.toll_id};
const {count, seed} = size(payloads.length);
const chosen = payloads.map((_, at) => payloads[(at * 7 + seed) % payloads.length]!).slice(0, count);
const problems: string[] = [];
let tried = 0;
for (const [at, payload] of ["", ...chosen].entries()) {
  const story = poisonedStory(homeStoryId(), payload);
  for (const file of pages) {
    const source = readFileSync(join(src, file), "utf8");
    const path = `/${file.replace(/\.md$/, "").replace(/\[(\w+)\]/, (_, name) => params[name as keyof typeof params])}`;
    try {
      const {body, code} = writtenPage(source, story, path, params);
      const more = code.length - ownCells(source, path);
      if (more > 0) problems.push(`${file}: ${JSON.stringify(payload)} makes ${more} cells`);
      if (at > 0) problems.push(...runsIn(body).map((what) => `${file}: ${JSON.stringify(payload)}: ${what}`));
      tried++;
    } catch (error) {
      problems.push(`${file}: ${JSON.stringify(payload)} stops the page: ${(error as Error).message}`);
    }
  }
}
report(`payloads: ${chosen.length} texts in all fields, ${pages.length} pages, ${tried} pages written`, problems);
