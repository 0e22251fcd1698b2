// Starts Framework (`node hermetic.mjs build|preview …`, in the folder of the site) so that nothing is asked of
// a network: its look-ups of versions and modules are answered from node_modules, all else is refused.
import {existsSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, extname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const nodeModules = join(process.cwd(), "node_modules");
const framework = pathToFileURL(join(nodeModules, "@observablehq/framework/dist/"));

process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";
process.env.PATH = [join(nodeModules, ".bin"), process.env.PATH].join(delimiter);

globalThis.fetch = async (address) => {
  const url = new URL(address);
  if (url.hostname === "registry.npmjs.org") return Response.json(versions(url.pathname));
  if (url.hostname === "cdn.jsdelivr.net") return await content(url.pathname);
  throw new Error(`${url.hostname} was asked for ${url.pathname}; a build uses no network; install the package`);
};

/** A package that is not installed gets a made-up version: Framework looks up some fifteen that no page uses. */
function versions(path) {
  const [, name] = /^\/((?:@[^/]+\/)?[^/]+)/.exec(decodeURIComponent(path));
  const file = join(nodeModules, name, "package.json");
  const version = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : "0.0.0";
  return {version, versions: {[version]: {}}};
}

async function content(path) {
  const [, name, , rest = ""] = /^\/npm\/((?:@[^/]+\/)?[^/@]+)(@[^/]+)?(?:\/(.*))?$/.exec(path);
  if (!existsSync(join(nodeModules, name))) {
    throw new Error(`npm:${name} is used by a page but not installed; npm install --save-exact ${name}`);
  }
  if (rest.endsWith("+esm")) return await bundled([name, rest.slice(0, -5)].filter(Boolean).join("/"));
  return new Response(readFileSync(join(nodeModules, name, rest)));
}

async function bundled(specifier) {
  const {build} = await import("esbuild");
  const {outputFiles} = await build({
    stdin: {contents: `export * from "${specifier}"; import * as all from "${specifier}"; export default all.default;`,
      resolveDir: process.cwd()},
    bundle: true, format: "esm", platform: "browser", minify: true, write: false, logLevel: "silent"
  });
  return new Response(outputFiles[0].text, {headers: {"content-type": "application/javascript"}});
}

/**
 * Framework opens a window of jsdom, some 20 ms, for each fragment of each page, only to parse it. One window for
 * all parses the same way (scripts off in both) and makes hundreds of pages a matter of seconds.
 */
function shareOneWindow() {
  const jsdom = createRequire(new URL("html.js", framework))("jsdom");
  const {JSDOM} = jsdom;
  const {DOMParser} = new JSDOM("").window;
  const parser = new DOMParser();
  jsdom.JSDOM = class extends JSDOM {
    constructor(html, options) {
      const fragment = typeof html === "string" && html.startsWith("<!DOCTYPE html><body>");
      if (!fragment || Object.keys(options ?? {}).join() !== "virtualConsole") return new JSDOM(html, options);
      return {window: {document: parser.parseFromString(html, "text/html")}};
    }
  };
}

/**
 * Framework runs one loader after the other, once it has read all pages. Loaders do not wait for each other nor for
 * pages: all that the config lists start at once, and Framework joins those that are at work or takes what they made.
 * Whatever fails here fails again, by its own words, when Framework comes to it.
 */
async function startLoaders() {
  const {readConfig} = await import(new URL("config.js", framework));
  const [config, listed] = [await readConfig(), []];
  for await (const path of config.paths()) if (extname(path)) listed.push(config.loaders.find(path));
  const silent = {output: {write() {}}, logger: {log() {}, warn() {}, error() {}}};
  for (const loader of listed.filter((loader) => loader?.command)) {
    const mark = join(loader.root, `.observablehq/cache/${loader.targetPath}.${process.pid}.err`);
    loader.load({useStale: true}, silent).catch(() => rmSync(mark, {force: true}));
  }
}

shareOneWindow();

// File times would get into the names of built modules, and two builds of one ledger would differ.
if (process.argv[2] === "build") {
  (await import(new URL("config.js", framework))).setCurrentDate(new Date(0));
  await startLoaders().catch(() => {});
}

process.argv[1] = fileURLToPath(new URL("bin/observable.js", framework));
await import(pathToFileURL(process.argv[1]).href);
