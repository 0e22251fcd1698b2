// The packages that projects install: what npm packs, and what a browser loads of one table.
import {execFileSync} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {printTable} from "./measure/print-table.ts";

const folder = mkdtempSync(join(tmpdir(), "tollbook-packages-"));
process.on("exit", () => rmSync(folder, {recursive: true, force: true}));
const write = join(import.meta.dirname, "../publish/write-packages.ts");
execFileSync(process.execPath, ["--import", "tsx", write, folder]);

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const names = readdirSync(folder);
printTable(["npm pack", "version", "files", "kB packed", "kB unpacked"], names.map((name) => {
  const said = execFileSync("npm", ["pack", "--dry-run", "--json"],
    {cwd: join(folder, name), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]});
  const [{version, entryCount, size, unpackedSize}] = JSON.parse(said);
  return [name, version, entryCount, kB(size), kB(unpackedSize)];
}));

console.log();
const modules = names.flatMap((name) => readdirSync(join(folder, name)).filter((file) => file.endsWith(".js"))
  .map((file) => ({module: `${name}/${file}`, contents: readFileSync(join(folder, name, file))})));
const sized = modules.map(({module, contents}) => ({module, bytes: contents.length, gz: gzipSync(contents).length}));
printTable(["module", "kB", "kB gz", "target"], sized.sort((a, b) => b.gz - a.gz).slice(0, 8)
  .map(({module, bytes, gz}) => [module, kB(bytes), kB(gz), "≤ 60"]));
