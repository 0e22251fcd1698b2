import {group} from "d3";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {measureWord} from "../../../src/toll/vocabulary.ts";
import {victimsOf} from "../claim-words.ts";
import type {StoryData} from "../story-data.ts";

/** A usual cut of the list of claims: what one field of its form leaves. */
export interface Cut {
  /** What its files are called: field and value, as the list's own address has them. */
  name: string;
  title: string;
  claims: Claim[];
}

/** The cuts by whom, measure, side and year. Those by claimant are the files of each claimant. */
export function claimCuts(story: StoryData): Cut[] {
  const {tables, claimants, known} = story;
  const year = ({claim_id, said_on}: Claim) => (said_on ?? known.get(claim_id)?.known_on ?? "").slice(0, 4);
  const side = ({claimant_id}: Claim) => claimants.get(claimant_id)!.side;
  const sideName = (id: string) => tables.vocabulary.find((word) => word.kind === "side" && word.word_id === id)!.name;
  return [
    ...cutsBy("victims", tables.claims, ({victims_party, victims_group}) => `${victims_party}-${victims_group}`,
      (claim) => victimsOf(claim, story)),
    ...cutsBy("measure", tables.claims, ({measure}) => measure, ({measure}) => measureWord[measure]),
    ...cutsBy("side", tables.claims, side, (claim) => sideName(side(claim))),
    ...cutsBy("year", tables.claims, year, year)
  ];
}

function cutsBy(
  field: string, claims: Claim[], value: (claim: Claim) => string, words: (claim: Claim) => string
): Cut[] {
  return Array.from(group(claims.filter(value), value), ([found, own]) =>
    ({name: `${field}-${found}`, title: `Claims: ${words(own[0]!)}`, claims: own}));
}
