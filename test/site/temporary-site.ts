import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";

const repository = join(import.meta.dirname, "../..");

/** A small site in a folder of its own, to edit, break and build; its packages are the repository's. */
export interface TemporarySite {
  root: string;
  read(file: string): Promise<string>;
  write(file: string, contents: string): Promise<void>;
  edit(file: string, from: string, to: string): Promise<void>;
  remove(): Promise<void>;
}

/** @param plain without the font, the script and the cell, for what is the same with or without: built in half the
 * time */
export async function temporarySite({plain = false} = {}): Promise<TemporarySite> {
  const root = await mkdtemp(join(tmpdir(), "tollbook-site-"));
  await cp(join(import.meta.dirname, "fixture"), root, {recursive: true});
  await cp(join(repository, "src/style/fonts"), join(root, "src/style/fonts"), {recursive: true});
  await writeFile(join(root, "package.json"), '{"type": "module"}\n');
  await symlink(join(repository, "node_modules"), join(root, "node_modules"));
  const read = async (file: string) => await readFile(join(root, file), "utf8");
  const write = async (file: string, contents: string) => {
    await mkdir(dirname(join(root, file)), {recursive: true});
    await writeFile(join(root, file), contents);
  };
  const edit = async (file: string, from: string, to: string) => {
    const before = await read(file);
    if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`);
    await write(file, before.replace(from, to));
  };
  // An address, for in an import "50%" of a folder's name would be half an escape.
  const tools = pathToFileURL(join(repository, "tools/site")).href;
  await edit("observablehq.config.ts", "../../../tools/site", tools);
  if (plain) {
    for (const file of ["fonts.css.ts", "style/fonts.css", "style/fonts", "components"])
      await rm(join(root, "src", file), {recursive: true});
    await edit("observablehq.config.ts", "head: ({path}", 'head: "", unused: ({path}');
    await edit("src/index.md", '<script type="module" src="./components/live.js"></script>', "");
    await write("src/deep/page.md", "# Deeper\n\n## Known\n\nBack to [the start](../).\n");
  }
  return {root, read, write, edit, remove: () => rm(root, {recursive: true, force: true, maxRetries: 9})};
}

/** Hands a site to `work` and removes it. */
export async function withSite(work: (site: TemporarySite) => Promise<void>,
  options?: Parameters<typeof temporarySite>[0]): Promise<void> {
  const site = await temporarySite(options);
  try {
    await work(site);
  } finally {
    await site.remove();
  }
}

export async function withSites(work: (site: TemporarySite, other: TemporarySite) => Promise<void>): Promise<void> {
  await withSite((site) => withSite((other) => work(site, other)));
}
