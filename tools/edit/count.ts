import anyAscii from "any-ascii";

/** Words that multiply the number before them, in the languages of the ledgers' printings. */
const scaleWords: [words: string, scale: number][] = [
  ["k\\b|thousand|tausend|tsd|duizend|mille?\\b|mila\\b|mii\\b|mil\\b|ribu\\b|bin(?:den)?\\b|ezer|tys|tis|χιλ", 1_000],
  ["тыс|тис|хиляди|миң|천|千", 1_000],
  ["万|만", 10_000],
  ["m\\b|million|millón|millones|mio\\b|млн|мільйон|миллион", 1_000_000]
];
const scales = scaleWords.map(([words, scale]) => ({pattern: new RegExp(`^[\\s-]*(?:${words})`, "iu"), scale}));

/** What the words behind a number multiply it by; null where they do not. */
export function scaleOf(after: string): number | null {
  return scales.find(({pattern}) => pattern.test(after))?.scale ?? null;
}

const grouped = /^\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$|^\d+$/;
const scaled = /^(\d+(?:[.,]\d{1,2})?)([\s-]*\p{L}+\.?)$/u;

/** Digits and signs of other scripts in ASCII. */
export function plainDigits(text: string): string {
  return withoutMarks(text).replace(/\p{Nd}/gu, (digit) => anyAscii(digit)).replace(/[٬，]/g, ",").replace(/٫/g, ".");
}

/** A text without the marks that nobody sees and that only steer the direction of writing, or part lines. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "");
}

/** A count as people write it: "6000", "6,000", "6 000", "1,23,456", "1.5 million", "57 тисяч"; null where it is
 * none. */
export function readCount(text: string): number | null {
  const digits = text.trim();
  const whole = digits.replace(wholeBehind, "$1");
  if (grouped.test(whole)) return within(Number(whole.replace(/\D/g, "")));
  const [, number, word] = scaled.exec(digits) ?? [];
  const scale = word ? scaleOf(word) : null;
  return number && scale ? within(Math.round(Number(number.replace(",", ".")) * scale)) : null;
}

/** No count has more than nine digits. */
const within = (count: number) => (count < 1e9 ? count : null);

/** Noughts behind the point that a spreadsheet puts: 9,001.00, 9.001,00. */
const wholeBehind = /^(\d+|\d{1,3}(?:,\d{3})+(?=\.)|\d{1,3}(?:\.\d{3})+(?=,))[.,]0{1,2}$/;
