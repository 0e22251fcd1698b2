import {wholeFinder} from "../../src/toll/part.ts";
import type {Ledger} from "../schema/index.ts";
import type {Word} from "../schema/vocabulary.ts";
import type {Group, Party, Scope, Side} from "../schema/words.ts";

/** The story's words, a table for each kind: within it an id is unique, so that a join doubles no row. */
export function deriveWords({vocabulary}: Pick<Ledger, "vocabulary">):
  {parties: Party[]; sides: Side[]; groups: Group[]; scopes: Scope[]} {
  const wholeOf = wholeFinder(vocabulary);
  const of = (kind: Word["kind"]) => vocabulary.filter((word) => word.kind === kind);
  return {
    parties: of("party").map(({kind: _, word_id: party_id, ...word}) => ({party_id, ...word})),
    sides: of("side").map(({word_id: side_id, name, note}) => ({side_id, name, note})),
    groups: of("group").map(({word_id: group_id, name, note}) =>
      ({group_id, name, note, part_of: wholeOf("group", group_id)})),
    scopes: of("scope").map(({word_id: scope_id, name, note, part_of}) => ({scope_id, name, note, part_of}))
  };
}
