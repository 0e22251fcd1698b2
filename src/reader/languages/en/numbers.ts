/** Words that are a number by themselves. */
export const units: Record<string, number> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19
};

/** Words that take a unit after them: twenty-one. */
export const tens: Record<string, number> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90
};

/** Words that multiply what stands before them. */
export const scales: Record<string, number> = {
  dozen: 12, hundred: 100, thousand: 1000, k: 1000, lakh: 100_000, lakhs: 100_000, million: 1_000_000,
  mn: 1_000_000, mln: 1_000_000, m: 1_000_000, crore: 10_000_000, crores: 10_000_000,
  billion: 1_000_000_000, bn: 1_000_000_000
};

/** Plural scale words name a floor: two of them at the least. */
export const vague: Record<string, number> = {
  dozens: 24, scores: 40, hundreds: 200, thousands: 2000, millions: 2_000_000
};
/** "tens of thousands", "hundreds of thousands": at least two of the first. */
export const vagueMultiples: Record<string, number> = {tens: 20, dozens: 24, scores: 40, hundreds: 200};

/** Months and weekdays by number; short forms too. */
export const months: Record<string, number> = {
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10,
  november: 11, december: 12, jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10,
  nov: 11, dec: 12
};
export const weekdays: Record<string, number> = {
  sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6
};

/** Words for a count of nobody. */
export const nobody = ["nil", "none", "nobody", "no one", "no-one", "noone", "zero"];
