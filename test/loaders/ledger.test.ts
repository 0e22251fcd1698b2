import assert from "node:assert/strict";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, test} from "node:test";
import {readLedger, storyIds} from "../../loaders/read/ledger.ts";
import {problemLine} from "../../loaders/check/problem.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import type {Report} from "../../loaders/schema/reports.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {siteRoot} from "../../tools/site-root.ts";

/** A row of the intake: a printing as it was first noted down, one JSON object a line. */
type Intake = Record<string, unknown> & {url: string; figure_words: string; outlet: string};

const factsFile = (name: string) => join(siteRoot, `../shared/facts/${name}.jsonl`);
const facts = (id: string) => factsFile(`${id}-reports`);

function lines<Row>(name: string): Row[] {
  const file = factsFile(name);
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line)) : [];
}

/** The first intake of a story and, behind it in one numbering, the second. */
function intakeOf(id: string): Map<string, Intake> {
  const rows = [...lines<Intake>(`${id}-reports`), ...lines<Intake>(`${id}-reports-2`)];
  return new Map(rows.map((row, index) => [reportId(index + 1), row]));
}

function reportId(number: number): string {
  return `r-${String(number).padStart(4, "0")}`;
}

const intakeForm = /^r-\d{4}$/;

for (const id of storyIds())
  describe(`the ledger of ${id}`, () => {
    const {ledger, problems} = readLedger(id);

    test("has nothing wrong", () => assert.deepEqual(problems.map(problemLine), []));

    test("numbers its intakes from r-0001, each row kept, left out or a denial, never two of these", () => {
      const rows = [...ledger.reports, ...ledger["left-out"]];
      const ids = rows.map(({report_id}) => report_id).filter((one) => intakeForm.test(one));
      const last = Math.max(...ids.map((one) => Number(one.slice(2))));
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(ids.length + (id === "maria-2017" ? ledger.denials.length : 0), last);
    });

    test("prints no claim twice by one outlet, page, unit and words", () => {
      const seen = new Set<string>();
      for (const {report_id, claim_id, outlet_id, url, unit, figure_words} of ledger.reports) {
        const key = [claim_id, outlet_id, url, unit, figure_words].join("\n");
        assert.ok(!seen.has(key), `${report_id} repeats an earlier row`);
        seen.add(key);
      }
    });

    test("says why for every row that it left out", () => {
      for (const row of ledger["left-out"]) assert.ok(row.reason.length > 20, `${row.report_id}: ${row.reason}`);
    });

    test("quotes no run of more than eight words", () => {
      const long = ledger.reports.filter(({figure_words}) => figure_words.split(/\s+/).length > 8);
      assert.deepEqual(long.map(({report_id}) => report_id), []);
    });

    const skip = existsSync(facts(id)) ? false : `${facts(id)} is not here, so the rows cannot be held against it`;
    describe("against its intake", {skip}, () => {
      if (!skip) againstIntake(id, ledger, intakeOf(id));
      if (!skip && lines(`${id}-reports-2`).length) againstSecondIntake(ledger, intakeOf(id));
    });
  });

function againstIntake(id: string, ledger: Ledger, intake: Map<string, Intake>): void {
  const claims = new Map(ledger.claims.map((claim) => [claim.claim_id, claim]));
  const reports = ledger.reports.filter(({report_id}) => intake.has(report_id));

  test("rows in = reports + left out + denials", () => {
    const leftOut = ledger["left-out"].filter(({report_id}) => intake.has(report_id));
    assert.equal(reports.length + leftOut.length + (id === "maria-2017" ? ledger.denials.length : 0), intake.size);
  });

  test("a row that was left out is the row of that line", () => {
    for (const row of ledger["left-out"].filter(({report_id}) => intake.has(report_id))) {
      const {url, figure_words, outlet} = intake.get(row.report_id)!;
      assert.deepEqual([row.url, row.figure_words, row.outlet], [url, figure_words, outlet], row.report_id);
    }
  });

  test("every report stands at the address of its line", () => {
    for (const {report_id, url} of reports) assert.equal(url, intake.get(report_id)!.url, report_id);
  });

  const columns = [
    "figure_words", "low", "high", "bound", "measure", "victims_party", "victims_group", "as_of", "published_on"
  ] as const;
  for (const column of columns)
    test(`every report has its line's ${column}, or its claim or note says why not`, () => {
      const unsaid = reports.filter((report) => differs(report, intake.get(report.report_id)!, column) &&
        !why(report, claims.get(report.claim_id)!));
      assert.deepEqual(unsaid.map(({report_id}) => report_id), []);
    });

  test("every report is credited as its line credits it, or its claim says why not", () => {
    const unsaid = reports.filter((report) => {
      const claim = claims.get(report.claim_id)!;
      const printed = report.claimant_as_printed ?? claim.claimant_id;
      return printed !== intake.get(report.report_id)!.claimant && !claim.decided_because;
    });
    assert.deepEqual(unsaid.map(({report_id}) => report_id), []);
  });

  const {relay, survival, reports: built} = deriveTables(ledger);

  test("the built tables count every printing once", () => {
    const printings = built.filter(({set_aside}) => set_aside === null);
    const idsOf = (rows: {report_id: string}[]) => new Set(rows.map(({report_id}) => report_id));
    assert.deepEqual(idsOf(relay), idsOf(printings));
    const heard = new Set(relay.filter(({own_words}) => own_words).map(({report_id}) => report_id)).size;
    for (const aspect of ["bound", "measure"]) {
      const rows = survival.filter((row) => row.aspect === aspect && row.unit === "all");
      assert.equal(rows.reduce((sum, row) => sum + row.printings!, 0), heard);
    }
  });

  test("the built relay finds a changed measure where the line's is not the claim's, and only there", () => {
    const found = new Set(relay.filter(({damage}) => damage === "measure-changed").map(({report_id}) => report_id));
    for (const {report_id, claim_id} of reports.filter((one) => !differs(one, intake.get(one.report_id)!, "measure")))
      assert.equal(found.has(report_id), intake.get(report_id)!.measure !== claims.get(claim_id)!.measure, report_id);
  });
}

function differs(report: Report, row: Intake, column: keyof Report): boolean {
  return report[column] !== row[column];
}

function why(report: Report, claim: Claim): string | null {
  return claim.decided_because ?? report.note;
}

/** What the second intake holds beside its printings: doubts, units, denials, events, findings about released rows. */
function againstSecondIntake(ledger: Ledger, intake: Map<string, Intake>): void {
  const claims = new Map(ledger.claims.map((claim) => [claim.claim_id, claim]));
  const reports = new Map(ledger.reports.map((report) => [report.report_id, report]));
  const leftOut = new Map(ledger["left-out"].map((row) => [row.report_id, row]));
  const second = [...intake].filter(([, row]) => "unit" in row);

  test("every doubt that came with a row is told in it, in its claim or in the reason for leaving it out", () => {
    const untold = second.filter(([id, {doubt}]) => {
      const report = reports.get(id);
      return doubt && !(report ? why(report, claims.get(report.claim_id)!) : leftOut.get(id));
    });
    assert.deepEqual(untold.map(([id]) => id), []);
  });

  test("every printing says where on its page it stands, as its line does or in the address, and where a copy is kept",
    () => {
    for (const [id, {unit, archive_url}] of second) {
      const report = reports.get(id);
      if (!report) continue;
      assert.ok(report.unit === unit || report.unit === "address", id);
      assert.equal(report.archive_url, archive_url, id);
    }
  });

  test("a row that was kept once is that of the same page", () => {
    const host = (url: string | null) => new URL(url!).hostname.replace(/^www\./, "");
    for (const [id, {reason, url}] of leftOut) {
      const kept = /^The same printing as (r-\d{4}):/.exec(reason)?.[1];
      if (kept) assert.equal(host(url), host(reports.get(kept)!.url), id);
    }
  });

  test("denials in = denials + left out", () => {
    const out = [...leftOut.keys()].filter((id) => id.startsWith("d2-"));
    assert.equal(ledger.denials.length + out.length, lines("denials-2").length);
  });

  test("each event of the intake is one of the ledger, on its day", () => {
    const days = new Set(ledger.events.map(({date}) => date));
    assert.deepEqual(lines<{date: string}>("events-2").map(({date}) => date).filter((date) => !days.has(date)), []);
  });

  test("each finding about a released row is taken, or the row says why not", () => {
    const corrected = new Set(ledger.corrections.map(({target}) => target));
    const words = ["note", "decided_because", "set_aside"];
    const findings = lines<{table: string; id: string; column: string}>("corrections-2");
    const unsettled = findings.filter(({table, id, column}) =>
      ![column, ...words].some((name) => corrected.has(`${table}/${id}/${name}`)));
    assert.deepEqual(unsettled, []);
  });
}
