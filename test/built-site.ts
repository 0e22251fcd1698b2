import {join} from "node:path";
import {buildSteps} from "../tools/page/build-steps.ts";
import {build} from "../tools/site/build.ts";
import {siteRoot} from "../tools/site-root.ts";
import {cutOff, mayCutOff} from "./cut-off.ts";

const out = ".build/test-site";

/**
 * The folder of the real site, built once for a whole run by tools/test/run.ts, or on the spot when a test file is
 * run by itself; where the machine allows it, without any network.
 * @throws what the build failed on
 */
export async function builtSite(): Promise<string> {
  if (process.env.TOLLBOOK_TEST_PROBLEM) throw new Error(process.env.TOLLBOOK_TEST_PROBLEM);
  if (process.env.TOLLBOOK_TEST_SITE) return process.env.TOLLBOOK_TEST_SITE;
  if (await mayCutOff()) await buildCutOff();
  else await build({root: siteRoot, out, ...buildSteps});
  return join(siteRoot, out);
}

async function buildCutOff(): Promise<void> {
  const from = (file: string) => JSON.stringify(join(siteRoot, "tools", file));
  const {status, stdout, stderr} = await cutOff(`
    import {build} from ${from("site/build.ts")};
    import {buildSteps} from ${from("page/build-steps.ts")};
    const other = await fetch("http://192.0.2.1/").then(() => "an answer", (error) => error.cause.code);
    if (other !== "ENETUNREACH") throw new Error("this build should reach nobody, and got " + other);
    await build({root: ${JSON.stringify(siteRoot)}, out: ${JSON.stringify(out)}, ...buildSteps});`);
  if (status !== 0) throw new Error((stderr + stdout).trim());
}
