// Whatever a cell holds, the checker goes on to its end: a rule may meet no id, no day and no figure in any row.
import assert from "node:assert/strict";
import {test} from "node:test";
import {csvCell, parseCsv} from "../../loaders/read/csv.ts";
import {ledgerTables} from "../../loaders/schema/index.ts";
import {fixtureText, problemsWith} from "./corrupt.ts";

const written = Object.keys(ledgerTables).map((name) => `${name}.csv`);

/** What every object of the language has under these, though nobody put it there: one of them to a column, and all to
 * each in `npm run faults -- whole`. */
const ofEveryObject = ["toString", "constructor", "__proto__"];
const some = (column: number) => process.env.TOLLBOOK_ALL ? ofEveryObject : [ofEveryObject[column % 3]!];

/** The file with every second row without an id that can be read, and with the cells of a column as given, or, where
 * none is, those of the next row. */
function withColumn(file: string, column: number, cell: string | null): string {
  const {rows} = parseCsv(fixtureText(file));
  const texts = rows.map((row) => row.map(({value}) => value));
  const cellAt = (at: number, own: number) => own === column ? cell ?? (texts[at + 1] ?? texts[1])![own]!
    : own === 0 && at % 2 ? "No such thing!" : texts[at]![own]!;
  return texts.map((row, at) => row.map((value, own) => csvCell(at ? cellAt(at, own) : value)).join(",")).join("\n");
}

for (const file of written)
  test(`${file}: no cell of any column ends it`, () => {
    const {length} = parseCsv(fixtureText(file)).rows[0]!;
    for (let column = 0; column < length; column++)
      for (const cell of ["", "No such thing!", "-1", null, ...some(column)])
        assert.ok(problemsWith(new Map([[file, withColumn(file, column, cell)]])));
  });
