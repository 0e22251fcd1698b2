import {buildSteps} from "../page/build-steps.ts";
import {build} from "../site/build.ts";
import {siteRoot} from "../site-root.ts";
import {call, type About, type Voice} from "./command.ts";
import {countOf} from "../../src/toll/count-of.ts";

export const about: About = {
  name: "build",
  failing: "build failed, the old site stays as it was",
  examples: [
    ["npx tollbook build", "builds the site into dist; the old one is replaced when all is well"],
    ["npx tollbook build --anew --verbose", "makes all of it anew, and shows what Framework says"]
  ],
  declare: (command) => command.option("--verbose", "show Framework's own words")
    .option("--anew", "make all of it anew, even where nothing has changed")
};

export default async function run(words: string[], voice: Voice = console): Promise<number> {
  return await call<{verbose?: boolean; anew?: boolean}>(about, words, voice, async ({verbose, anew}) => {
    const heard = verbose ? (chunk: string) => void process.stdout.write(chunk) : undefined;
    const {pages, files} = await build({root: siteRoot, log: voice.log, heard, anew, ...buildSteps});
    voice.log(`the site is in dist: ${countOf(pages, "page")}, ${countOf(files, "file")}`);
    return 0;
  });
}
