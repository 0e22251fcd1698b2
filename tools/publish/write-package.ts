// Run by `npm pack`: puts what the package's `exports` lead to into package/.
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {packageFiles} from "./package-files.ts";

const folder = join(import.meta.dirname, "../../package");
const files = await packageFiles();
rmSync(folder, {recursive: true, force: true});
for (const [name, contents] of files) {
  mkdirSync(dirname(join(folder, name)), {recursive: true});
  writeFileSync(join(folder, name), contents);
}
