// What this clone builds, file by file, `HASH MODE NAME` a line: the small site of the tests, the picture for social
// sites of the invented story and its tables; with the word `whole` the site itself, by the command.
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {readLedger} from "../../../loaders/read/ledger.ts";
import {deriveTables} from "../../../loaders/tables/index.ts";
import {fixtureRoot} from "../../../test/page/fixture-root.ts";
import {withSite} from "../../../test/site/temporary-site.ts";
import {socialPicture} from "../../page/head/social-picture.ts";
import {loadStory} from "../../page/story-data.ts";
import {siteRoot} from "../../site-root.ts";
import {build} from "../../site/build.ts";
import {siteFiles} from "../../site/site-files.ts";

const hashOf = (contents: string | Uint8Array) => createHash("sha256").update(contents).digest("hex").slice(0, 16);
const tell = (name: string, contents: string | Uint8Array, mode = "-") =>
  console.log(`${hashOf(contents)} ${mode} ${name}`);

async function tellSite(dist: string): Promise<void> {
  for (const file of (await siteFiles(dist)).sort()) {
    const path = join(dist, file);
    tell(file, readFileSync(path), (statSync(path).mode & 0o777).toString(8));
  }
}

async function small(): Promise<void> {
  await withSite(async ({root}) => {
    await build({root});
    await tellSite(join(root, "dist"));
  });
  tell("the picture", await socialPicture(loadStory("atlantis-1900", fixtureRoot)));
  tell("the tables", JSON.stringify(deriveTables(readLedger("atlantis-1900", fixtureRoot).ledger)));
}

async function whole(): Promise<void> {
  const {status} = spawnSync(process.execPath, [join(siteRoot, "tools/command/tollbook.mjs"), "build"],
    {cwd: process.cwd(), stdio: ["ignore", "ignore", "inherit"]});
  process.exitCode = status ?? 1;
  if (status === 0) await tellSite(join(siteRoot, "dist"));
}

await (process.argv[2] === "whole" ? whole() : small());
