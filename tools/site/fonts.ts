import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {OnLoadResult, Plugin} from "esbuild";
import subsetFont from "subset-font";

type Range = readonly [first: number, last: number];

/** The letters that English text and figures need, and those that names in other Latin alphabets need besides. */
const letters: Record<"basic" | "more", readonly Range[]> = {
  basic: [[0x20, 0x7e], [0xa0, 0xa0], [0xb7, 0xb7], [0xd7, 0xd7], [0x2013, 0x2014], [0x2018, 0x2019], [0x201c, 0x201d],
    [0x2022, 0x2022], [0x2026, 0x2026], [0x2190, 0x2193], [0x2212, 0x2212]],
  more: [[0xa1, 0xb6], [0xb8, 0xd6], [0xd8, 0xff], [0x131, 0x131], [0x152, 0x153], [0x20ac, 0x20ac]]
};

/** Fonts from packages, for esbuild: each face in two small files, the second fetched only where a page has one of its
 * letters. Only WOFF2, which every browser that runs the scripts reads. A font that comes late is kept for the next
 * page: swapped in, it would move the words that are being read. */
export const fonts: Plugin = {
  name: "fonts",
  setup(build) {
    build.onLoad({filter: /fontsource.*\.css$/}, facesOf);
    for (const [name, ranges] of Object.entries(letters)) {
      build.onResolve({filter: new RegExp(`^${name}:`)}, ({path}) =>
        ({path: path.slice(name.length + 1), namespace: name}));
      build.onLoad({filter: /.*/, namespace: name}, async ({path}) => ({
        contents: await subsetFont(await readFile(path), textOf(ranges),
          {targetFormat: "woff2", noLayoutClosure: true}),
        loader: "default"
      }));
    }
  }
};

async function facesOf({path}: {path: string}): Promise<OnLoadResult> {
  const css = await readFile(path, "utf8");
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const contents = faces.flatMap((face) => (["basic", "more"] as const)
    .map((name) => faceOf(face, dirname(path), name)));
  return {contents: contents.join("\n"), loader: "css"};
}

function faceOf(face: string, folder: string, name: "basic" | "more"): string {
  const file = join(folder, /url\(([^)]+\.woff2)\)/.exec(face)![1]!);
  return face
    .replace(/src:[^;]+;/, `src: url("${name}:${file}") format("woff2");`)
    .replace(/unicode-range:[^;]+;/, "")
    .replace(/font-display:\s*swap/, "font-display: optional")
    .replace(/\}$/, `unicode-range: ${letters[name].map(rangeText).join(", ")}; }`);
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
