import assert from "node:assert/strict";
import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {test} from "node:test";
import {Failure} from "../../tools/failure.ts";
import {build} from "../../tools/site/build.ts";
import {siteFiles} from "../../tools/site/site-files.ts";
import {withSite, type TemporarySite} from "./temporary-site.ts";

async function hashOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await siteFiles(folder)) hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest("hex");
}

/** What a site's pages and its rows show once it is built. */
async function shown(site: TemporarySite, log: (line: string) => void): Promise<string[]> {
  await build({root: site.root, log});
  const [, count] = /count was (.*?)\. </.exec(await site.read("dist/index.html"))!;
  return [count!, await site.read("dist/data/rows.json")];
}

// One site for all: what is built once shows many things. That each kind of edit alone begins a build, and a touch of
// the site does, kept.test.ts asks; here all of them at once must show, each at a place of its own.
test("build() takes over the lock and sweeps up the folder of one that was killed; once more it makes nothing anew " +
  "where nothing has changed, and is never stale: an edited row, helper and loader show, exactly that; one that " +
  "fails leaves the old site as it was, and nothing lying about",
  () => withSite(async (site) => {
  const said: string[] = [];
  const log = (line: string) => void said.push(line);
  const failure = () => build({root: site.root}).then(() => "none", (error) =>
    error instanceof Failure ? error.message : Promise.reject(error));
  await site.write(".build/lock", "999999999");
  await site.write(".build/999999999-1/index.html", "half");
  assert.deepEqual(await shown(site, log), ["498 dead",
    '[{"day":"1831-05-01","toll":40,"last":"498 dead"},{"day":"1831-05-02","toll":498,"last":"498 dead"}]']);
  assert.deepEqual(await siteFiles(join(site.root, ".build")), ["dist.json"]);
  await build({root: site.root, log});
  assert.equal(said.at(-1), "nothing has changed since the site in dist was built");
  await site.edit("dist/index.html", "498 dead", "4981 dead");
  await site.edit("loaders/ledger/tolls.csv", "498", "499");
  await site.edit("loaders/words.ts", "dead", "killed");
  await site.edit("src/data/rows.json.ts", "...row, last", "day: row.day, late");
  assert.deepEqual(await shown(site, log), ["499 killed",
    '[{"day":"1831-05-01","late":"499 killed"},{"day":"1831-05-02","late":"499 killed"}]']);
  const old = await hashOf(join(site.root, "dist"));
  await site.edit("src/data/rows.json.ts", "process.stdout", 'throw new Error("half a table"); process.stdout');
  assert.equal(await failure(), "/data/rows.json: loader exited with code 1: Error: half a table");
  assert.equal(await hashOf(join(site.root, "dist")), old);
  assert.deepEqual(await siteFiles(join(site.root, ".build")), ["dist.json"]);
}, {plain: true}));
