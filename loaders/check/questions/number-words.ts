const units = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen").split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const named = new Map([...units.map((word, at) => [word, at + 1] as const),
  ...tens.map((word, at) => [word, 20 + 10 * at] as const)]);
const scales = new Map([["thousand", 1_000], ["million", 1_000_000]]);
/** A word of a number, as a pattern. */
export const numberWord = [...named.keys(), "hundred", ...scales.keys()].join("|");
const runs = new RegExp(`\\b(?:${numberWord})(?:[- ](?:and[- ])?(?:${numberWord}))*\\b`, "gi");

/** Whether words may hold a number of a hundred and more that is spelled out. */
export const spelled = /\b(?:hundred|thousand|million)\b/i;

/** The English numbers that are spelled out in words, one by one: “one million two hundred thousand” is 1,200,000; null
 * stands for a run that is no number of its own, as “hundred” in “several hundred”. */
export function numbersIn(words: string): (number | null)[] {
  return (words.match(runs) ?? [])
    .map((run) => valueOf(run.toLowerCase().split(/[- ]/).filter((one) => one !== "and")));
}

function valueOf(words: string[]): number | null {
  let [sum, part, last] = [0, 0, Infinity];
  for (const word of words) {
    const [value, scale] = [named.get(word), scales.get(word)];
    if (value !== undefined && fitsAfter(part, value)) part += value;
    else if (word === "hundred" && part > 0 && part < 100) part *= 100;
    else if (scale !== undefined && part > 0 && scale < last) [sum, part, last] = [sum + part * scale, 0, scale];
    else return null;
  }
  return sum + part;
}

/** Whether a word may follow what was said: four after twenty and after a hundred, neither after five nor after ten. */
function fitsAfter(part: number, value: number): boolean {
  const rest = part % 100;
  return rest === 0 || (value < 10 && rest >= 20 && rest % 10 === 0);
}
