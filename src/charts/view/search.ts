/** Words as they are searched: lower case, no accents, digits without commas. */
export function plain(text: string): string {
  const letters = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/(\d),(?=\d{3})/g, "$1").replace(/\s+/g, " ").trim();
}

/** A test of plain texts for all words of a search, in any order. Words are found anywhere, numbers only whole: "22" is
 * not in 12,200, nor in a date; "2022" and "2022-03" are in the days of that year and month. */
export function finder(search: string): (text: string) => boolean {
  const words = plain(search).split(" ").map((word) => word.replace(/[.,;:]+$/, "")).filter(Boolean);
  const tests = words.map((word) => /^\d[\d.,-]*$/.test(word) ? numberTest(word)
    : (text: string) => text.includes(word));
  return (text) => tests.every((test) => test(text));
}

const month = /^\d{4}-\d\d$/;
/** A day as ISO writes it, else a number; the hyphens of ids part numbers. */
const numbers = /\d{4}-\d\d-\d\d(?!\d)|\d+(?:\.\d+)*/g;

function numberTest(word: string): (text: string) => boolean {
  const sought = month.test(word) ? [word] : word.match(numbers)!;
  return (text) => {
    // Most texts do not even hold the digits.
    if (!sought.every((one) => text.includes(one))) return false;
    const found = text.match(numbers)!;
    return sought.every((one) => found.some((number) => number === one || number.startsWith(`${one}-`)));
  };
}
