// Loaded before Framework (`node --import faster.mjs observable build`): the same site in a part of the time, and with
// no time of day in it.
import {rmSync} from "node:fs";
import {createRequire} from "node:module";
import {extname, join} from "node:path";
import {pathToFileURL} from "node:url";

const framework = pathToFileURL(join(process.cwd(), "node_modules/@observablehq/framework/dist/"));

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
  for await (const path of config.paths()) listed.push(extname(path) ? config.loaders.find(path) : config.loaders.findPage(path));
  const silent = {output: {write() {}}, logger: {log() {}, warn() {}, error() {}}};
  for (const loader of listed.filter((loader) => loader?.command)) {
    const mark = join(loader.root, `.observablehq/cache/${loader.targetPath}.${process.pid}.err`);
    loader.load({useStale: true}, silent).catch(() => rmSync(mark, {force: true}));
  }
}

shareOneWindow();

// File times would get into the names of built modules, and two builds of one ledger would differ.
(await import(new URL("config.js", framework))).setCurrentDate(new Date(0));
await startLoaders().catch(() => {});
