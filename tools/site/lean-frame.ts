import {readFile} from "node:fs/promises";
import type {Plugin} from "esbuild";

/** What goes out of Acorn's source for what comes: a browser knows by itself which letters make a name and which
 * patterns are none. */
const swaps: [gone: RegExp, come: string][] = [
  [/^var astralIdentifierCodes = [^]*?(?=^\/\/ These are a run-length)/m, ""],
  [/^var nonASCIIidentifierStart = new RegExp.*$/m,
    "var nonASCIIidentifierStart = /\\p{ID_Start}/u, astralIdentifierStartCodes = nonASCIIidentifierStart;"],
  [/^var nonASCIIidentifier = new RegExp.*$/m,
    "var nonASCIIidentifier = /[\\p{ID_Continue}\\u200c\\u200d]/u, astralIdentifierCodes = nonASCIIidentifier;"],
  [/^function isInAstralSet\(code, set\) \{[^]*?^\}/m,
    "function isInAstralSet(code, set) { return code > 0xffff && set.test(String.fromCodePoint(code)); }"],
  [/^var scriptValuesAddedInUnicode = [^]*?(?=^var pp\$1 = )/m, ""],
  [/^\/\/ Track disjunction structure[^]*?(?=^\/\*\*\n \* Validate the flags part)/m, `
function RegExpValidationState({options: {ecmaVersion}}) {
  this.validFlags = "gimuys" + (ecmaVersion >= 13 ? "d" : "") + (ecmaVersion >= 15 ? "v" : "");
}
RegExpValidationState.prototype.reset = function (start, source, flags) {
  Object.assign(this, {start, source, flags});
};
`],
  [/^function hasProp\(obj\) \{[^]*?(?=^\/\/ Object type used to represent tokens)/m, `
pp$1.validateRegExpPattern = function ({start, source, flags}) {
  try {
    new RegExp(source, flags);
  } catch ({message}) {
    this.raiseRecoverable(start, message);
  }
};
`]
];

/** Tables become no Arrow files in a frame: nothing but text leaves it. */
const noArrowFiles = `export function tableToIPC() {
  throw new Error("No Arrow file is written here; the result of a cell is saved as CSV or JSON");
}`;

/** Bundles for the frame of cells Acorn, a tenth of it, without its tables of letters and its own reading of patterns,
 * and Arrow without what writes its files. */
export const lean: Plugin = {
  name: "lean",
  setup({onLoad}) {
    onLoad({filter: /\bacorn\/dist\/acorn\.mjs$/}, async ({path}) =>
      ({contents: swaps.reduce(swapped, await readFile(path, "utf8")), loader: "js"}));
    onLoad({filter: /\bflechette\/src\/encode\/table-to-ipc\.js$/}, () => ({contents: noArrowFiles, loader: "js"}));
  }
};

function swapped(source: string, [gone, come]: [RegExp, string]): string {
  if (!gone.test(source)) throw new Error(`Acorn has no more what ${gone} is: see tools/site/lean-frame.ts`);
  return source.replace(gone, () => come);
}
