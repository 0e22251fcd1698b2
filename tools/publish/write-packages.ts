// `npm run packages`: writes package/tollbook, and package/tollbook-STORY for each story, for `npm pack` and
// `npm publish`. A folder may be named instead of package/.
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {storyIds} from "../../loaders/read/ledger.ts";
import type {Files} from "./archive.ts";
import {domainPackage} from "./domain-package.ts";
import {packageName, storyPackage} from "./story-package.ts";

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "../../package"));
write("tollbook", await domainPackage());
for (const storyId of storyIds()) write(packageName(storyId), await storyPackage(storyId));

function write(name: string, files: Files): void {
  rmSync(join(folder, name), {recursive: true, force: true});
  for (const [file, contents] of files) {
    mkdirSync(dirname(join(folder, name, file)), {recursive: true});
    writeFileSync(join(folder, name, file), contents);
  }
  console.log(join(folder, name));
}
