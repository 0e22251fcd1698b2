import assert from "node:assert/strict";
import {describe, test} from "node:test";
import * as z from "zod";
import {problemLine} from "../../loaders/check/problem.ts";
import {readTable} from "../../loaders/read/table.ts";
import {id, list, optionalText, text} from "../../loaders/schema/column.ts";
import {table, type Table} from "../../loaders/schema/table.ts";
import {withCell, withRow} from "../../tools/edit/rows.ts";

/** A table to which two columns came after its first file had been written. */
const declared: Table = table({
  name: "ships", title: "", description: "", key: ["ship_id"], sort: ["ship_id"], references: [],
  late: ["flag", "ports"],
  row: z.object({
    ship_id: id({description: "The ship."}), name: text({description: "Its name."}),
    flag: optionalText({description: "Its flag."}), ports: list(" ", {description: "Where it called."})
  })
});

const read = (file: string) => readTable(declared, "ships.csv", Buffer.from(file));
const old = "ship_id,name\nargo,Argo\nboreas,\"Boreas, a\nbarque\"\n";

describe("a file that lacks late columns", () => {
  test("is read as if their cells were empty", () => {
    const {rows, problems} = read(old);
    assert.deepEqual(problems, []);
    assert.deepEqual(rows.map(({row}) => row), [
      {ship_id: "argo", name: "Argo", flag: null, ports: []},
      {ship_id: "boreas", name: "Boreas, a\nbarque", flag: null, ports: []}
    ]);
    assert.deepEqual(rows.map(({unread}) => unread.size), [0, 0]);
    assert.notEqual(rows[0]!.row.ports, rows[1]!.row.ports);
  });

  test("still misses a column that is not late", () => {
    assert.deepEqual(read("ship_id,flag\nargo,\n").problems.map(problemLine), [
      "ships.csv:1:1 COLUMN-MISSING column name is missing; it says: Its name; " +
        "add name to the header and a cell to each row"
    ]);
  });

  test("is told which late column a misspelt one is meant to be", () => {
    assert.deepEqual(read("ship_id,name,flags\nargo,Argo,red\n").problems.map(problemLine), [
      'ships.csv:1:14 COLUMN-UNKNOWN ships has no column "flags"; it would be lost; did you mean flag?'
    ]);
  });
});

describe("an edit of a file that lacks late columns", () => {
  test("leaves them out while nothing is said in them", () => {
    assert.equal(withRow(old, declared, {ship_id: "ceto", name: "Ceto", flag: null, ports: []}), `${old}ceto,Ceto\n`);
  });

  test("brings in the one that a new row fills, with an empty cell in each other row", () => {
    assert.equal(withRow(old, declared, {ship_id: "atlas", name: "Atlas", flag: null, ports: ["reed"]}),
      "ship_id,name,ports\nargo,Argo,\natlas,Atlas,reed\nboreas,\"Boreas, a\nbarque\",\n");
  });

  test("brings in the one that a correction fills, lines of Windows kept", () => {
    assert.equal(withCell("ship_id,name\r\nargo,Argo\r\n", declared, "argo", "flag", "red, white"),
      "ship_id,name,flag\r\nargo,Argo,\"red, white\"\r\n");
  });

  test("loses neither remarks nor the missing end of the last line", () => {
    assert.equal(withCell("ship_id,name\n# none yet\nargo,Argo", declared, "argo", "flag", "red"),
      "ship_id,name,flag\n# none yet\nargo,Argo,red");
  });
});
