import {buildSteps} from "../page/stories.ts";
import {build} from "../site/build.ts";
import {report} from "../site/report.ts";
import {siteRoot} from "../site-root.ts";
import {parseWords} from "../site/words.ts";

export const summary = "check the ledger and build the site into dist; --verbose shows Framework's own words";

export default async function run(words: string[]): Promise<number> {
  return await report("build failed, the old site stays as it was", async () => {
    const {verbose} = parseWords("build", words);
    const heard = verbose ? (chunk: string) => void process.stdout.write(chunk) : undefined;
    const {pages, files} = await build({root: siteRoot, log: console.log, heard, ...buildSteps});
    console.log(`the site is in dist: ${pages} ${pages === 1 ? "page" : "pages"}, ${files} files`);
    return 0;
  });
}
