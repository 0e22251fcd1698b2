import * as z from "zod";
import {claimantsTable} from "./claimants.ts";
import {integer, list, oneOf, optionalDay, optionalId, optionalText, text} from "./column.ts";
import {claimantKindMeanings} from "./meanings.ts";
import {publishedClaimsTable} from "./published-claims.ts";
import {table} from "./table.ts";
import {vocabularyTable} from "./vocabulary.ts";

const claim = publishedClaimsTable.row.shape;
const {iso_alpha3, gwno} = vocabularyTable.row.shape;
const aName = (description: string) => text({description: `Derived. ${description}`});

export const claimsWideTable = table({
  name: "claims-wide",
  title: "Claims in one table",
  description:
    "Derived. One row a claim, with the names that other tables hold, how often it was printed, and its first " +
    "printing: for whoever wants one table. Made of the tables of the same version.",
  key: ["claim_id"],
  sort: ["claim_id"],
  references: [
    {column: "claim_id", table: "claims"},
    {column: "claimant_id", table: "claimants"},
    {column: "body_id", table: "claimants"},
    {column: "victims_party", table: "vocabulary", to: "word_id", kind: "party"},
    {column: "victims_group", table: "vocabulary", to: "word_id", kind: "group"},
    {column: "comparable_scope", table: "vocabulary", to: "word_id", kind: "scope"}
  ],
  // The figures are #affected and no more: what is counted, killed or another thing, stands in #impact of the row.
  hxl: {
    claim_id: "#meta+id",
    known_on: "#date+reported",
    said_on: "#date+reported+said",
    since: "#date+start",
    as_of: "#date+end",
    claimant_id: "#meta+source+id",
    claimant_name: "#meta+source+name",
    claimant_kind: "#meta+source+type",
    toll_id: "#indicator+code",
    toll_title: "#indicator+name",
    victims_party: "#group+code",
    victims_party_name: "#group+name",
    victims_party_iso_alpha3: "#country+code+v_iso3",
    victims_group: "#group+type+code",
    victims_group_name: "#group+type+name",
    measure: "#impact+code",
    measure_word: "#impact+name",
    figure: "#description+figure",
    low: "#affected+low",
    high: "#affected+high",
    nominal: "#affected+nominal",
    admitted_low: "#affected+admitted+low",
    admitted_high: "#affected+admitted+high",
    status: "#status",
    withdrawn_on: "#date+canceled",
    first_printed_on: "#date+reported+printed",
    first_url: "#meta+url",
    note: "#description+note"
  },
  row: z.object({
    claim_id: claim.claim_id,
    known_on: claim.known_on,
    said_on: claim.said_on,
    since: claim.since,
    as_of: claim.as_of,
    claimant_id: claim.claimant_id,
    claimant_name: aName("The claimant's full name."),
    claimant_kind: oneOf(claimantKindMeanings, {description: "Derived. What sort of body it is."}),
    side: claimantsTable.row.shape.side,
    side_name: aName("The side of claimants, as pages write it."),
    body_id: claim.body_id,
    body_name: aName("The body whose word it is."),
    speaker: claim.speaker,
    toll_id: claim.toll_id,
    toll_title: aName("What is counted, in words."),
    victims_party: claim.victims_party,
    victims_party_name: aName("Whose people are counted."),
    victims_party_iso_alpha3: iso_alpha3,
    victims_party_gwno: gwno,
    victims_group: claim.victims_group,
    victims_group_name: aName("Which people are counted."),
    measure: claim.measure,
    measure_word: claim.measure_word,
    period: claim.period,
    comparable_scope: claim.comparable_scope,
    scope_name: optionalText({description: "Derived. The narrower scope, as pages write it."}),
    figure: aName("The figure with its bound, in words."),
    bound: claim.bound,
    low: claim.low,
    high: claim.high,
    nominal: claim.nominal,
    admitted_low: claim.admitted_low,
    admitted_low_open: claim.admitted_low_open,
    admitted_high: claim.admitted_high,
    admitted_high_open: claim.admitted_high_open,
    basis: claim.basis,
    status: claim.status,
    withdrawn_on: claim.withdrawn_on,
    never_stands: claim.never_stands,
    printings: integer({description: "Derived. Printings of it that the ledger holds.", unit: "printings"}),
    outlets: list(" | ", {description: "Derived. Who printed it, by name, the first first."}),
    languages: list(" ", {description: "Derived. The languages of its printings."}),
    first_printed_on: optionalDay({description: "Derived. The day of its first printing that has one."}),
    first_outlet_id: optionalId({description: "Derived. Who printed it on that day, the first by its id."}),
    first_outlet: optionalText({description: "Derived. The same by name."}),
    first_url: optionalText({description: "Derived. Where it was printed then."}),
    first_figure_words: optionalText({description: "Derived. The words of that printing."}),
    note: claim.note
  })
});
export type WideClaim = z.output<typeof claimsWideTable.row>;
