import {readFile} from "node:fs/promises";
import {join} from "node:path";
import subsetFont from "subset-font";
import {siteRoot} from "../site-root.ts";

type Range = readonly [first: number, last: number];

/** The letters that English text and figures need, and those that names in other Latin alphabets need besides. */
const letters: Record<"basic" | "more", readonly Range[]> = {
  basic: [[0x20, 0x7e], [0xa0, 0xa0], [0xb7, 0xb7], [0xd7, 0xd7], [0x2013, 0x2014], [0x2018, 0x2019], [0x201c, 0x201d],
    [0x2022, 0x2022], [0x2026, 0x2026], [0x2190, 0x2193], [0x2212, 0x2212]],
  more: [[0xa1, 0xb6], [0xb8, 0xd6], [0xd8, 0xff], [0x131, 0x131], [0x152, 0x153], [0x20ac, 0x20ac]]
};

/** The packages of the fonts, with the family that each is. */
const families = {"@fontsource/inter": "Inter", "@fontsource/source-serif-4": "Source Serif 4"};
export type FontPackage = keyof typeof families;
export const fontPackages = Object.keys(families) as FontPackage[];
export const faceOf = (font: FontPackage) => font.replace("@fontsource/", "");
export const weights = [400, 600] as const;

/** The file of a package that holds the letters of a script. */
export function fontFile(font: FontPackage, script: "latin" | "latin-ext", weight: number): string {
  return join(siteRoot, "node_modules", font, `files/${faceOf(font)}-${script}-${weight}-normal.woff2`);
}

/**
 * What the site needs of a font, file by file: each weight in two small files, the second fetched only where a page has
 * one of its letters, and whole for pictures; and the sheet that names them. Only WOFF2, which every browser that runs
 * the scripts reads. A font that comes late is kept for the next page: swapped in, it would move the words that are
 * being read.
 */
export async function filesOf(font: FontPackage): Promise<Map<string, Uint8Array | string>> {
  const folder = join(siteRoot, "node_modules", font);
  const face = faceOf(font);
  const {name, version, license} = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = new Map<string, Uint8Array | string>([
    ["package.json", `${JSON.stringify({name, version, license}, null, 2)}\n`],
    ["LICENSE", await readFile(join(folder, "LICENSE"))]
  ]);
  const rules: string[] = [];
  for (const weight of weights) {
    const whole = await readFile(fontFile(font, "latin", weight));
    files.set(`${face}-${weight}.woff2`, whole);
    for (const [part, ranges] of Object.entries(letters)) {
      const file = `${face}-${weight}-${part}.woff2`;
      files.set(file, await subsetFont(whole, textOf(ranges), {targetFormat: "woff2", noLayoutClosure: true}));
      rules.push(`@font-face {
  font-family: "${families[font]}";
  font-style: normal;
  font-display: optional;
  font-weight: ${weight};
  src: url("${file}") format("woff2");
  unicode-range: ${ranges.map(rangeText).join(", ")};
}
`);
    }
  }
  return files.set(`${face}.css`, rules.join("\n"));
}

/** The letters that English text and figures need. */
export const basicLetters = [...textOf(letters.basic)];

function textOf(ranges: readonly Range[]): string {
  return ranges.flatMap(([first, last]) =>
    Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index))).join("");
}

function rangeText([first, last]: Range): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}
