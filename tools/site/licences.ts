import {existsSync} from "node:fs";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {ascending} from "d3";
import {build} from "esbuild";
import {Failure} from "../failure.ts";
import {wholes} from "./bundle.ts";
import {helpFolders} from "./help.ts";
import {installed} from "./sandbox-page.ts";
import {siteFiles} from "./site-files.ts";

/** What a browser gets of src/ in files that are bundled by themselves: scripts that are one file, the frame of cells,
 * the reader's worker, the program of an embed that is opened from a folder, the fonts. */
const alone = [
  ...wholes.map((name) => name.replace(/\.js$/, ".ts")), "tweak/cell/frame/frame.ts", "components/desk/worker.ts",
  "components/embed/offline.ts",
  "style/fonts.css"
];

interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/**
 * Writes `licences.txt`: each package of which a browser gets something from this site, with its licence.
 * @param out the folder of the finished site
 * @param inputs the files that its bundles were made of
 * @throws Failure where a package says no licence
 */
export async function writeLicences(root: string, out: string, inputs: string[]): Promise<void> {
  const folders = new Set([...inputs, ...await inputsAlone(root)].flatMap((input) => folderOf(root, input) ?? []));
  for (const folder of helpFolders(join(root, "node_modules"))) folders.add(folder);
  for (const file of await siteFiles(out)) {
    const [, name] = /^_(?:node|npm)\/((?:@[^/]+\/)?[^/@]+)@/.exec(file) ?? [];
    if (name) folders.add(join(root, "node_modules", name));
  }
  const found = await Promise.all([...folders].map(licenceOf));
  const named = new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  const sorted = [...named].sort(([a], [b]) => ascending(a, b)).map(([, one]) => one);
  await writeFile(join(out, "licences.txt"), textOf(sorted));
}

async function inputsAlone(root: string): Promise<string[]> {
  const entryPoints = alone.map((file) => join(root, "src", file)).filter((file) => existsSync(file));
  if (!entryPoints.length) return [];
  const {metafile} = await build({
    entryPoints, absWorkingDir: root, outdir: root, bundle: true, metafile: true, write: false, logLevel: "silent",
    loader: {".woff2": "empty", ".woff": "empty"}, plugins: [installed]
  });
  return Object.keys(metafile.inputs);
}

/** The folder of the package that a bundled file is of; of a font it is where its files lie here; null for the site's
 * own. */
function folderOf(root: string, input: string): string | null {
  const [, path] =
    /(node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+|src\/style\/fonts\/[^/]+)\//.exec(input) ?? [];
  return path ? join(root, path) : null;
}

async function licenceOf(folder: string): Promise<Licence> {
  const {name, version, license} = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string")
    throw new Failure(`${name} says no licence in its package.json, and a browser gets parts of it; take another`);
  const file = (await readdir(folder)).sort().find((one) => /^(?:licen[cs]e|copying)\b/i.test(one));
  return {name, version, licence: license, text: file ? (await readFile(join(folder, file), "utf8")).trim() : ""};
}

function textOf(licences: Licence[]): string {
  const line = "-".repeat(72);
  const widest = Math.max(0, ...licences.map(({name, version}) => name.length + version.length + 1));
  const list = licences.map(({name, version, licence}) => `${`${name} ${version}`.padEnd(widest)}  ${licence}`);
  const texts = licences.map(({name, version, text, licence}) =>
    `${line}\n${name} ${version}\n\n${text || `${licence}; the package has no text of it.`}\n`);
  return `What a browser gets from this site besides the site's own code and words, with its licences.\n\n${
    list.join("\n")}\n\n${texts.join("\n")}`.replace(/\r\n?/g, "\n");
}
