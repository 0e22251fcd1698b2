// Loaded before Framework (`node --import faster.mjs observable build`): the same site in a part of the time, and with
// no time of day in it. It ends with the process that it works for.
import fs, {rmSync} from "node:fs";
import {createRequire, syncBuiltinESMExports} from "node:module";
import {extname, join} from "node:path";
import {pathToFileURL} from "node:url";

const framework = pathToFileURL(join(process.cwd(), "node_modules/@observablehq/framework/dist/"));

/**
 * Framework opens a window of jsdom, some 20 ms, for each fragment of each page, only to parse it. One window for
 * all parses the same way (scripts off in both) and makes hundreds of pages a matter of seconds. Of each fragment it
 * asks some twenty times for elements, of which most pages have none: no text of the tag, no element.
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
      const document = parser.parseFromString(html, "text/html");
      const ask = document.querySelectorAll;
      document.querySelectorAll = (selector) => isThere(selector, html) ? ask.call(document, selector) : [];
      return {window: {document}};
    }
  };
}

/** Whether a page may hold what a selector asks for, such as `picture source[srcset]`: by the tag of the last in it. */
function isThere(selector, html) {
  const [, tag] = /^(?:[a-z]+ )?([a-z]+(?:-[a-z]+)?)(?:\[[^\],]+\])*$/.exec(selector) ?? [];
  // A parser reads <image> as <img>.
  return !tag || new RegExp(`<${tag === "img" ? "im(?:g|age)" : tag}\\b`, "i").test(html);
}

/** For each import and each file of each page Framework asks the disk again whether it is there, some hundred thousand
 * times; what it makes itself lies below `.observablehq`. The rest of the source is held still while a site is built.
 * */
function askOnce() {
  for (const name of ["existsSync", "statSync"]) {
    const ask = fs[name];
    const answers = new Map();
    fs[name] = (path, ...rest) => {
      if (rest.length || typeof path !== "string" || !path.startsWith("src/") || path.includes("/.observablehq"))
        return ask(path, ...rest);
      if (!answers.has(path)) answers.set(path, ask(path));
      return answers.get(path);
    };
  }
  syncBuiltinESMExports();
}

/**
 * Framework runs one loader after the other, once it has read all pages. Loaders do not wait for pages: all that the
 * config lists start at once, and Framework joins those that are at work or takes what they made. Whatever fails here
 * fails again when Framework comes to it.
 */
async function startLoaders() {
  const {readConfig} = await import(new URL("config.js", framework));
  const [config, listed] = [await readConfig(), []];
  for await (const path of config.paths()) listed.push(extname(path) ? config.loaders.find(path)
    : config.loaders.findPage(path));
  const silent = {output: {write() {}}, logger: {log() {}, warn() {}, error() {}}};
  for (const loader of listed.filter((one) => one?.command)) {
    const mark = join(loader.root, `.observablehq/cache/${loader.targetPath}.${process.pid}.err`);
    loader.load({useStale: true}, silent).catch(() => rmSync(mark, {force: true}));
  }
}

process.once("disconnect", () => process.exit(1));
process.channel?.unref();
askOnce();
shareOneWindow();

// File times would get into the names of built modules, and two builds of one ledger would differ.
(await import(new URL("config.js", framework))).setCurrentDate(new Date(0));
await startLoaders().catch(() => {});
