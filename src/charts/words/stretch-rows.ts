import type {CsvRow} from "../kind.js";
import type {Line} from "../view/lines.js";

/** Each claim of some lines with the days between which it stands in the chart; twice where it stood again. */
export function stretchRows(lines: Line[]): CsvRow[] {
  return lines.flatMap(({stretches, aside}) => [
    ...stretches.map(({claim, from, until}): CsvRow => ({...claim, drawn_from: from, drawn_until: until})),
    ...aside.map((claim): CsvRow => ({...claim, drawn_from: null, drawn_until: null}))
  ]);
}
