import type {Token} from "./tokenise.js";
import {Word} from "./word-class.js";

const states = new Set(["republic", "kingdom", "sultanate", "emirate", "federation", "duchy", "principality"]);

/** Countries that an article names itself: "the Republic of X" makes X a side wherever it stands. */
export function nameOwnCountries(tokens: Token[]): void {
  let found: Set<string> | null = null;
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    if (tokens[at + 1]!.wordClass !== Word.of || !tokens[at]!.capital || !states.has(tokens[at]!.lower)) continue;
    const last = tokens[at + 2]!;
    if (last.capital && !last.name && last.text.length > 3) (found ??= new Set()).add(last.lower);
  }
  if (!found) return;
  for (const token of tokens)
    if (token.capital && !token.name && found.has(token.lower)) token.name = {party: token.lower, as: "name"};
}
