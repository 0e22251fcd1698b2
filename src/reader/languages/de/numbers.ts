const ones = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
const roundTens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

/** Words below a hundred: "zwölf" 12, "einundzwanzig" 21. "ein" alone is an article. */
const small: [string, number][] = [
  ...["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn",
    "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"].map((word, at): [string, number] => [word, at + 2]),
  ...roundTens.flatMap((ten, at): [string, number][] => [[ten, (at + 2) * 10],
    ...ones.map((one, unit): [string, number] => [`${one}und${ten}`, (at + 2) * 10 + unit + 1])])
];

/** Words that are written as one: "zweihundert" 200, "zwölftausend" 12,000; inflected "zweier", "dreien". */
export const units: Record<string, number> = Object.fromEntries([
  ["null", 0], ["eins", 1], ["einer", 1], ["zweier", 2], ["dreier", 3], ["dreissig", 30],
  ...small,
  ["hundert", 100], ["tausend", 1000], ["einhundert", 100], ["eintausend", 1000],
  ...small.filter(([, value]) => value < 10).map(([word, value]) => [`${word}hundert`, value * 100]),
  ...small.map(([word, value]) => [`${word}tausend`, value * 1000])
]);
export const tens: Record<string, number> = {};
export const scales: Record<string, number> = {
  tausend: 1000, million: 1_000_000, millionen: 1_000_000, "mio": 1_000_000, dutzend: 12
};
export const vague: Record<string, number> = {dutzende: 24, dutzenden: 24, hunderte: 200, hunderten: 200,
  tausende: 2000};
