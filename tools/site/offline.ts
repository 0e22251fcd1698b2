// The first import of observablehq.config.ts: whoever starts Framework (`observable preview`, `observable build`, our
// own build) asks nothing of a network. Its look-ups of versions and modules are answered from node_modules, all else
// is refused; loaders written in TypeScript find their runner, and in a build one thread for all; a plain preview is
// guarded as that of `dev` is.
import {existsSync, readFileSync} from "node:fs";
import {delimiter, join} from "node:path";
import {build} from "esbuild";
import {takeBundles} from "./kept-bundles.ts";
import {shareOneThread} from "./one-thread.ts";
import "./preview-guard.mjs";

// Framework runs in the folder of its site.
const root = process.cwd();
const nodeModules = join(root, "node_modules");

process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";
process.env.PATH = [join(nodeModules, ".bin"), process.env.PATH].join(delimiter);

const keepBundles = takeBundles(root);

// Not in a preview, for what loaders read is saved meanwhile.
if (process.argv.includes("build")) {
  await shareOneThread();
  process.once("exit", (code) => code === 0 && keepBundles());
}

globalThis.fetch = async (address) => {
  const url = new URL(address instanceof Request ? address.url : address);
  if (url.hostname === "registry.npmjs.org") return Response.json(versions(url.pathname));
  if (url.hostname === "cdn.jsdelivr.net") return await content(url.pathname);
  throw new Error(`${url.hostname} was asked for ${url.pathname}; a build uses no network; install the package`);
};

/** A package that is not installed gets a made-up version: Framework looks up some fifteen that no page uses. */
function versions(path: string): {version: string; versions: Record<string, object>} {
  const [, name] = /^\/((?:@[^/]+\/)?[^/]+)/.exec(decodeURIComponent(path))!;
  const file = join(nodeModules, name!, "package.json");
  const version: string = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : "0.0.0";
  return {version, versions: {[version]: {}}};
}

async function content(path: string): Promise<Response> {
  const [, name, rest = ""] = /^\/npm\/((?:@[^/]+\/)?[^/@]+)(?:@[^/]+)?(?:\/(.*))?$/.exec(path)!;
  if (!existsSync(join(nodeModules, name!))) {
    throw new Error(`npm:${name} is used by a page but not installed; npm install --save-exact ${name}`);
  }
  if (rest.endsWith("+esm")) return await bundled([name, rest.slice(0, -5)].filter(Boolean).join("/"));
  return new Response(readFileSync(join(nodeModules, name!, rest)));
}

async function bundled(specifier: string): Promise<Response> {
  const contents = `export * from "${specifier}"; import * as all from "${specifier}"; export default all.default;`;
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: root},
    bundle: true, format: "esm", platform: "browser", minify: true, write: false, logLevel: "silent"
  });
  return new Response(outputFiles[0]!.text, {headers: {"content-type": "application/javascript"}});
}
