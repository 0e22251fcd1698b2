import {daysBetween} from "../../src/toll/day.ts";
import {cellPlace} from "../schema/cell-place.ts";
import {grammarOf} from "../schema/cell.ts";
import type {Claim} from "../schema/claims.ts";
import type {Claimant} from "../schema/claimants.ts";
import type {Correction} from "../schema/corrections.ts";
import type {Coverage} from "../schema/coverage.ts";
import type {Denial} from "../schema/denials.ts";
import {ledgerTables, type LedgerName} from "../schema/index.ts";
import type {LeftOut} from "../schema/left-out.ts";
import type {Outlet} from "../schema/outlets.ts";
import {isDropped, renames} from "../schema/renamed.ts";
import type {Report} from "../schema/reports.ts";
import type {Word} from "../schema/vocabulary.ts";
import type {Placed} from "../read/table.ts";
import type {ReadLedger, TellFor} from "./tell.ts";
import {countryCodes} from "./country-codes.ts";
import {claimsById, wholeRows} from "./whole.ts";

/** What rows of one table say against those of another. */
export function checkRelations(read: ReadLedger, tellFor: TellFor): void {
  const rows = <Row>(name: LedgerName) => wholeRows<Row>(read[name]);
  const claims = claimsById(read);
  const isWhole = !read.claims.mayHold("") && rows("claims").length === read.claims.rows.length;
  checkSeries(rows<Coverage>("coverage"), isWhole ? [...claims.values()] : null, read, tellFor);
  checkOwnDenials(rows<Denial>("denials"), claims, tellFor);
  checkCorrected(rows<Correction>("corrections"), tellFor);
  checkLeftOut(rows<LeftOut>("left-out"), rows<Report>("reports"), tellFor);
  checkSides(rows<Claimant>("claimants"), rows<Word>("vocabulary"), tellFor);
  checkCountries(rows<Outlet>("outlets"), tellFor);
  for (const name of ["outlets", "vocabulary"] as const)
    for (const placed of rows<Outlet | Word>(name)) {
      const {iso_alpha3: code} = placed.row;
      if (code && !countryCodes.has(code)) tellFor<Outlet | Word>(name)(placed, "iso_alpha3", "COUNTRY-UNKNOWN",
        `${code} is the code of no country`, "whoever joins tables by country would lose the row",
        "write a code of ISO 3166-1 such as UKR");
    }
  for (const name of ["claimants", "outlets", "vocabulary"] as const)
    for (const column of ["wikidata_id", ...(name === "vocabulary" ? ["iso_alpha3", "iso_numeric"] : [])])
      checkOnce(rows<Record<string, unknown>>(name), name, column, tellFor);
}

/** A source may have begun its series before the story did, by no more than so many days. */
const year = 366;

/** A series that was read belongs to somebody who speaks of it, in its days. */
function checkSeries(rows: Placed<Coverage>[], claims: Claim[] | null, read: ReadLedger, tellFor: TellFor): void {
  const tell = tellFor<Coverage>("coverage");
  const startedOn = (read.story.rows[0]?.row.started_on as string | undefined) ?? "";
  const bodies = new Map((read.claimants.rows as unknown as Placed<Claimant>[])
    .map(({row}) => [row.claimant_id, row.speaks_for]));
  const spoken = new Set<string>();
  for (const claim of claims ?? [])
    for (let at: string | null | undefined = claim.claimant_id; at && !spoken.has(at); at = bodies.get(at))
      spoken.add(at);
  for (const placed of rows) {
    const {claimant_id: id, covers_from: from, read_on} = placed.row;
    if (claims && !spoken.has(id))
      tell(placed, "claimant_id", "COVERAGE-CLAIMANT", `${id} has no claim`,
        "a series of somebody who says nothing covers nothing", "look up whose series it is");
    if (startedOn && daysBetween(from, startedOn) > year)
      tell(placed, "covers_from", "COVERAGE-BEFORE-STORY", `covers_from ${from} comes long before the story`,
        `the story begins on ${startedOn}`, "look up the day");
    const late = (["covers_from", "covers_until"] as const).find((name) => (placed.row[name] ?? "") > read_on);
    if (late)
      tell(placed, late, "COVERAGE-READ", `${late} ${placed.row[late]} comes after read_on ${read_on}`,
        "nobody reads what is not yet there", `write at most ${read_on}, or when it was read again`);
    if (read_on > placed.row.recorded_on)
      tell(placed, "read_on", "DAY-ORDER", `read_on ${read_on} comes after recorded_on ${placed.row.recorded_on}`,
        "it is read before it is recorded", "look up both days");
  }
}

/** Who denies is somebody else; who takes a figure back does not deny it. */
function checkOwnDenials(rows: Placed<Denial>[], claims: Map<string, Claim>, tellFor: TellFor): void {
  for (const placed of rows) {
    const {kind, claimant_id, claim_ids} = placed.row;
    const own = kind === "denies" && claim_ids.find((id) => claims.get(id)?.claimant_id === claimant_id);
    if (own) tellFor<Denial>("denials")(placed, "kind", "DENIAL-OWN", `${claimant_id} denies ${own}, its own`,
      "what one takes back oneself is no denial", "write corrects or disowns, or whose denial it is");
  }
}

/** A correction's id bears its day, its cell is none that names the row, and what was there could stand there. */
function checkCorrected(rows: Placed<Correction>[], tellFor: TellFor): void {
  const tell = tellFor<Correction>("corrections");
  for (const placed of rows) {
    const {correction_id: id, target, was, made_on} = placed.row;
    const [, day] = /^fix-(\d{4}-\d\d-\d\d)-/.exec(id) ?? [];
    if (day && day !== made_on)
      tell(placed, "made_on", "CORRECTION-ID-DAY", `the id says ${day}, the row ${made_on}`,
        "one of the two has a slip", "look up which is right");
    const {table, column} = cellPlace(target);
    const declared = Object.hasOwn(ledgerTables, table) ? ledgerTables[table as LedgerName] : null;
    if (!declared || !Object.hasOwn(declared.row.shape, column) || isDropped(renames, target)) continue;
    if (declared.key.includes(column as never))
      tell(placed, "target", "CORRECTION-KEY", `${column} is what ${table} are named by`,
        "a row with another id is another row", "add the new row, and say in a note what became of this");
    else if (was !== null && grammarOf((declared.row.shape as never)[column]).decode(was) === undefined)
      tell(placed, "was", "CORRECTION-FORM", `${column} cannot have been ${JSON.stringify(was)}`,
        "a cell that was read had its column's form", "write what the cell said then");
  }
}

/** What was left out was not taken in. */
function checkLeftOut(rows: Placed<LeftOut>[], reports: Placed<Report>[], tellFor: TellFor): void {
  const ids = new Set(reports.map(({row}) => row.report_id));
  for (const placed of rows) {
    const {report_id: id} = placed.row;
    const other = ids.has(id) ? id : undefined;
    if (other) tellFor<LeftOut>("left-out")(placed, "report_id", "LEFT-OUT-IN", `reports.csv has ${other} too`,
      "rows in = reports + left out", "delete the one or the other");
  }
}

/** A body that is called after one party does not stand on the side of another. */
function checkSides(rows: Placed<Claimant>[], words: Placed<Word>[], tellFor: TellFor): void {
  const parties = words.filter(({row}) => row.kind === "party").map(({row}) => row.word_id);
  for (const placed of rows) {
    const {claimant_id: id, side} = placed.row;
    const own = parties.find((party) => id.startsWith(`${party}-`));
    if (own && side !== own && parties.includes(side))
      tellFor<Claimant>("claimants")(placed, "side", "CLAIMANT-SIDE-NAME", `${id} stands on the side of ${side}`,
        "its claims would be counted for the others", `write ${own}, or say in its id whose it is`);
  }
}

/** The countries of hosts' last parts, where all or nearly all that end so are edited there. */
const countries: Record<string, string> = {ru: "RUS", ua: "UKR", de: "DEU", fr: "FRA", uk: "GBR", pl: "POL", it: "ITA",
  es: "ESP", pt: "PRT", nl: "NLD", cz: "CZE", sk: "SVK", hu: "HUN", ro: "ROU", bg: "BGR", gr: "GRC", tr: "TUR",
  se: "SWE", no: "NOR", dk: "DNK", fi: "FIN", lt: "LTU", lv: "LVA", ee: "EST", by: "BLR", kz: "KAZ", jp: "JPN",
  kr: "KOR", cn: "CHN", br: "BRA", mx: "MEX", ca: "CAN", au: "AUS", nz: "NZL", za: "ZAF", il: "ISR", pr: "PRI"};

function checkCountries(rows: Placed<Outlet>[], tellFor: TellFor): void {
  // An agency has a host in each country that it writes for.
  const hosts = new Map<string, number>();
  const nameOf = (domain: string | null) => domain?.replace(/(?:\.com?)?\.[^.]+$/, "") ?? "";
  for (const {row} of rows) hosts.set(nameOf(row.domain), (hosts.get(nameOf(row.domain)) ?? 0) + 1);
  for (const placed of rows) {
    const {domain, iso_alpha3: own} = placed.row;
    const country = countries[domain?.split(".").at(-1) ?? ""];
    if (own && country && own !== country && hosts.get(nameOf(domain)) === 1)
      tellFor<Outlet>("outlets")(placed, "iso_alpha3", "OUTLET-COUNTRY", `${domain} is edited in ${own}`,
        `such hosts are ${country}'s`, "look up where it is edited; leave the cell empty where it is not certain");
  }
}

function checkOnce(rows: Placed<Record<string, unknown>>[], name: LedgerName, column: string, tellFor: TellFor): void {
  const seen = new Map<string, Placed<Record<string, unknown>>>();
  for (const placed of rows) {
    const value = placed.row[column] as string | null;
    if (!value) continue;
    const key = `${name === "vocabulary" ? String(placed.row.kind) : ""} ${value}`;
    const other = seen.get(key);
    if (other) tellFor<Record<string, unknown>>(name)(placed, column, "ID-ELSEWHERE",
      `${value} is also the ${column} of line ${other.at(column).line}`, "two rows would be one and the same",
      "look up which it is");
    else seen.set(key, placed);
  }
}
