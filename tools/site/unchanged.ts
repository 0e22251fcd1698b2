import {createHash, type Hash} from "node:crypto";
import {existsSync} from "node:fs";
import {readdir, readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {ascending} from "d3";
import {siteRoot} from "../site-root.ts";
import {siteFiles} from "./site-files.ts";

/** What a build is made from: whatever lies beside these is no part of it. */
const apart = [".git", ".build", ".ci", "node_modules", "test", ".observablehq", "package"];
const settings = ["TOLLBOOK_BASE", "TOLLBOOK_URL"];

/** A site as it was last built: from what, and what stands there. */
interface Made {
  inputs: string;
  site: string;
  pages: number;
  files: number;
}

/** Remembers what a site was built from, so that the same is not made again. */
export class Memory {
  readonly #file: string;
  readonly #root: string;
  readonly #out: string;
  readonly #apart: Set<string>;
  #inputs = "";

  constructor(root: string, out: string) {
    this.#root = root;
    this.#out = join(root, out);
    this.#apart = new Set([...apart, "dist", out.split("/")[0]!]);
    this.#file = join(root, ".build", `${out.replace(/\W+/g, "-")}.json`);
  }

  /** The site that stands there, where it was made from all that would be built now and nobody touched it since. */
  async unchanged(): Promise<Pick<Made, "pages" | "files"> | null> {
    this.#inputs = await inputsOf(this.#root, this.#apart);
    const made = await readFile(this.#file, "utf8").then((text) => JSON.parse(text) as Made).catch(() => null);
    if (!made || made.inputs !== this.#inputs || !existsSync(this.#out)) return null;
    return made.site === (await stateOf(this.#out)) ? made : null;
  }

  /** Once the site is in its place; what cannot be noted is made again. */
  async keep({pages, files}: Pick<Made, "pages" | "files">): Promise<void> {
    const made: Made = {inputs: this.#inputs, site: await stateOf(this.#out), pages, files};
    await writeFile(this.#file, JSON.stringify(made)).catch(() => {});
  }
}

/** A hash over every file that may have a say: pages, loaders, ledger, tools, packages, settings. */
async function inputsOf(root: string, apart: Set<string>): Promise<string> {
  const hash = createHash("sha256");
  hash.update(settings.map((name) => `${name}=${process.env[name] ?? ""}`).join("\n"));
  hash.update(await readFile(join(root, "node_modules/.package-lock.json"), "utf8").catch(() => ""));
  await addFolder(hash, root, apart);
  // They need not be of the site.
  await addFolder(hash, join(siteRoot, "tools"), apart);
  return hash.digest("hex");
}

async function addFolder(hash: Hash, folder: string, apart: Set<string>): Promise<void> {
  const all = await readdir(folder, {withFileTypes: true});
  const entries = all.filter(({name}) => !apart.has(name) && !name.startsWith("dist-"));
  for (const entry of entries.sort((a, b) => ascending(a.name, b.name))) {
    const path = join(folder, entry.name);
    hash.update(`${entry.name}\n`);
    if (entry.isDirectory()) await addFolder(hash, path, apart);
    else if (entry.isFile()) hash.update(await readFile(path));
  }
}

/** Which files stand in a folder, of which size and from when. */
async function stateOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await siteFiles(folder)) {
    const {size, mtimeMs} = await stat(join(folder, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}
