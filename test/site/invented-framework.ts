import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";

/** A folder with a site's packages, in which Framework is `program` alone: what a build and a preview make of an answer
 * of Framework's is asked in milliseconds. What Framework really answers, build.test.ts and dev.test.ts ask it. */
export function inventedSite(program: string, files: Record<string, string> = {}) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "tollbook-invented-")));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), {recursive: true});
    writeFileSync(join(root, file), text);
  };
  const dist = "node_modules/@observablehq/framework/dist";
  const parts = {
    "src/index.md": "# A page\n", "package.json": '{"type": "module"}', "node_modules/.package-lock.json": "{}",
    [`${dist}/../package.json`]: '{"name": "@observablehq/framework", "type": "module"}',
    [`${dist}/config.js`]: "export const setCurrentDate = () => {};\n",
    [`${dist}/markdown.js`]: "export const createMarkdownIt = () => null, parseMarkdown = () => ({code: []});\n",
    [`${dist}/route.js`]: "export const route = () => undefined;\n",
    "node_modules/jsdom/index.js": "exports.JSDOM = class { window = {DOMParser: class {}}; };\n",
    [`${dist}/bin/observable.js`]: program
  };
  for (const [file, text] of Object.entries({...parts, ...files})) write(file, text);
  return {root, write, remove: () => rmSync(root, {recursive: true, force: true, maxRetries: 9})};
}
