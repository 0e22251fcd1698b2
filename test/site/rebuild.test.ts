import assert from "node:assert/strict";
import {test} from "node:test";
import {build} from "../../tools/site/build.ts";
import {withSite} from "./temporary-site.ts";

test("build() once more makes nothing anew where nothing has changed, all of it where the site was touched, and is " +
  "never stale: an edited row, helper or loader shows, exactly that", () => withSite(async (site) => {
  const said: string[] = [];
  const log = (line: string) => said.push(line);
  const shown = async () => {
    await build({root: site.root, log});
    const [, count] = /count was (.*?)\. </.exec(await site.read("dist/index.html"))!;
    return [count, await site.read("dist/data/rows.json")];
  };
  const rows = (last: string) => `[{"day":"1831-05-01","toll":40,"last":"${last}"},` +
    `{"day":"1831-05-02","toll":${parseInt(last)},"last":"${last}"}]`;
  const first = await build({root: site.root, log});
  assert.deepEqual(await build({root: site.root, log}), first);
  assert.equal(said.at(-1), "nothing has changed since the site in dist was built");
  await site.edit("dist/index.html", "498 dead", "4981 dead");
  assert.deepEqual(await shown(), ["498 dead", rows("498 dead")]);
  assert.match(said.at(-1)!, /^site verified/);
  await site.edit("loaders/ledger/tolls.csv", "498", "499");
  assert.deepEqual(await shown(), ["499 dead", rows("499 dead")]);
  await site.edit("loaders/words.ts", "dead", "killed");
  assert.deepEqual(await shown(), ["499 killed", rows("499 killed")]);
  await site.edit("src/data/rows.json.ts", "...row, last: toll()", "day: row.day");
  assert.deepEqual(await shown(), ["499 killed", '[{"day":"1831-05-01"},{"day":"1831-05-02"}]']);
}, {plain: true}));
