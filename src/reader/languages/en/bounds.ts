/** Phrases that bound the number after them; the rule's id is the bound with the phrase. */
export const before = {
  "at-least": `at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum|≥|at a minimum|
    at the very least|in excess of or equal to`,
  "more-than": `more than|over|above|well over|just over|well above|just above|upwards of|upward of|in excess of|
    passed|passes|exceeded|exceeds|exceeding|surpassed|surpasses|surpassing|topped|tops|topping|crossed|crosses|
    crossing|greater than|far more than|many more than|slightly more than|a little over|a little more than|>|
    way over|way more than|considerably more than|significantly more than|well past|past`,
  "up-to": `up to|fewer than|less than|no more than|not more than|below|under|a maximum of|at most|well below|
    well under|just under or equal to|maximum|<|≤`,
  about: `about|around|some|roughly|approximately|approx|approx.|an estimated|circa|ca.|maybe|perhaps|
    more like|closer to|~|≈|something like|in the region of|in the order of|on the order of|somewhere around|
    in the neighborhood of|in the vicinity of`,
  almost: "near|nearly|almost|close to|just under|just short of|just below|approaching|nearing|not far short of|not " +
    "quite",
  exact: "as many as|exactly|precisely|a total of|as few as|only|just|a combined|a cumulative total of|a cumulative"
} as const;

/** Phrases that bound the number before them. */
export const after = {
  "at-least": "or more|plus|at least|at the least|at a minimum|or greater|if not more",
  "more-than": "and counting",
  about: "or so|odd|approximately|or thereabouts",
  "up-to": "or fewer|or less|at most|at the most"
} as const;

/** Bound words that stay outside the quoted words: they introduce a count and bound nothing. */
export const silent = ["exactly", "precisely", "a total of", "only", "just", "a combined", "a cumulative total of",
  "a cumulative", "as few as"];

/** Phrases that say something which no bound of the model holds, and what that is; a door that takes a figure from a
 * person tells it. */
export const lost: [phrases: string, what: string][] = [
  ["fewer than|less than|below|under|well below|<", "it leaves out the number itself, and no bound here does"],
  ["well over|well above|far more than|many more than|way over|way more than|considerably more than|significantly " +
    "more than|well past",
    "by how much more is not kept"],
  ["just over|just above|slightly more than|a little over|a little more than",
    "that it is only a little more is not kept"],
  ["close to|near", "it may also be a little above"],
  ["and counting", "that the count goes on is not kept"],
  ["as many as|as few as|only|just", "that it is called many or few is not kept"]
];
