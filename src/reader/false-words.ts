/** Words that call a figure untrue. */
export const falseWords = new Set([
  "lie",
  "lies",
  "false",
  "fake",
  "fabricated",
  "untrue",
  "nonsense",
  "fabrication",
  "disinformation",
  "bogus",
  "baseless",
  "unfounded",
  "groundless",
  "hoax"
]);
