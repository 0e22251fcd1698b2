import type {Token} from "./tokenise.js";

const ends = ".!?:|";
const bullets = new Set(["•", "-", "–", "*", "|", "·", "▪", "●"]);

/** Drops line ends inside a paragraph: before a small letter, and wherever a text is wrapped at a fixed width. */
export function dropSoftBreaks(tokens: Token[]): Token[] {
  const wrapped = isWrapped(tokens);
  return tokens.filter((token, at) => {
    if (token.kind !== "break" || token.lines > 1 || at === 0) return true;
    const next = tokens[at + 1];
    if (!next || bullets.has(next.text)) return true;
    if (next.kind === "word" && !next.capital && !ends.includes(tokens[at - 1]!.text)) return false;
    return !wrapped;
  });
}

/** Most single line ends follow 50 to 100 characters and no full stop. */
function isWrapped(tokens: Token[]): boolean {
  let lines = 0;
  let open = 0;
  let start = tokens[0]?.start ?? 0;
  for (let at = 1; at < tokens.length; at += 1) {
    if (tokens[at]!.kind !== "break") continue;
    const length = tokens[at - 1]!.end - start;
    start = tokens[at]!.end;
    if (tokens[at]!.lines > 1) continue;
    lines += 1;
    if (length >= 50 && length <= 100 && !ends.includes(tokens[at - 1]!.text)) open += 1;
  }
  return lines >= 3 && open / lines > 0.6;
}
