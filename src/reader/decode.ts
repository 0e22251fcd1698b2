/** Why bytes could not be read as text: a fixed code, what is wrong, why, and what to do. */
export interface Refusal {
  code: "TOO_LARGE" | "BINARY" | "EMPTY" | "ENCODING";
  what: string;
  why: string;
  mend: string;
}

export type Decoded = {text: string; encoding: string; refusal: null} | {text: null; encoding: null; refusal: Refusal};

/** Names the encodings that bytes without a declaration may be in, the likeliest first. */
export type Detect = (bytes: Uint8Array) => string[];

/** The largest article that is read, in bytes: far above any article, and what is made of it while it is read, some 75
 * times as much, is below what a process or a page may hold. */
export const largest = 16 * 1024 * 1024;

/**
 * Reads the bytes of a file as text: by its mark, as UTF-8 where it is that, by what it declares in a `<meta>`, else by
 * what `detect` finds. What comes out is looked at: text that cannot be right is refused, by name, and never handed on.
 * A byte order mark stays in the text, so that offsets are the file's.
 * @param detect where it is left out, English in Windows-1252 and Cyrillic in Windows-1251 are known by themselves
 */
export function decode(bytes: Uint8Array, detect: Detect = () => []): Decoded {
  if (bytes.length > largest)
    return refuse("TOO_LARGE", `more than ${largest} bytes`, `an article has at most ${largest}`,
      "cut the file into its articles");
  if (bytes.length === 0) return refuse("EMPTY", "no bytes", "there is nothing to read", "check the download");
  const wide = wideEncoding(bytes);
  if (wide) return readAs([wide], bytes, 1);
  const form = binaryForm(bytes);
  if (form)
    return refuse("BINARY", "not text", `its bytes are those of ${form}`, "save the article as text or HTML");
  if (latin1(bytes, 4096).includes("\u001b$")) return readAs(["iso-2022-jp"], bytes, 0.2);
  if (isMixed(bytes))
    return refuse("ENCODING", "letters of two encodings", "some of its lines are UTF-8 and others are not",
      "save it as UTF-8 from where it came from");
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return {text: utf8, encoding: "utf-8", refusal: null};
  const declared = declaration(bytes);
  const candidates = (some: Uint8Array) => [...new Set([...byItself(some), ...detect(some)])];
  if (!declared) return readAs(candidates(bytes), bytes);
  const asDeclared = readAs([declared.label], bytes, 0.2);
  if (asDeclared.text !== null) return asDeclared;
  const silenced = bytes.slice().fill(0x20, declared.start, declared.start + declared.label.length);
  return readAs(candidates(silenced), bytes);
}

/** The text by the first of these encodings that makes sense of the bytes; one that is not read ends the search
 * where letters, not only signs, hang on it: what is less likely would be wrong.
 * @param bearable how much of what is not ASCII may be odd: the more, the better the reasons for the encoding */
function readAs(encodings: string[], bytes: Uint8Array, bearable = 0.03): Decoded {
  const inWords = /[a-z][\x80-\xff]+[a-z]/i.test(latin1(bytes, 20_000));
  let why = "nothing says which they are";
  for (const encoding of encodings) {
    const text = textIn(encoding, bytes);
    if (text !== null && oddness(text) <= bearable) return betterNeighbour({text, encoding}, bytes);
    why = text === null ? `they may be ${encoding}, which is not read` : "the likeliest ones make no sense of them";
    if (text === null && inWords) break;
  }
  return refuse("ENCODING", "letters of an unknown encoding", why, "save it as UTF-8");
}

/** Encodings that differ in few letters: Apple's Cyrillic from Windows', Turkish from the west of Europe. The first
 * seems right until one looks at those. */
function betterNeighbour({text, encoding}: {text: string; encoding: string}, bytes: Uint8Array): Decoded {
  const {encoding: name} = new TextDecoder(encoding.startsWith("utf-32") ? "utf-8" : encoding);
  const other = name === "windows-1251" && oddness(text) > 0 ? "x-mac-cyrillic"
    : name === "windows-1252" && isTurkish(text) ? "windows-1254" : null;
  const again = other && textIn(other, bytes);
  return other && again && oddness(again) <= oddness(text) ? {text: again, encoding: other, refusal: null}
    : {text, encoding, refusal: null};
}

/** Icelandic, which has ý, ð and þ too, is full of á, í, ó, æ. */
const isTurkish = (text: string) => count(text, /[ýðþÝÐÞ]/g) > 2 && count(text, /[áíóúæéÁÍÓÚÆÉ]/g) === 0;

/** Whether lines with letters beyond ASCII are UTF-8, and as many are not: what was pasted together of two files. */
function isMixed(bytes: Uint8Array): boolean {
  let [right, wrong] = [0, 0];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    from += line.length + 1;
    const high = line.reduce((sum, byte) => sum + Number(byte > 127), 0);
    if (high < 12) continue;
    const broken = count(new TextDecoder().decode(line), /\ufffd/g);
    if (broken === 0) right += high;
    else if (broken * 4 > high) wrong += high;
  }
  return right > 0 && wrong > 0 && wrong * 20 > right;
}

const refuse = (code: Refusal["code"], what: string, why: string, mend: string): Decoded =>
  ({text: null, encoding: null, refusal: {code, what, why, mend}});

const latin1 = (bytes: Uint8Array, end: number) =>
  Array.from(bytes.subarray(0, end), (byte) => String.fromCharCode(byte)).join("");

/** UTF-8, also where the file was cut within a letter, or one letter in twenty is broken; null for what is none. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    const text = new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
    const broken = text.match(/\ufffd/g)!.length;
    const cut = broken === 1 && text.endsWith("\ufffd");
    const wide = text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0;
    return wide >= (cut ? 1 : broken * 20) ? text : null;
  }
}

/** What a page says of itself, where a browser looks for it, and where it says so. */
function declaration(bytes: Uint8Array): {label: string; start: number} | null {
  const head = latin1(bytes, 4096);
  for (const {0: tag, index} of head.matchAll(/<(?:meta|\?xml)\s[^>]{0,300}/gi)) {
    const found = /(?:charset|encoding)\s?=\s?["']?([\w:.-]{2,40})/i.exec(tag);
    // What is UTF-8, 16 or 32 is known by its bytes.
    if (!found || /^utf-?(?:8|16|32)/i.test(found[1]!)) continue;
    return {label: found[1]!.toLowerCase(), start: index + found.index + found[0].length - found[1]!.length};
  }
  return null;
}

/** What Windows-1252 has where Latin-1 has control characters: not every TextDecoder of Node knows it. */
const from0x80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** null where the encoding is one that is not read. */
function textIn(encoding: string, bytes: Uint8Array): string | null {
  if (encoding.startsWith("utf-32")) return utf32(bytes, encoding === "utf-32le");
  try {
    const decoder = new TextDecoder(encoding, {ignoreBOM: true});
    const text = decoder.decode(bytes);
    if (decoder.encoding !== "windows-1252") return text;
    return text.replace(/[\u0080-\u009f]/g, (letter) => from0x80[letter.charCodeAt(0) - 0x80]!);
  } catch {
    return null;
  }
}

function utf32(bytes: Uint8Array, little: boolean): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const letters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, little);
    if (point > 0x10ffff) return null;
    letters.push(String.fromCodePoint(point));
  }
  return letters.join("");
}

/** What no language writes, or hardly ever: letters that are none, signs between two letters or before one, capitals
 * behind a small letter, four accented letters in a row, letters of two scripts in a word, a capital that is a word. */
const odd = [
  /(?<=\p{L})[¡-©«-¶¸-¿×÷“”„‚†‡‰‹›─-▟](?=\p{L})|[†‡](?=\p{Ll})/gu,
  /(?<=[^\P{Ll}\0-\x7f])\p{Lu}|(?<=\p{Ll})[^\P{Lu}\0-\x7f]/gu,
  /[À-ÖØ-öø-ɏ]{4,}/gu,
  /(?<=\p{sc=Latin})[\p{sc=Cyrl}\p{sc=Grek}]|(?<=[\p{sc=Cyrl}\p{sc=Grek}])\p{sc=Latin}/gu,
  /(?<![\p{L}\p{M}])(?:[ÁÂÃÄÆÇÊËÌ-ÒÕØ-Þ]|(?=\p{Lu})[Ā-ɏ]|[\p{sc=Arab}\p{sc=Hebr}\p{sc=Thai}])(?![\p{L}\p{M}'’])/gu
];
/** Letters that are none count for ten. */
const none = /[\ufffd\u0080-\u0084\u0086-\u009f\ue000-\uf8ff]|\p{Cn}/gu;

/** The part of a text's letters beyond ASCII that is odd, as far as its first 20,000 letters show: 0 in right ones,
 * near 1 in what was read by a wrong table. */
function oddness(text: string): number {
  const start = text.slice(0, 20_000).replace(/^\ufeff/, "");
  const letters = count(start, /[^\P{L}\0-\x7f]/gu);
  const ascii = count(start, /[a-z]/gi);
  // A single letter of another script in a Latin text shows that the table is wrong; a word may be right.
  const strangers = ascii > letters * 20 ? count(start, /(?<!\p{L})[^\P{L}\p{sc=Latin}](?!\p{L})/gu) : 0;
  const broken = count(start, none);
  const wrong = odd.reduce((sum, kind) => sum + count(start, kind), strangers);
  const signs = count(start, odd[0]!) + broken;
  return wrong + broken && (wrong + broken * 10) / (letters + signs);
}

/** How many letters of a text are of a kind. */
const count = (text: string, kind: RegExp) => text.match(kind)?.reduce((sum, {length}) => sum + length, 0) ?? 0;

/** Byte order marks, the longer first. */
const byteMarks: [encoding: string, ...bytes: number[]][] = [
  ["utf-32le", 0xff, 0xfe, 0, 0],
  ["utf-16le", 0xff, 0xfe],
  ["utf-32be", 0, 0, 0xfe, 0xff],
  ["utf-16be", 0xfe, 0xff]
];

/** Which shares of small bytes, each of four in a row, tell an encoding: UTF-32 has two in four that are hardly used,
 * the high bytes of UTF-16 are few and small in the scripts of Europe. */
const shapes: [encoding: string, is: (one: number, two: number, three: number, four: number) => boolean][] = [
  ["utf-32le", (one, _, three, four) => three > 0.95 && four > 0.95 && one < 0.1],
  ["utf-32be", (one, two, _, four) => one > 0.95 && two > 0.95 && four < 0.1],
  ["utf-16le", (one, two, three, four) => two + four > 0.7 && one + three < 0.1],
  ["utf-16be", (one, two, three, four) => one + three > 0.7 && two + four < 0.1]
];

/** By the mark, or by the bytes that wide letters have in common. */
function wideEncoding(bytes: Uint8Array): string | null {
  const marked = byteMarks.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0];
  const end = Math.min(bytes.length, 2000) & ~3;
  const small: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at]! < 9) small[at % 4]! += 4 / end;
  const inFours = end >= 8 && bytes.length % 4 === 0;
  return shapes.find(([encoding, is]) => (inFours || encoding.startsWith("utf-16")) && is(...small))?.[0] ?? null;
}

const forms: [begins: RegExp, form: string][] = [
  [/^%PDF-/, "a PDF"],
  [/^PK\x03\x04/, "a zip archive or a document that is one, such as .docx"],
  [/^\x1f\x8b/, "a gzip archive"],
  [/^(?:\x89PNG|GIF8|\xff\xd8\xff)/, "a picture"],
  [/^(?:\x7fELF|MZ\x90)/, "a program"]
];

/** What bytes are that are no text: by how they begin, or by more than one control byte in a hundred. A stray NUL is no
 * crime. */
function binaryForm(bytes: Uint8Array): string | null {
  const begin = latin1(bytes, 5);
  const known = forms.find(([begins]) => begins.test(begin));
  if (known) return known[1];
  const end = Math.min(bytes.length, 8000);
  let control = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  return control > 2 && control > end * 0.01 ? "a picture, an archive or a program" : null;
}

/** What is known without statistics of letters: the signs that English has beyond ASCII, in Windows-1252, and Russian
 * and Ukrainian in Windows-1251, whose words are runs of high bytes, a third of them vowels. Other letters may be those
 * of twenty languages, and are left to who knows more. */
function byItself(bytes: Uint8Array): string[] {
  const words = latin1(bytes, 20_000).match(/[\x80-\xff]+/g) ?? [];
  const letters = words.join("");
  if (isTypography(letters)) return ["windows-1252"];
  const vowels = letters.match(/[\xb3\xb8\xba\xbf\xe0\xe5\xe8\xee\xf3\xfb\xfd-\xff]/g)?.length ?? 0;
  const long = words.filter((word) => word.length > 2).length;
  return long * 2 > words.length && vowels * 3 > letters.length ? ["windows-1251"] : [];
}

/** Dashes, quotes, blanks, money and the like of Windows-1252, without any letter. */
const isTypography = (letters: string) =>
  /^[\x80\x82\x84-\x87\x89\x91-\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0-\xb3\xb7\xbb-\xbe]*$/.test(letters);
