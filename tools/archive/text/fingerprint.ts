import {createHash} from "node:crypto";

/** The words of a text as texts are compared by them: one form of each letter, no case, no signs. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What is the same for texts of the same words, and for no others: SHA-256 of them, its first 128 bits in hex. */
export function textHash(words: string[]): string {
  return createHash("sha256").update(words.join(" ")).digest("hex").slice(0, 32);
}

/** A number of 32 bits for a text (FNV-1a with a last stirring, as MurmurHash3 ends). */
export function hash32(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return stir(hash);
}

/** The end of MurmurHash3: every bit of what comes in decides about every bit of what goes out. */
export function stir(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
