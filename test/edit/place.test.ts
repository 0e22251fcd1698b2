// Where each row of a table belongs, of a table of few rows against the invented ledger.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {openDraft} from "../../tools/edit/draft.ts";
import {answersOf} from "../../tools/edit/flat/answers.ts";
import {planTable} from "../../tools/edit/flat/plan.ts";
import {readFlatTable} from "../../tools/edit/flat/read-table.ts";
import {answeredPlan, takePlan} from "../../tools/edit/flat/take.ts";
import {workbook} from "../../tools/edit/workbook/write.ts";
import {atlantis, ledgers} from "../fixtures/atlantis.ts";
import "./ledger-copy.ts";

const today = "1901-02-01";
const queen = "atlantis-crown-1900-03-12-killed-1000";
const plain = {Claimant: "War Office", Figure: "9001", "Said on": "1900-06-01", Outlet: "Y Llanw",
  "Which people": "civilians", Language: "en", Words: "9001 dead"};
type Row = Record<string, string>;

/** What a table of these rows comes to; an empty cell says nothing. */
function planned(...rows: Row[]) {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return planTable(atlantis, {sheet: null, header,
    rows: rows.map((row, at) => ({line: at + 2, cells: header.map((name) => row[name] ?? "")}))}, answersOf({}), today);
}
const troubles = (...rows: Row[]) => planned(...rows).troubles.map(({line, text}) => `${line} ${text}`);

describe("a row comes in", () => {
  test("as a new claim with its printing, each with the line that it came from", () => {
    const {added: {claims, reports}, lines, troubles} = planned(plain);
    const id = "lemuria-war-office-1900-06-01-killed-9001";
    assert.deepEqual([claims.map(({claim_id}) => claim_id), reports.map(({report_id, claim_id}) =>
      [report_id, claim_id]), [...lines], troubles], [[id], [["r-27", id]], [[id, 2], ["r-27", 2]], []]);
  });

  test("as another printing of a claim that an earlier row made", () => {
    const {added: {claims, reports}, lines} = planned(plain, {...plain, Outlet: "Le Cap Noir"});
    assert.deepEqual([claims.length, reports.map(({report_id}) => report_id), lines.get("r-28")],
      [1, ["r-27", "r-28"], 3]);
  });

  test("as a printing of the claim that it names, with the claim's own figure", () => {
    const {added: {claims, reports}, printings} = planned(
      {Claim: queen, Figure: "", Outlet: "Le Cap Noir", Words: "plus de 1 000", Language: "fr"});
    assert.deepEqual([claims, printings.map(({line, claim}) => [line, claim.claim_id]), reports.map((row) =>
      [row.claim_id, row.low, row.high, row.bound, row.measure, row.as_of])],
    [[], [[2, queen]], [[queen, 1000, null, "more-than", "killed", "1900-03-11"]]]);
  });

  test("with the words of its figure's cell where the table has none, and as what stands in a table", () => {
    const {Words, ...bare} = plain;
    assert.deepEqual(planned(bare).added.reports.map(({figure_words, unit}) => [figure_words, unit]),
      [["9001", "table"]]);
    assert.deepEqual(planned(plain).added.reports.map(({figure_words, unit}) => [figure_words, unit]),
      [["9001 dead", null]]);
  });

  test("with the language of its words or outlet, which is told with how many rows it is of", () => {
    const {Language, ...bare} = plain;
    const rows = ["9001 мирних жителів", "9002 мирних жителів"].map((Words, at) =>
      ({...bare, Words, Outlet: "Новини", "Said on": `1900-06-0${at + 1}`}));
    const {usual, added} = planned(...rows);
    assert.deepEqual(usual, ["Language: uk, read from the words (2 rows)"]);
    assert.deepEqual(added.reports.map(({language}) => language), ["uk", "uk"]);
  });

  test("with basis and first day as the claimant's other claims of the toll, unless it says them", () => {
    const crown = {...plain, Claimant: "Crown of Atlantis", "Which people": "soldiers"};
    const said = (row: Row) => planned(row).added.claims.map(({basis, since}) => [basis, since]);
    assert.deepEqual([said(crown), said({...crown, "What it rests on": "named", "Counted from": "1900-03-05"}),
      said({...crown, "Which people": "civilians"})],
    [[["statement", "1900-03-01"]], [["named", "1900-03-05"]], [[null, null]]]);
  });

  test("not again where the ledger has it", () => {
    const {known, added, troubles} = planned({Claimant: "Crown of Atlantis", Figure: "more than 1,000",
      "Said on": "1900-03-12", Outlet: "Tide & Times", Words: "more than 1,000 of the enemy", Language: "en"});
    assert.deepEqual([known, added.reports, troubles], [1, [], []]);
  });

  test("as changes of the cells that the ledger has otherwise, where it names a printing", () => {
    const {changes, known, added} = planned({Printing: "r-05", "Note on the printing": "A remark.",
      Words: "1,000 and more", Outlet: "Tide & Times", "Why so": "The speech.", Claimant: "atlantis-crown",
      Figure: "more than 1,000"});
    assert.deepEqual([known, added.reports], [1, []]);
    assert.deepEqual(changes.map(({line, target, now}) => [line, target, now]), [
      [2, "reports/r-05/note", "A remark."], [2, "reports/r-05/figure_words", "1,000 and more"],
      [2, `claims/${queen}/decided_because`, "The speech."]]);
  });
});

describe("a row stays out", () => {
  const cases: [why: string, rows: Row[], told: string[]][] = [
    ["where the ledger has no printing of its id", [{...plain, Printing: "r-99"}],
      ["2 the ledger has no printing r-99; empty the cell for a new row"]],
    ["where the ledger has no claim of its id", [{...plain, Claim: "no-claim"}],
      ["2 the ledger has no claim no-claim; empty the cell for a new claim"]],
    ["where it does not say what a claim needs", [{...plain, Claimant: "", Figure: ""}],
      ["2 Claimant, Figure: not said"]],
    ["where it does not say who printed it, or in which words", [{...plain, Outlet: "", Words: ""}],
      ["2 Outlet, Words: not said"]],
    ["where a known claim's printing does not say its words", [{Claim: queen, Figure: "", Outlet: "Y Llanw", Words: "",
      Language: "cy"}], ["2 Words: not said"]],
    ["where nothing shows its language", [{...plain, Language: "", Words: "9001 ꙰", Outlet: "Red Lantern"}],
      ["2 Language: not said, and the words do not show it; write it, such as uk"]],
    ["where an earlier row says the same throughout", [plain, {...plain}],
      ["3 it says the same as row 2; keep one of the two"]],
    ["where it says otherwise of a claim than the ledger", [{Claim: queen, Figure: "", Outlet: "Y Llanw",
      Words: "1,000", Language: "cy", "What it rests on": "estimate", "Said on": "1900-03-13"}],
    [`2 it prints ${queen}, which the ledger has, and says otherwise: What it rests on, Said on; a claim has one of ` +
      "each"]],
    ["where it says otherwise of a claim than an earlier row", [{...plain, Speaker: "Councillor A"},
      {...plain, Outlet: "Le Cap Noir", Speaker: "Councillor B"}],
    ["3 it prints the claim of row 2 and says otherwise: Speaker; a claim has one of each"]]
  ];
  for (const [why, rows, told] of cases) test(why, () => assert.deepEqual(troubles(...rows), told));
  test("without stopping another", () =>
    assert.equal(planned({...plain, Printing: "r-99"}, plain).added.reports.length, 1));
});

describe("a plan is taken into a draft", () => {
  const draft = () => openDraft("atlantis-1900", ledgers);
  const taken = (rows: Row[], reason = "") => takePlan(draft(), planned(...rows), reason, today);
  const told = (rows: Row[]) => taken(rows).troubles.map(({line, text, ask}) =>
    `${line} ${text.split(" ")[0]}${ask ? ` ${ask.table}/${ask.id} ${ask.key}` : ""}`);

  test("with its new rows, and the ledger as it would be", () => {
    const {ledger, troubles, draft: {was, now}} = taken([plain]);
    assert.deepEqual([troubles, ledger.claims.length, ledger.reports.length], [[], 16, 26]);
    assert.deepEqual([...now].filter(([name, text]) => text !== was.get(name)).map(([name]) => name).sort(),
      ["claims", "reports"]);
  });

  test("with changed cells as corrections only where a reason is said", () => {
    const rows = [{Printing: "r-05", Note: "A remark.", Outlet: "Tide & Times", Claimant: "atlantis-crown",
      Figure: "more than 1,000"}];
    assert.deepEqual([taken(rows).ledger.corrections.length, taken(rows, "Seen again.").ledger.corrections.length],
      [1, 2]);
  });

  const soldiers = {...plain, Claimant: "Observers of Mu", "Which people": "soldiers", Figure: "1,200",
    Words: "1,200 dead", "Said on": "1900-04-03"};
  test("with what doors ask of its rows, by their lines", () =>
    assert.deepEqual(told([plain, soldiers]),
      ["3 is claims/mu-observers-1900-04-03-killed-1200 CLAIM-LIKE mu-observers-1900-04-02-killed-1200"]));
  test("with what the checker refuses alone, where it refuses anything", () =>
    assert.deepEqual([...new Set(told([soldiers, {...plain, "Printed on": "1902-01-01"}]))], ["3 DAY-ORDER"]));
  const falls = {...plain, "Said on": "1900-06-02", Figure: "12", Words: "12 dead"};
  test("with what the checker asks of its rows, which a yes settles", () => {
    const plan = planned(plain, falls);
    const {troubles} = takePlan(draft(), plan, "", today);
    const key = "CLAIM-RESTARTS lemuria-war-office-1900-06-01-killed-9001";
    assert.deepEqual(troubles.map(({line, ask}) => [line, ask]),
      [[3, {key, table: "claims", id: "lemuria-war-office-1900-06-02-killed-12"}]]);
    assert.match(troubles[0]!.text, /^CLAIM-RESTARTS .*, or say in the column “Answers” why/);
    assert.deepEqual(takePlan(draft(), answeredPlan(plan, troubles, "Anew."), "", today).troubles, []);
    assert.deepEqual(taken([plain, {...falls, "Printed on": "1902-01-01"}]).troubles.map(({ask}) => ask),
      [undefined, undefined]);
  });

  test("is answered with one yes, in each row that is asked about", () => {
    const plan = planned(plain, soldiers);
    const {troubles} = takePlan(draft(), plan, "", today);
    const answered = answeredPlan(plan, troubles, "Said anew.");
    assert.deepEqual(answered.added.claims.map(({answers}) => answers),
      [[], ["CLAIM-LIKE mu-observers-1900-04-02-killed-1200: Said anew."]]);
    assert.deepEqual(answered.added.reports.map(({answers}) => answers), [[], []]);
    assert.deepEqual(takePlan(draft(), answered, "", today).troubles, []);
  });
});

describe("the table of a file", () => {
  const sheets = (...all: [name: string, rows: string[][]][]) => workbook(all.map(([name, rows]) => ({name, rows})));
  const rows = [["Figure", "Outlet"], ["12", "Y Llanw"]];
  const read = (bytes: Uint8Array, named?: string) => {
    const {sheet, header, rows} = readFlatTable(bytes, named);
    return {sheet, header, lines: rows.map(({line}) => line)};
  };
  const text = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));

  test("is the first worksheet with rows, or the one that is named", () => {
    const bytes = sheets(["Empty", [["Figure", "Outlet"]]], ["One", rows], ["Two", [["A", "B"], ["1", "2"]]]);
    assert.deepEqual([read(bytes), read(bytes, "Two")], [{sheet: "One", header: ["Figure", "Outlet"], lines: [2]},
      {sheet: "Two", header: ["A", "B"], lines: [2]}]);
    assert.throws(() => read(bytes, "Three"), {code: 2,
      message: "--sheet Three: no such worksheet; the workbook has “Empty”, “One”, “Two”"});
    assert.throws(() => read(sheets(["Empty", [["Figure"]]])), {message:
      "no worksheet has rows below its first line"});
  });

  test("begins with the first row of two cells, or of one where no row has two", () => {
    assert.deepEqual(read(text("Deaths,", ",", " a , b ", "1,2", ",", "3,")),
      {sheet: null, header: ["a", "b"], lines: [4, 6]});
    assert.deepEqual(read(text("a", "1")), {sheet: null, header: ["a"], lines: [2]});
    for (const bytes of [text(""), text("a,b"), text("a")]) assert.throws(() => read(bytes),
      {message: "the table has no rows below its first line; the first line names its columns"});
  });
});
