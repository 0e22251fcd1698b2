// Shows every snapshot as a picture: of each story and width a page in .build/snapshots, and a sheet in light and
// in dark. Run with `npx tsx test/charts/look.ts`.
import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {pathToFileURL} from "node:url";
import {siteRoot} from "../../tools/site-root.ts";
import {openBrowser} from "../browser.ts";
import {widths} from "./drawings.ts";

const out = join(siteRoot, ".build/snapshots");
await mkdir(out, {recursive: true});
const styles = await Promise.all(["stand-in", "tokens", "page", "chart"].map((name) => readFile(join(siteRoot, `src/style/${name}.css`), "utf8")));
const faces = ["400", "600"].map((weight) => `@font-face {font-family: Inter; font-weight: ${weight}; src: url(${
  pathToFileURL(join(siteRoot, `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`))})}`);

const browser = await openBrowser();
for (const story of await readdir(join(import.meta.dirname, "snapshots")))
  for (const width of widths) {
    const folder = join(import.meta.dirname, "snapshots", story);
    const files = (await readdir(folder)).filter((file) => file.endsWith(`-${width}.svg`));
    const drawings = await Promise.all(files.map(async (file) =>
      `<figure><figcaption>${basename(file, ".svg")}</figcaption><div class="drawing">${await readFile(join(folder, file), "utf8")}</div></figure>`));
    const page = join(out, `${story}-${width}.html`);
    await writeFile(page, `<!doctype html><meta charset="utf-8"><style>${[...faces, ...styles].join("\n")}
      main {columns: ${Math.floor(1700 / (width + 40))}; padding: 1rem} figure {break-inside: avoid; width: ${width}px; margin: 0 0 2rem}</style><main>${drawings.join("\n")}</main>`);
    for (const colorScheme of ["light", "dark"] as const) {
      const tab = await browser.newPage({viewport: {width: 1700, height: 900}, colorScheme});
      await tab.goto(pathToFileURL(page).href);
      await tab.screenshot({path: join(out, `${story}-${width}-${colorScheme}.png`), fullPage: true});
      await tab.close();
    }
  }
await browser.close();
console.log(`look at ${out}`);
