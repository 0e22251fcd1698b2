import {execFile} from "node:child_process";
import {mkdtemp, readFile, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";

/** The types of the domain and of the mark for Plot, as TypeScript writes them: `toll.d.ts`, `plot.d.ts` and one file
 * for each module of the domain. The types of rows, which the compiler would spell in zod's terms, are taken from
 * `rows.d.ts` instead. */
export async function declarations(root: string): Promise<Map<string, string>> {
  const out = await mkdtemp(join(tmpdir(), "tollbook-types-"));
  try {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    await promisify(execFile)(process.execPath, [tsc, "--project", join(root, "src/package"), "--outDir", out]);
    const modules = await readdir(join(out, "src/toll"));
    const files = new Map([["toll.d.ts", await emitted(join(out, "src/package/toll.d.ts"), "./toll/")]]);
    files.set("plot.d.ts", await emitted(join(out, "src/charts/claim-mark.d.ts"), "./toll/"));
    for (const name of modules) files.set(`toll/${name}`, await emitted(join(out, "src/toll", name), "./"));
    return files;
  } finally {
    await rm(out, {recursive: true, force: true});
  }
}

async function emitted(file: string, domain: string): Promise<string> {
  const text = await readFile(file, "utf8");
  return text
    .replace(/"(?:\.\.\/)+loaders\/schema\/[\w-]+\.(?:ts|js)"/g, '"../rows.js"')
    .replaceAll('"../toll/', `"${domain}`)
    .replace(/(from "\.[^"]*)\.ts"/g, '$1.js"');
}
