import {max} from "d3";
import {daysBetween} from "../../../src/toll/day.ts";
import {figureText} from "../../../src/toll/figure.ts";
import type {Claim} from "../../schema/claims.ts";
import type {Report} from "../../schema/reports.ts";
import type {Placed} from "../../read/table.ts";
import {grouped} from "../grouped.ts";
import {unprinted} from "../printings.ts";
import type {Question, Scene} from "./question.ts";

/** Printings that do not fit their claim and say nothing about it: of other people, or with another claim's figure. */
export function* fitQuestions(scene: Scene): Generator<Question> {
  const {reports, claims, byId, printings, parties} = scene;
  let like: ReturnType<typeof byCount> | undefined;
  for (const placed of reports) {
    const {row} = placed;
    const claim = byId.get(row.claim_id);
    if (!claim || row.note) continue;
    const shares = sharesEnd(row, claim);
    if (shares && row.victims_party === claim.victims_party) continue;
    const asked = {table: "reports", placed, other: claim.claim_id} as const;
    const isOther = row.victims_party !== claim.victims_party && parties.has(claim.victims_party);
    // Where all of several printings agree, it is the claim that has the slip.
    if (isOther && !isOutvoted(claim, printings.get(claim.claim_id)!)) yield {...asked, column: "victims_party",
      code: "REPORT-PARTY", what: `it counts ${row.victims_party}, its claim ${claim.victims_party}`,
      why: "sides are easily taken for each other",
      mend: "look at the page whom it counts, and say in note where the page has it so"};
    if (shares) continue;
    like ??= byCount(claims);
    const fits = like.get(countOf(row))?.find((one) => isAlike(one.row, row) && isNear(one.row, row, scene))?.row;
    if (fits) yield {...asked, column: "claim_id", code: "REPORT-OTHER-CLAIM",
      what: `${figureText(row)} here and in ${fits.claim_id}, ${figureText(claim)} in its own`,
      why: "it prints the one or the other", mend: "look at the page which of the two it prints"};
  }
}

const byCount = (claims: Scene["claims"]) => grouped(claims, ({row}) => countOf(row));
const isOutvoted = (claim: Claim, own: Placed<Report>[]) => own.length > 1 && unprinted(claim, own) !== null;

/** Claims that none of their printings bears out: whom they count, on which day they were said. */
export function* unprintedQuestions({claims, printings, parties}: Scene): Generator<Question> {
  for (const placed of claims) {
    const {row} = placed;
    const own = printings.get(row.claim_id) ?? [];
    const asked = () => ({table: "claims", placed, other: own[0]?.row.report_id ?? ""} as const);
    const column = row.decided_because ? unprinted(row, own) : null;
    if (column === "victims_party" && parties.has(row.victims_party)) yield {...asked(), column,
      code: "CLAIM-UNPRINTED", what: `${column} is ${row[column]}, in each printing ${own[0]!.row[column]}`,
      why: "a claim says what somebody printed", mend: "look at the pages whom they count"};
    if (Math.max(row.low ?? 0, row.high ?? 0) >= vast) yield {...asked(), column: row.low === null ? "high" : "low",
      code: "CLAIM-VAST", other: row.claim_id, what: `the figure is ${figureText(row)}`,
      why: "no war and no flood has taken so many", mend: "look at the page which it is"};
    const {said_on: said} = row;
    const isAfter = ({row: {published_on: day}}: Placed<Report>) => day !== null && day < said!;
    if (said && own.length > 0 && own.every(isAfter) && !row.claim_id.includes(said)) yield {
      ...asked(), column: "said_on", code: "CLAIM-AFTER-PRINTINGS",
      what: `said on ${said}, printed by ${max(own, ({row: {published_on}}) => published_on)}`,
      why: "nobody prints what is not yet said",
      mend: "look up the day on which it was said"
    };
  }
}

/** One event that is counted as an event by some and as a running count by others. */
export function* scopeQuestions({claims}: Scene): Generator<Question> {
  const scoped = claims.filter(({row}) => row.comparable_scope);
  for (const same of grouped(scoped, ({row}) => row.comparable_scope!).values()) {
    const incidents = same.filter(({row}) => row.period === "incident");
    if (!incidents.length || incidents.length === same.length) continue;
    const odd = incidents.length * 2 >= same.length ? same.filter((one) => !incidents.includes(one)) : incidents;
    const others = same.filter((one) => !odd.includes(one));
    const [usual] = others;
    for (const placed of odd.filter((one) => !isOwnEvent(one.row, others))) yield {
      table: "claims", placed, column: "period", code: "CLAIM-SCOPE-PERIOD", other: usual!.row.claim_id,
      what: `period is ${placed.row.period}, of the same event ${usual!.row.period} in ${usual!.row.claim_id}`,
      why: "the two would not be compared", mend: "look whether it counts the event or a time"
    };
  }
}

/** One event in a place that others count as a whole: its days are its own. */
const isOwnEvent = ({period, since}: Claim, others: {row: Claim}[]) =>
  period === "incident" && since !== null && others.every(({row}) => row.since !== since);

/** More than any one event of which a toll is known. */
const vast = 100_000_000;

type Counts = Pick<Claim | Report, "low" | "high" | "bound" | "measure" | "victims_party" | "victims_group">;
const countOf = ({low, high}: Counts) => low ?? high!;
const counted = ["low", "high", "bound", "measure", "victims_party", "victims_group"] as const;
const isAlike = (a: Counts, b: Counts) => counted.every((name) => a[name] === b[name]);
const ends = ({low, high}: Counts) => [low, high].filter((end) => end !== null);
/** Whether two figures have an end in common, or nearly so: pages round. */
const sharesEnd = (a: Counts, b: Counts) => countOf(a) === countOf(b) ||
  ends(a).some((end) => ends(b).some((other) => Math.abs(end - other) * 20 <= other));

/** So many days after a claim most of its printings have appeared. */
const soon = 7;

function isNear(claim: Claim, {published_on: day}: Report, {dayOf}: Scene): boolean {
  const said = claim.said_on ?? dayOf(claim);
  return !day || !said || Math.abs(daysBetween(said, day)) <= soon;
}
