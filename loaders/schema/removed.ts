import * as z from "zod";
import {day, optionalText, text} from "./column.ts";
import {table} from "./table.ts";

export const removedTable = table({
  name: "removed",
  title: "Removed pages",
  description:
    "Pages that once had an address and are gone: a chart taken out of a story, a toll that a correction left " +
    "without a claim, a row that was never released. The address stays and says why.",
  key: ["address"],
  sort: [],
  references: [],
  row: z.object({
    address: text({
      description: "The page's address below the site's root, without its ending.",
      form: "a path like claims/russia-mod-2022-03-02-killed-498"
    }),
    removed_on: day({description: "The day on which the page was removed."}),
    reason: text({description: "Why, in a sentence."}),
    instead: optionalText({description: "The address of the page that took its place, if any."})
  })
});
export type Removed = z.output<typeof removedTable.row>;
