// One digest of what this clone builds: the small site of the tests, every file with its mode; the picture for social
// sites of the invented story; the outlines of letters; its tables.
import {createHash} from "node:crypto";
import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {readLedger} from "../../../loaders/read/ledger.ts";
import {deriveTables} from "../../../loaders/tables/index.ts";
import {fixtureRoot} from "../../../test/page/fixture-root.ts";
import {withSite} from "../../../test/site/temporary-site.ts";
import {socialPicture} from "../../page/head/social-picture.ts";
import {loadStory} from "../../page/story-data.ts";
import {build} from "../../site/build.ts";
import {glyphs} from "../../site/glyphs.ts";
import {siteFiles} from "../../site/site-files.ts";

const hash = createHash("sha256");
await withSite(async ({root}) => {
  await build({root});
  for (const file of (await siteFiles(join(root, "dist"))).sort()) {
    const path = join(root, "dist", file);
    hash.update(`${file} ${(statSync(path).mode & 0o777).toString(8)}\n`).update(readFileSync(path));
  }
});
hash.update(await socialPicture(loadStory("atlantis-1900", fixtureRoot)));
hash.update(JSON.stringify(await glyphs()));
hash.update(JSON.stringify(deriveTables(readLedger("atlantis-1900", fixtureRoot).ledger)));
console.log(hash.digest("hex").slice(0, 16));
