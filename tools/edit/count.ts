/** Words that multiply the number before them, in the languages of the ledgers' printings. */
export const scales: [RegExp, number][] = [
  [/^[\s-]*(?:k\b|thousand|tausend|duizend|mille?\b|mila\b|mii\b|mil\b|ribu\b|bin(?:den)?\b|тыс|тис|тысяч|хиляди|миң|tisíc|tys|천|千)/iu, 1_000],
  [/^\s*(?:万|만)/u, 10_000],
  [/^\s*(?:m\b|million|millón|millones|mio\b|млн|мільйон|миллион)/iu, 1_000_000]
];

const grouped = /^\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$|^\d+$/;
const scaled = /^(\d+(?:[.,]\d{1,2})?)([\s-]*\p{L}+\.?)$/u;

/** A count as people write it: "6000", "6,000", "6 000", "1,23,456", "1.5 million", "57 тисяч"; null where it is
 * none. */
export function readCount(text: string): number | null {
  const digits = text.trim();
  if (grouped.test(digits)) return Number(digits.replace(/\D/g, ""));
  const [, number, word] = scaled.exec(digits) ?? [];
  const [, factor] = scales.find(([pattern]) => word && pattern.test(word)) ?? [];
  return number && factor ? Math.round(Number(number.replace(",", ".")) * factor) : null;
}
