import {setOf} from "./lexicon.js";
import type {Token} from "./tokenise.js";

const made = setOf(`occupied held controlled run backed led installed administered made born based annexed appointed
  supported funded built`);

/** "Russian-occupied", "Hamas-run", "Iran-backed": the name says who holds or made something, never whose people it
 * is. */
export function dropCompoundNames(tokens: Token[]): void {
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    if (!tokens[at]!.name || tokens[at + 1]!.text !== "-" || tokens[at + 1]!.spaced) continue;
    if (made.has(tokens[at + 2]!.lower)) tokens[at]!.name = null;
  }
}
