import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {most, textOf} from "../../src/reader/score/model-text.ts";
import type {Trust, Trusts} from "../../src/reader/score/trust.ts";

const file = join(import.meta.dirname, "../../src/reader/score/model.ts");

/** Writes the file of weights that the reader reads; gives the number of weights. */
export function writeModel(trusts: Trusts, weights: Float32Array): number {
  const {table, scale} = quantised(weights);
  writeFileSync(file, source(trusts, table, scale));
  return table.filter(Boolean).length;
}

/** Whole numbers for weights: one in a thousand is cut to the greatest. */
export function quantised(weights: Float32Array): {table: Int8Array; scale: number} {
  const sizes = weights.filter((weight) => weight !== 0).map(Math.abs).sort();
  const scale = sizes[Math.floor(sizes.length * 0.999)]! / most;
  const table = Int8Array.from(weights, (weight) => Math.max(-most, Math.min(most, Math.round(weight / scale))));
  return {table, scale};
}

const wrapped = (text: string) => text.replace(/.{1,116}/g, "$&\n");
const inWords = (text: string) => text.replace(/(?=.)(.{1,110})(?: |$)/g, "$1\n");

function source(trusts: Trusts, table: Int8Array, scale: number): string {
  const {gaps, weights} = textOf(table);
  const trust = ([slot, {signs, least, doubted, accepted, right}]: [string, Trust]) =>
    `    ${slot}: {\n      least: [${least.join(", ")}],\n      doubted: ${doubted},\n      accepted: ${accepted},\n` +
    `      right: ${right},\n      signs: [\n` +
    `${inWords(signs.join(", ")).replace(/^/gm, "        ").trimEnd()}\n      ]\n    }`;
  return `import type {ModelText} from "./model-text.js";
import type {Trusts} from "./trust.js";

/** Written by tools/train/run.ts; not by hand. */
export const model: ModelText & {scale: number; trusts: Trusts} = {
  scale: ${scale},
  trusts: {
${Object.entries(trusts).map(trust).join(",\n")}
  },
  gaps: \`
${wrapped(gaps)}\`,
  weights: \`
${wrapped(weights)}\`
};
`;
}
