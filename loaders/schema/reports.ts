import * as z from "zod";
import {
  id, integer, list, oneOf, optionalBoolean, optionalDay, optionalId, optionalOneOf, optionalSha256, optionalText,
  optionalUrl, recordedOn, text
} from "./column.ts";
import {boundMeanings, measureMeanings, modalityMeanings, unitMeanings} from "./meanings.ts";
import {table} from "./table.ts";

export const reportsTable = table({
  name: "reports",
  title: "Reports",
  description: "One row a printing of a claim by an outlet, exactly as printed, right or wrong.",
  key: ["report_id"],
  sort: ["report_id"],
  late: ["unit", "archive_url", "captured_on", "sha256", "set_aside", "answers", "modality", "joint_with"],
  references: [
    {column: "claim_id", table: "claims"},
    {column: "joint_with", table: "claims"},
    {column: "outlet_id", table: "outlets"},
    {column: "victims_party", table: "vocabulary", to: "word_id", kind: "party"},
    {column: "victims_group", table: "vocabulary", to: "word_id", kind: "group"}
  ],
  row: z.object({
    report_id: id({
      description: "The report's id. Those of the two intakes (r-0001 …, r-1018 …) carry its line number."
    }),
    claim_id: id({description: "The claim that it prints, however bent."}),
    outlet_id: id({description: "Who printed it."}),
    url: optionalUrl({description: "Where it was printed."}),
    language: text({description: "Language of the printing, ISO 639-1 or 639-3.", form: "a language code"}),
    published_on: optionalDay({description: "The day on which it was printed."}),
    via: list(" > ", {description: "The relays between claimant and outlet, in order."}),
    figure_words: text({
      description:
        "The shortest run of words that carries the figure and the word that bounds it, in the language of the " +
        "printing.",
      rule: "At most eight words."
    }),
    low: integer({description: "The lowest count as printed; empty = open.", unit: "people or cases"}),
    high: integer({description: "The highest count as printed; empty = open.", unit: "people or cases"}),
    bound: oneOf(boundMeanings, {description: "The bound as printed.", rule: "Against low and high as for claims."}),
    measure: oneOf(measureMeanings, {description: "The measure as printed."}),
    victims_party: id({description: "Whose people, as printed."}),
    victims_group: id({description: "Which people, as printed."}),
    as_of: optionalDay({description: "The day that the count covers up to, as printed."}),
    claimant_as_printed: optionalId({
      description: "Whom the outlet credited, where that is not the claimant of the claim; empty = the same."
    }),
    verified: optionalBoolean({
      description: "Whether the page said that the figure was verified; empty = it said nothing."
    }),
    note: optionalText({description: "The editor's remark on this printing."}),
    recorded_on: recordedOn,
    unit: optionalOneOf(unitMeanings, {
      description:
        "Where on the page the figure stands; empty = not recorded. A page that prints a figure in its headline and " +
        "again, otherwise, below it has two rows."
    }),
    archive_url: optionalUrl({description: "Where a copy of the page is kept that does not change."}),
    captured_on: optionalDay({description: "The day on which that copy was made."}),
    sha256: optionalSha256({description: "Hash of what was captured."}),
    set_aside: optionalText({
      description:
        "Why the page is no printing of the claim though it names it: it takes the claim back, or prints no figure. " +
        "Such a row is in no count of printings."
    }),
    answers: list(" | ", {
      description:
        "Why this row stands though the checker asks about it: for each question its code, the id of the row that it " +
        "was held against, a colon and the reason.",
      rule: "Each names a question that is asked; none settles another."
    }),
    modality: optionalOneOf(modalityMeanings, {
      description: "projection: printed as what may be; empty: printed as a count of what was."
    }),
    joint_with: optionalId({
      description:
        "Where the page makes one range of what two said (“400 to 900, the mayor and the governor said”): the claim " +
        "of the other end. Each of the two has such a printing, and nobody has a claim of the range.",
      rule: "bound is range, and its ends are the figures of the two claims."
    })
  })
});
export type Report = z.output<typeof reportsTable.row>;
