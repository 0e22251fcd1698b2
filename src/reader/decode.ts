/** Why bytes could not be read as text: a fixed code, what is wrong, why, and what to do. */
export interface Refusal {
  code: "TOO_LARGE" | "BINARY" | "EMPTY";
  what: string;
  why: string;
  mend: string;
}

export type Decoded = {text: string; encoding: string; refusal: null} | {text: null; encoding: null; refusal: Refusal};

/** The largest article that is read, in bytes: far above any article, below what a browser can hold twice. */
export const largest = 64 * 1024 * 1024;

/** Reads the bytes of a file as text: UTF-8, UTF-16 with or without a mark, else Windows-1251 or 1252 by its letters.
 * A byte order mark stays in the text, so that offsets are the file's. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largest)
    return refuse(
      "TOO_LARGE",
      `${bytes.length} bytes`,
      `an article has at most ${largest}`,
      "cut the file into its articles"
    );
  if (bytes.length === 0) return refuse("EMPTY", "no bytes", "there is nothing to read", "check the download");
  const wide = wideEncoding(bytes);
  if (wide) return read(bytes, wide);
  if (isBinary(bytes))
    return refuse(
      "BINARY",
      "not text",
      "its bytes are those of a picture, an archive or a program",
      "save the article as text or HTML"
    );
  try {
    return {
      text: new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes),
      encoding: "utf-8",
      refusal: null
    };
  } catch {
    return read(bytes, looksCyrillic(bytes) ? "windows-1251" : "windows-1252");
  }
}

const read = (bytes: Uint8Array, encoding: string): Decoded => ({
  text: new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes),
  encoding,
  refusal: null
});
const refuse = (code: Refusal["code"], what: string, why: string, mend: string): Decoded => ({
  text: null,
  encoding: null,
  refusal: {code, what, why, mend}
});

/** UTF-16 by its mark, or by NULs in nearly every other byte. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const end = Math.min(bytes.length, 2000) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > end * 0.35 && even < end * 0.05) return "utf-16le";
  return even > end * 0.35 && odd < end * 0.05 ? "utf-16be" : null;
}

/** Known first bytes, or more than one control byte in a hundred. A stray NUL is no crime. */
function isBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (/^(?:\x89PNG|PK\x03\x04|%PDF-|GIF8|\xff\xd8\xff|\x1f\x8b|\x7fELF|MZ\x90)/.test(start)) return true;
  const end = Math.min(bytes.length, 8000);
  let control = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  return control > 2 && control > end * 0.01;
}

/** Cyrillic words are runs of high bytes; Latin accents stand alone. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let runs = 0;
  let alone = 0;
  let length = 0;
  const end = Math.min(bytes.length, 20_000);
  for (let at = 0; at <= end; at += 1) {
    if (at < end && bytes[at]! >= 0xb3) {
      length += 1;
      continue;
    }
    if (length >= 3) runs += 1;
    else if (length > 0) alone += 1;
    length = 0;
  }
  return runs > alone;
}
