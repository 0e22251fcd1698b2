import {readFileSync} from "node:fs";
import {join} from "node:path";
import {createCanvas, loadImage} from "@napi-rs/canvas";
import {JSDOM} from "jsdom";
import {outline, type Glyphs} from "../../../src/tweak/take/outline.ts";
import {siteRoot} from "../../site-root.ts";
import {registerFaces} from "../head/social-picture.ts";

/** Dots to a pixel: fine enough for print at the width of a column. */
const scale = 2;

let ready = false;

/** A picture whose looks stand in attributes, in dots, with the site's own faces: it is alike on every machine.
 * @param letters as outlines; read where they are needed and not given */
export async function toPng(svg: string, letters: () => Glyphs = ownLetters): Promise<Uint8Array> {
  if (!ready) registerFaces();
  ready = true;
  const drawable = rare.test(svg) ? outlined(svg, letters()) : svg;
  const larger = drawable.replace(/ width="(\d+)" height="(\d+)"/, (_, width: string, height: string) =>
    ` width="${Number(width) * scale}" height="${Number(height) * scale}"`);
  const image = await loadImage(Buffer.from(larger));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.encode("png");
}

/** Letters that the package's face has in a file of their own. Skia would look for them in none but the first. */
const rare = /[\u0100-\u017f]/;

const ownLetters = (): Glyphs => JSON.parse(readFileSync(join(siteRoot, "src/glyphs.json"), "utf8"));

function outlined(svg: string, letters: Glyphs): string {
  const page = new JSDOM(svg, {contentType: "image/svg+xml"}).window.document;
  const picture = page.documentElement as unknown as SVGSVGElement;
  outline(picture, letters);
  return picture.outerHTML;
}
