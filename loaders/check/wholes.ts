import {everywhere} from "../../src/toll/part.ts";
import type {Word} from "../schema/vocabulary.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";

/** What takes in a group or a scope is a word of the same kind, and nothing is in the end a part of itself. */
export function checkWholes(read: ReadLedger, tellFor: TellFor): void {
  const rows = read.vocabulary.rows as unknown as Placed<Word>[];
  const words = new Map(rows.map((placed) => [`${placed.row.kind}/${placed.row.word_id}`, placed]));
  const tell = tellFor<Word>("vocabulary");
  for (const placed of rows) {
    const {kind, word_id, part_of} = placed.row;
    if (!part_of || placed.unread.has("kind") || placed.unread.has("word_id")) continue;
    if (kind !== "group" && kind !== "scope")
      tell(placed, "part_of", "WORD-PART", `part_of of a ${kind}`, "only groups and scopes have wholes", "empty it");
    else if (kind === "scope" && part_of === everywhere) continue;
    else if (!words.has(`${kind}/${part_of}`) && !read.vocabulary.mayHold(part_of))
      tell(placed, "part_of", "ID-UNKNOWN", `no ${kind} in vocabulary.csv has the id ${part_of}`,
        "the whole must be one of the story's words",
        kind === "scope" ? `add it first, or write ${everywhere}` : "add it to vocabulary.csv first");
    else if (runsRound(placed.row, words))
      tell(placed, "part_of", "WORD-CIRCLE", `${word_id} is a part of itself in the end`, "nothing is",
        "empty part_of of the widest");
  }
}

function runsRound({kind, word_id, part_of}: Word, words: Map<string, Placed<Word>>): boolean {
  const seen = new Set<string>();
  for (let at = part_of; at && !seen.has(at); at = words.get(`${kind}/${at}`)?.row.part_of ?? null) {
    if (at === word_id) return true;
    seen.add(at);
  }
  return false;
}
