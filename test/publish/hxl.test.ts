import assert from "node:assert/strict";
import {test} from "node:test";
import * as z from "zod";
import {parseCsv} from "../../loaders/read/csv.ts";
import {id, integer, optionalText} from "../../loaders/schema/column.ts";
import {tables, viewTables} from "../../loaders/schema/index.ts";
import {columnsOf, table, type Table} from "../../loaders/schema/table.ts";
import {formatsOf} from "../../loaders/write/table-writers.ts";
import {toHxlCsv} from "../../loaders/write/hxl-csv.ts";
import {selectFiles} from "../../tools/publish/select-files.ts";

/** The hashtags of HXL 1.1, https://hxlstandard.org/standard/1-1final/dictionary/. */
const dictionary = "access activity adm1 adm2 adm3 adm4 adm5 affected beneficiary capacity cause channel contact " +
  "country crisis currency date description event frequency geo group impact indicator inneed item loc meta modality " +
  "need operations org output population reached region respondee sector service severity status subsector " +
  "targeted value";
const tagged = Object.values<Table>({...tables, ...viewTables}).filter(({hxl}) => hxl);

test("a second row says by hashtags what a column holds; a column without one has an empty cell", () => {
  const small = table({
    name: "small", title: "Small", description: "Two rows.", key: ["name"], sort: [], references: [],
    hxl: {name: "#meta+id", low: "#affected"},
    row: z.object({
      name: id({description: "A name."}), note: optionalText({description: "A remark."}),
      low: integer({description: "A count.", unit: "people"})
    })
  });
  assert.equal(toHxlCsv(small, [{name: "a", note: "x, y", low: 3}, {name: "b", note: null, low: null}]),
    'name,note,low\n#meta+id,,#affected\na,"x, y",3\nb,,\n');
  assert.ok(formatsOf(small).includes("hxl.csv"));
  assert.ok(!formatsOf({...small, hxl: undefined}).includes("hxl.csv"));
});

for (const {name, hxl, row} of tagged)
  test(`${name}: its hashtags are of the standard, one a column, and none says what only some rows count`, () => {
    const known = new Set(dictionary.split(" "));
    for (const [column, tag] of Object.entries(hxl!)) {
      assert.ok(column in row.shape, column);
      assert.match(tag, /^#[a-z][a-z0-9]*(\+[a-z][a-z0-9_]*)*$/, column);
      assert.ok(known.has(/^#([a-z0-9]+)/.exec(tag)![1]!), `${column} ${tag}`);
      assert.doesNotMatch(tag, /\+(killed|injured|abducted)/, `${column}: a row may count something else`);
    }
    assert.equal(new Set(Object.values(hxl!)).size, Object.values(hxl!).length);
  });

test("the command writes them where they are asked for, and says of which table", () => {
  const files = selectFiles({story: "maria-2017", tables: ["claims-wide"], formats: ["csv", "hxl.csv"]});
  const lines = (ending: string) => parseCsv(new TextDecoder().decode(files.get(`claims-wide.${ending}`))).rows
    .map((cells) => cells.map(({value}) => value));
  const [head, tags, ...rows] = lines("hxl.csv");
  assert.deepEqual([head, ...rows], lines("csv"));
  assert.deepEqual(tags, columnsOf(viewTables["claims-wide"]).map((column) =>
    (viewTables["claims-wide"].hxl as Record<string, string>)[column] ?? ""));
  assert.throws(() => selectFiles({story: "maria-2017", formats: ["hxl.csv"]}),
    {code: 2, message: "format hxl.csv: only for --table claims-wide"});
});
