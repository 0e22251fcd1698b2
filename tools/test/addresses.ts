// `npx tsx tools/test/addresses.ts`: adds the permanent addresses of the site in dist to test/embed/addresses.txt,
// which the tests replay. It never takes one away: an address that is gone needs a row in loaders/ledger/removed.csv.
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {siteFiles} from "../site/site-files.ts";
import {siteRoot} from "../site-root.ts";

const list = join(siteRoot, "test/embed/addresses.txt");
const known = (await readFile(list, "utf8").catch(() => "")).split("\n").filter(Boolean);
const found = (await siteFiles(join(siteRoot, "dist"))).filter(isPermanent)
  .map((file) => file.replace(/\/index\.html$/, "/"));
const all = [...new Set([...known, ...found])].sort();
await writeFile(list, `${all.join("\n")}\n`);
console.log(`${all.length - known.length} addresses added, ${all.length} in all`);

/** Not: what bears a hash, what only programs of this build ask for, and embeds frozen at a state that was not
 * released. */
function isPermanent(file: string): boolean {
  const [, version] = /^embed\/.*\/v\/([^/]+)\//.exec(file) ?? [];
  if (version) return /^\d+\.\d+\.\d+$/.test(version) && file.endsWith(".html");
  return !/^_|\/_|^404\.html$|\/rows\.json$|^data\/manifest\.json$/.test(file) &&
    /\.(html|js|svg|png|zip|csv|json|parquet|arrow|gz|xlsx|sqlite|txt|cff|bib|xml)$|SHA256SUMS$/.test(file);
}
