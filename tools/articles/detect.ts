import {createRequire} from "node:module";
import type jschardet from "jschardet";
import type {Detect} from "../../src/reader/decode.ts";

/** What the detector calls otherwise than the standard of encodings; what the standard lacks keeps its name. */
const standard: Record<string, string> = {
  cp932: "shift_jis", shift_jis_2004: "shift_jis", euc_jis_2004: "euc-jp", cp949: "euc-kr", big5hkscs: "big5",
  macroman: "macintosh", maccyrillic: "x-mac-cyrillic", "tis-620": "windows-874"
};

/** By letter statistics of some eighty encodings. They weigh a megabyte and are loaded for bytes that need them. */
export const detect: Detect = (bytes) => {
  const {detectAll} = createRequire(import.meta.url)("jschardet") as typeof jschardet;
  const names = detectAll(bytes).map(({encoding}) => encoding?.toLowerCase() ?? "").filter(Boolean);
  return [...new Set(names.map((name) => standard[name] ?? name))].slice(0, 12);
};
