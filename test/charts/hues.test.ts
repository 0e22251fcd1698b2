// The hues of the sides: none louder than another, and no two neighbours alike for readers who see no red or no green.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, test} from "node:test";
import {siteRoot} from "../../tools/site-root.ts";

const css = readFileSync(join(siteRoot, "src/style/tokens.css"), "utf8");
const [light, dark] = css.split("prefers-color-scheme: dark") as [string, string];
const colour = (theme: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme)![1]!;

/** Machado, Oliveira and Fernandes 2009, full severity, on linear light. */
const blind = {
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
};

const toLight = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
type Three = [number, number, number];

/** Red, green and blue as linear light. */
function lightOf(hex: string): Three {
  return [1, 3, 5].map((at) => toLight(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as Three;
}

const times = (matrix: number[][], light: Three) =>
  matrix.map((row) => row.reduce((sum, weight, at) => sum + weight * light[at]!, 0)) as Three;

/** What a reader sees of a colour. */
function seen(hex: string, matrix: number[][]): Three {
  return times(matrix, lightOf(hex)).map((part) => Math.min(1, Math.max(0, part))) as Three;
}

/** From linear sRGB to XYZ, each as a part of the white of D65. */
const toWhite = [[0.4339, 0.3763, 0.1899], [0.2126, 0.7152, 0.0722], [0.0178, 0.1095, 0.8728]];

/** CIELAB of linear light. */
function lab(light: Three): Three {
  const [x, y, z] = times(toWhite, light).map((part) => (part > 216 / 24389 ? Math.cbrt(part) : part * 7.787 + 4 / 29));
  return [116 * y! - 16, 500 * (x! - y!), 200 * (y! - z!)];
}

/** The difference of CIE 1976. */
function difference(a: Three, b: Three): number {
  return Math.hypot(...lab(a).map((part, at) => part - lab(b)[at]!));
}

function contrast(a: string, b: string): number {
  const weights = [0.2126, 0.7152, 0.0722];
  const [high, low] = [a, b].map((one) => lightOf(one).reduce((sum, part, at) => sum + part * weights[at]!, 0))
    .sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

for (const [name, theme] of Object.entries({light, dark}))
  describe(`the hues of the sides in the ${name} theme`, () => {
    const hues = [1, 2, 3, 4, 5].map((side) => colour(theme, `side-${side}`));

    test("have one lightness and one chroma", () => {
      const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
      const all = hues.map((hue) => lab(lightOf(hue)));
      assert.ok(spread(all.map(([light]) => light)) < 2, String(all));
      assert.ok(spread(all.map(([, a, b]) => Math.hypot(a, b))) < 4, String(all));
    });

    for (const [kind, matrix] of Object.entries(blind))
      test(`differ from their neighbours by 15 under ${kind}`, () => {
        for (const [at, hue] of hues.slice(1).entries()) {
          const far = difference(seen(hues[at]!, matrix), seen(hue, matrix));
          assert.ok(far >= 15, `${hues[at]} and ${hue}: ${far}`);
        }
      });

    test("can be read as letters on the paper", () => {
      for (const hue of hues) assert.ok(contrast(hue, colour(theme, "paper")) >= 4.5, hue);
    });
  });
