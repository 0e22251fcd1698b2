// Shows charts as pictures: every snapshot, and the charts of the pages with the ledger as it is. Writes to
// .build/snapshots a page for each story and width, and a sheet of it in light and in dark; says which of the live
// charts changed since the last look, which no test does. Run with `npx tsx test/charts/look.ts`.
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {pathToFileURL} from "node:url";
import {siteRoot} from "../../tools/site-root.ts";
import {openBrowser} from "../browser.ts";
import {picture, storyPage, widths} from "./drawings.ts";

const snapshots = join(import.meta.dirname, "snapshots");
const out = join(siteRoot, ".build/snapshots");
const live = join(out, "live");
await mkdir(live, {recursive: true});

const changed: string[] = [];
for (const page of ["index.md", "stories/maria-2017/index.md"])
  for (const pictured of storyPage(page))
    for (const width of widths) {
      const file = join(live, `${pictured.name.replace("/", "-")}-${width}.svg`);
      const svg = picture(pictured, width);
      if (existsSync(file) && (await readFile(file, "utf8")) !== svg) changed.push(basename(file, ".svg"));
      await writeFile(file, svg);
    }

const styles = await Promise.all(["stand-in", "tokens", "page", "chart"].map((name) =>
  readFile(join(siteRoot, `src/style/${name}.css`), "utf8")));
const faces = ["400", "600"].map((weight) => `@font-face {font-family: Inter; font-weight: ${weight}; src: url(${
  pathToFileURL(join(siteRoot, `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`))})}`);

async function sheet(folder: string, width: number): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(`-${width}.svg`));
  const drawings = await Promise.all(files.map(async (file) => `<figure>
    <figcaption>${basename(file, ".svg")}</figcaption>
    <div class="drawing">${await readFile(join(folder, file), "utf8")}</div></figure>`));
  return `<!doctype html><meta charset="utf-8"><style>${[...faces, ...styles].join("\n")}
    main {columns: ${Math.floor(1700 / (width + 40))}; padding: 1rem}
    figure {break-inside: avoid; width: ${width}px; margin: 0 0 2rem}</style><main>${drawings.join("\n")}</main>`;
}

const browser = await openBrowser();
for (const folder of [...(await readdir(snapshots)).map((story) => join(snapshots, story)), live])
  for (const width of widths) {
    const name = `${basename(folder)}-${width}`;
    const page = join(out, `${name}.html`);
    await writeFile(page, await sheet(folder, width));
    for (const colorScheme of ["light", "dark"] as const) {
      const tab = await browser.newPage({viewport: {width: 1700, height: 900}, colorScheme});
      await tab.goto(pathToFileURL(page).href);
      await tab.screenshot({path: join(out, `${name}-${colorScheme}.png`), fullPage: true});
      await tab.close();
    }
  }
await browser.close();
console.log(`look at ${out}`);
console.log(changed.length ? `changed since the last look: ${changed.join(", ")}` : "no live chart changed");
