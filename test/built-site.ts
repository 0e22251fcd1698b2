import {join} from "node:path";
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
  else await buildHere();
  return join(siteRoot, out);
}

/** What builds takes seconds to load: only a process that builds does. */
async function buildHere(): Promise<void> {
  const [{build}, {buildSteps}] =
    await Promise.all([import("../tools/site/build.ts"), import("../tools/page/build-steps.ts")]);
  await build({root: siteRoot, out, ...buildSteps});
}

/** Compiled, as the command is. */
async function buildCutOff(): Promise<void> {
  const {status, stdout, stderr} = await cutOff(`
    import {addressesOf} from ${JSON.stringify(join(siteRoot, "tools/command/compiled.mjs"))};
    const other = await fetch("http://192.0.2.1/").then(() => "an answer", (error) => error.cause.code);
    if (other !== "ENETUNREACH") throw new Error("this build should reach nobody, and got " + other);
    const root = ${JSON.stringify(siteRoot)};
    const addresses = await addressesOf(root, ["tools/site/build.ts", "tools/page/build-steps.ts"]);
    const [{build}, {buildSteps}] = await Promise.all(addresses.map((address) => import(address)));
    await build({root, out: ${JSON.stringify(out)}, ...buildSteps});`);
  if (status !== 0) throw new Error((stderr + stdout).trim());
}
