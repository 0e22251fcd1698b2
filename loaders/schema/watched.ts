import * as z from "zod";
import {day, list, oneOf, optionalText} from "./column.ts";
import {watchedMeanings} from "./meanings.ts";
import {table} from "./table.ts";

/** Not of the ledger: what the web answered, and no version of the data holds it. */
export const watchedTable = table({
  name: "watched",
  title: "Pages that were looked at again",
  description:
    "One row a page that the ledger cites: what became of it when it was last looked at. `npx tollbook watch` " +
    "writes it.",
  key: ["url"],
  sort: ["url"],
  references: [{column: "report_ids", table: "reports"}],
  row: z.object({
    url: z.string().refine((text) => /^https?:\/\/[^\s"<>]+$/.test(text)).meta({
      description: "The page, as the printings have it.", form: "an address that begins with https:// or http://"
    }),
    asked_on: day({description: "The day on which it was looked at."}),
    state: oneOf(watchedMeanings, {description: "What became of it."}),
    what: optionalText({description: "Where it moved to, which words are gone, or why it could not be had."}),
    report_ids: list(" ", {description: "The printings that stand on it."})
  })
});
export type Watched = z.output<typeof watchedTable.row>;
