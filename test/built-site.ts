import {join} from "node:path";
import {buildSteps} from "../loaders/pages/stories.ts";
import {build} from "../loaders/site/build.ts";
import {siteRoot} from "../loaders/site/site-root.ts";

const out = ".build/test-site";

/**
 * The folder of the real site, built once for a whole run by scripts/test.ts, or on the spot when a test file is
 * run by itself.
 * @throws what the build failed on
 */
export async function builtSite(): Promise<string> {
  if (process.env.TOLLBOOK_TEST_PROBLEM) throw new Error(process.env.TOLLBOOK_TEST_PROBLEM);
  if (process.env.TOLLBOOK_TEST_SITE) return process.env.TOLLBOOK_TEST_SITE;
  await build({root: siteRoot, out, ...buildSteps});
  return join(siteRoot, out);
}
