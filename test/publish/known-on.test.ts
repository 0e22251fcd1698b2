// slow: tables of the whole home story on day after day
import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {ledgerKnownOn} from "../../tools/publish/ledger-known-on.ts";
import {soundLedger} from "../../tools/publish/current-edition.ts";
import type {Tables} from "../../loaders/schema/index.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import {addDays} from "../../src/toll/day.ts";
import {runs} from "../runs.ts";

const ledger = soundLedger("ukraine-2022");
const tables = deriveTables(ledger);

const holds = (from: string, until: string | null, day: string) => from <= day && (until === null || until >= day);
const standing = ({standing}: Tables, day: string) =>
  standing.filter((row) => holds(row.stands_from, row.stands_until, day)).map(({stands_until, ...row}) => row);
const gaps = ({gaps}: Tables, day: string) =>
  gaps.filter((row) => row.larger_claim_id && holds(row.holds_from, row.holds_until, day))
    .map(({holds_until, ...row}) => row);

test("on each day up to D the tables known on D say what the full tables say", () => {
  fc.assert(
    fc.property(fc.nat(1400), fc.nat(200), (later, earlier) => {
      const known = addDays("2022-02-24", later);
      const day = addDays(known, -Math.min(later, earlier));
      const then = deriveTables(ledgerKnownOn(ledger, known));
      assert.deepEqual(standing(then, day), standing(tables, day));
      assert.deepEqual(gaps(then, day), gaps(tables, day));
    }),
    runs(15)
  );
});

test("nothing said, printed or taken back after D is in the ledger known on D", () => {
  const then = ledgerKnownOn(ledger, "2022-03-25");
  assert.ok(then.claims.length > 100);
  for (const claim of then.claims) {
    assert.ok(!claim.said_on || claim.said_on <= "2022-03-25", claim.claim_id);
    assert.ok(!claim.withdrawn_on || claim.withdrawn_on <= "2022-03-25", claim.claim_id);
  }
  for (const report of then.reports) assert.ok(report.published_on! <= "2022-03-25", report.report_id);
  for (const event of then.events) assert.ok(event.date <= "2022-03-25", event.event_id);
});

test("every reference of the ledger known on D leads somewhere", () => {
  const then = ledgerKnownOn(ledger, "2022-03-03");
  const ids = new Set(then.claims.map((claim) => claim.claim_id));
  for (const report of then.reports) assert.ok(ids.has(report.claim_id));
  for (const event of then.events) for (const id of event.claim_ids) assert.ok(ids.has(id));
  for (const claim of then.claims) assert.ok(!claim.replaces || ids.has(claim.replaces));
});

test("a claim disowned later is known as standing before, disowned after", () => {
  const disowned = ledger.claims.find((claim) => claim.status === "disowned" && claim.said_on! < claim.withdrawn_on!)!;
  const statusOn = (day: string) =>
    ledgerKnownOn(ledger, day).claims.find((claim) => claim.claim_id === disowned.claim_id)?.status;
  assert.equal(statusOn(addDays(disowned.said_on!, -1)), undefined);
  assert.equal(statusOn(disowned.said_on!), "standing");
  assert.equal(statusOn(disowned.withdrawn_on!), "disowned");
});
