import * as z from "zod";
import {integer, oneOf, text} from "./column.ts";
import {aspectMeanings, unitMeanings} from "./meanings.ts";
import {table} from "./table.ts";

export const survivalTable = table({
  name: "survival",
  title: "Survival of words",
  description:
    "Derived. How many printings of claims with one bound or measure were printed with which: a row where said and " +
    "printed are equal counts those that arrived. Only printings that the ledger holds, not all printings, and only " +
    "of claims whose own figure and bound a printing carries.",
  key: ["aspect", "unit", "said", "printed"],
  sort: ["aspect", "unit", "said", "printed"],
  references: [],
  row: z.object({
    aspect: oneOf(aspectMeanings, {description: "Whether the row counts bounds or measures."}),
    unit: oneOf({all: "All printings, wherever the figure stands.", ...unitMeanings}, {
      description: "all printings, or those in one place on a page."
    }),
    said: text({description: "The claim's own bound or measure."}),
    printed: text({description: "The bound or measure in print."}),
    printings: integer({description: "Printings of that kind.", unit: "printings"})
  })
});
export type SurvivalRow = z.output<typeof survivalTable.row>;
