const tables = new Map<string, Map<string, number[]>>();

/** The bytes of each letter of an encoding, by asking the decoder for every byte and pair of bytes. */
function tableOf(encoding: string): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding, {fatal: true});
  const add = (...bytes: number[]) => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if ([...letter].length === 1 && !table.has(letter)) table.set(letter, bytes);
    } catch {
      // No letter has these bytes.
    }
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  const wide = /^(?:shift_jis|euc|gb|big5)/.test(encoding);
  for (let lead = 0x81; wide && lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  const from0x80 = encoding === "windows-1252" ? "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" : "";
  for (const [index, letter] of [...from0x80].entries()) table.set(letter, [0x80 + index]);
  return table;
}

function wideBytes(text: string, encoding: string): number[] {
  const size = encoding.startsWith("utf-32") ? 4 : 2;
  const bytes = [...text].flatMap((letter) => {
    const own = Array.from({length: size}, (_, at) => (letter.codePointAt(0)! >> (8 * at)) & 255);
    return encoding.endsWith("be") ? own.reverse() : own;
  });
  return bytes;
}

/** Bytes of a text in an encoding that TextDecoder reads, or UTF-16 and UTF-32 without a mark.
 * @throws where the encoding lacks a letter */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith("utf-")) return Uint8Array.from(wideBytes(text, encoding));
  if (!tables.has(encoding)) tables.set(encoding, tableOf(encoding));
  return Uint8Array.from([...text].flatMap((letter) => {
    const bytes = tables.get(encoding)!.get(letter);
    if (!bytes) throw new Error(`${encoding} has no ${letter}`);
    return bytes;
  }));
}
