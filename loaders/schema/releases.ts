import * as z from "zod";
import {day, integer, list, optionalSha256, optionalText, text, versionNumber} from "./column.ts";
import {table} from "./table.ts";

export const releasesTable = table({
  name: "releases",
  title: "Releases",
  description:
    "The frozen versions of the tables, each at an address of its own. A released version never changes; what the " +
    "ledger says now stands at the address without a version.",
  key: ["version"],
  // In the order of the file: the oldest first.
  sort: [],
  references: [],
  row: z.object({
    version: versionNumber({description: "The version's number."}),
    released_on: day({description: "The day on which it was frozen."}),
    summary: text({description: "What changed since the version before, in a sentence."}),
    claims: integer({description: "Claims in it.", unit: "claims"}),
    reports: integer({description: "Reports in it.", unit: "reports"}),
    tables_sha256: text({
      description: "Hash of the names and hashes of its plain CSV files: equal where two versions say the same.",
      form: "64 hex digits"
    }),
    archive_sha256: text({description: "Hash of its zip, which holds all its files.", form: "64 hex digits"}),
    charts_sha256: optionalSha256({description: "Hash of the file with the charts that it froze; empty = none."}),
    doi: optionalText({
      description: "The name that an archive such as Zenodo gave to this version; it comes after the release.",
      form: "such as 10.5281/zenodo.1234567, or empty"
    }),
    hashes: list(" ", {
      description: "Short hashes by which pages, pictures and links called these data before versions had their " +
        "number everywhere: whoever finds one looks up the version here."
    })
  })
});
export type Release = z.output<typeof releasesTable.row>;
