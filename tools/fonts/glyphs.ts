import {readFile} from "node:fs/promises";
import {Blob, Buffer, Face, Font, shape} from "harfbuzzjs";
import subsetFont from "subset-font";
import type {GlyphFace, Glyphs} from "../../src/tweak/take/outline.ts";
import {basicLetters, fontFile, weights} from "./faces.ts";

/** Those of other Latin alphabets, to the end of Latin Extended-A: farther on they are rare, and each costs its
 * outline. */
const others = Array.from({length: 0x180 - 0xa1}, (_, at) => String.fromCodePoint(0xa1 + at));

/** The letters of the charts' face as outlines, with their widths and the pairs that stand closer or wider: with them a
 * picture that is taken along needs no font. */
export async function glyphs(): Promise<Glyphs> {
  const [regular, bold] = [await faceOf(weights[0]), await faceOf(weights[1])];
  return {size: regular.size, faces: {400: regular.face, 600: bold.face}};
}

async function faceOf(weight: number): Promise<{size: number; face: GlyphFace}> {
  const all = [...basicLetters, ...others];
  const latin = await open(fontFile("@fontsource/inter", "latin", weight), all);
  const more = await open(fontFile("@fontsource/inter", "latin-ext", weight), others);
  const letters = {...outlines(more, others), ...outlines(latin, all)};
  return {size: latin.face.upem, face: {letters, pairs: pairsOf(latin, basicLetters.filter((one) => letters[one]))}};
}

async function open(file: string, letters: string[]): Promise<Font> {
  const data = await subsetFont(await readFile(file), letters.join(""), {targetFormat: "sfnt", noLayoutClosure: true});
  return new Font(new Face(new Blob(data)));
}

/** The outline of each letter that the font has, and how far the next one stands. */
function outlines(font: Font, letters: string[]): GlyphFace["letters"] {
  return Object.fromEntries(letters.flatMap((letter) => {
    const glyph = font.nominalGlyph(letter.codePointAt(0)!);
    return glyph ? [[letter, [font.glyphHAdvance(glyph), inSteps(font.glyphToPath(glyph))]]] : [];
  }));
}

/** A path in steps from point to point, downwards: `m52 0l541 0…z`; short, and the same at any place. */
function inSteps(path: string): string {
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  return path.replace(/([MLQCZ])([^MLQCZ]*)/g, (_, command: string, numbers: string) => {
    const points = (numbers.match(/-?[\d.]+/g) ?? [])
      .map((number, at) => Math.round(at % 2 ? -Number(number) : Number(number)));
    const steps = points.map((number, at) => number - (at % 2 ? y : x));
    [x, y] = command === "Z" ? start : points.slice(-2) as [number, number];
    if (command === "M") start = [x, y];
    return command.toLowerCase() + steps.map((step, at) => (at && step >= 0 ? ` ${step}` : step)).join("");
  });
}

/** How much nearer (or farther) two letters stand than their widths say, where they do. */
function pairsOf(font: Font, letters: string[]): GlyphFace["pairs"] {
  const alone = new Map(letters.map((letter) => [letter, widthOf(font, letter)]));
  return Object.fromEntries(letters.flatMap((one) => letters.flatMap((other) => {
    const more = widthOf(font, one + other) - alone.get(one)! - alone.get(other)!;
    return more ? [[one + other, more]] : [];
  })));
}

function widthOf(font: Font, text: string): number {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, {xAdvance}) => sum + xAdvance, 0);
}
