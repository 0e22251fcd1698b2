import {metaOf} from "../../../loaders/schema/column.ts";
import {tables} from "../../../loaders/schema/index.ts";
import type {Table} from "../../../loaders/schema/table.ts";

/** A column as a metadata file describes it. */
export interface ColumnWords {
  name: string;
  description: string;
  unit?: string;
  rule?: string;
}

/** What stands in a chart's rows beside the columns of tables. */
const own: Record<string, string> = {
  claimant: "The claimant's short name.",
  body: "The short name of the body whose word the claim is.",
  side: "The side of the claimant.",
  said: "Whether the day of saying is known; else known_on is the day of the first printing.",
  outlet: "The name of the outlet.",
  damages: "What the printing changed in the claim, in the words of the table relay.",
  from: "The first day of the stretch.",
  until: "The last day of the stretch; empty while it goes on.",
  drawn_from: "The first day on which the chart draws the claim; empty where it is drawn aside.",
  drawn_until: "The last day on which the chart draws the claim; empty where it is drawn aside."
};

/** Where a column of one name stands in several tables, the first of these says what it is. */
const order = [tables.claims, tables.reports, tables.gaps, tables.survival, ...Object.values(tables)] as Table[];

/** What a column of a chart's rows means.
 * @throws an Error for one that nothing describes */
export function drawnColumn(name: string): ColumnWords {
  if (Object.hasOwn(own, name)) return {name, description: own[name]!};
  const table = order.find(({row}) => name in row.shape);
  if (!table) throw new Error(`drawn-columns.ts: say what the column ${name} of a chart's rows means`);
  return tableColumn(table, name);
}

export function tableColumn({row}: Table, name: string): ColumnWords {
  const {description, unit, rule} = metaOf(row.shape[name]);
  return {name, description, ...(unit && {unit}), ...(rule && {rule})};
}
