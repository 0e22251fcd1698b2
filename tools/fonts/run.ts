// Makes the files of the site's fonts: after a change of the letters in faces.ts, or of a font's version.
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {siteRoot} from "../site-root.ts";
import {fontFiles} from "./made.ts";

for (const [name, contents] of await fontFiles()) {
  const file = join(siteRoot, name);
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, contents);
  console.log(`${name}: ${contents.length} bytes`);
}
