import {addDays, daysBetween, isDay, type Day} from "../../../src/toll/day.ts";
import {figureText} from "../../../src/toll/figure.ts";
import type {Claim} from "../../schema/claims.ts";
import type {Report} from "../../schema/reports.ts";
import {repeated} from "../grouped.ts";
import type {Question, Scene} from "./question.ts";

type Asked = Omit<Question, "table" | "placed" | "other">;

/** So many days an address may be dated before or after its printing: evenings, zones, pages made beforehand. */
const near = 2;
const dated = /\/(?<year>20\d\d)(?<mark>[/-])(?<month>\d\d)\k<mark>(?<date>\d\d)(?=[/-]|$)/;

/** What an address and a printing's own numbers say against its row. */
export function* evidenceQuestions({reports, pages, byId}: Scene): Generator<Question> {
  for (const placed of reports) {
    const {row} = placed;
    const claim = byId.get(row.claim_id);
    for (const ask of ofRow) {
      const question = ask(row, claim);
      if (question) yield {...question, table: "reports", placed, other: row.claim_id};
    }
  }
  yield* twoFigures(pages);
}

/** What a printing is asked by itself and beside its claim. */
const ofRow: ((row: Report, claim: Claim | undefined) => Asked | null)[] =
  [addressDay, homePage, unitOf, yearOf, scaleOf, archiveOf, yearLate, yearOff, tenfold];

/** The same in figures alone, 20220302, and the month alone, /2022/03/some-words. */
const datedInFigures = /(?<!\d)(?<year>20[12]\d)(?<month>0[1-9]|1[0-2])(?<date>0[1-9]|[12]\d|3[01])(?!\d)/;
const datedByMonth = /\/(?<year>20\d\d)\/(?<month>0[1-9]|1[0-2])\/(?!\d\d?[/-])/;

function addressDay({url, published_on: day}: Report): Asked | null {
  const own = url && day ? dayIn(url) : null;
  const apart = own?.map((one) => daysBetween(one, day!));
  if (!own || (apart![0]! >= -near && apart!.at(-1)! <= near)) return null;
  return {column: "published_on", code: "REPORT-ADDRESS-DAY", why: "an address is dated when it is printed",
    what: `the address says ${own.length > 1 ? own[0]!.slice(0, 7) : own[0]}, the row ${day}`, mend: "look up the day"};
}

/** The day that an address bears, or the first and the last that it may be of; null where it bears none. */
export function dayIn(url: string): Day[] | null {
  if (!url.includes("20")) return null;
  const said = (dated.exec(url) ?? datedInFigures.exec(url))?.groups;
  const own = said && `${said.year}-${said.month}-${said.date}`;
  if (own && isDay(own)) return [own];
  const month = url.includes("/20") ? datedByMonth.exec(url)?.groups : undefined;
  return month ? [`${month.year}-${month.month}-01`, addDays(`${month.year}-${month.month}-01`, 30)] : null;
}

function homePage({url}: Report): Asked | null {
  if (!url || !/^https?:\/\/[^/?#]+\/?$/.test(url)) return null;
  return {column: "url", code: "REPORT-HOME", what: "the address is an outlet's front page",
    why: "what stands there changes by the hour", mend: "write the address of the page itself"};
}

/** What is counted beside people: shares, money, weapons, ways, animals. */
const counted = ["per ?cent", "procent", "prozent", "процент\\p{L}*", "відсотк\\p{L}*", "tanks?", "танк\\p{L}*",
  "aircraft", "planes", "helicopters", "vehicles", "missiles", "drones", "dollars", "euros?", "rubles", "hryvnias?",
  "km", "kilomet(?:er|re)s", "miles", "cattle", "cows", "horses", "sheep", "pigs", "animals", "livestock"];
const things = new RegExp(`(?<!\\d)\\d[\\d.,\\s]*(?:[%‰]|(?:${counted.join("|")})(?!\\p{L}))|[$€£₽₴]\\s*\\d`, "iu");

function unitOf({figure_words: words}: Report): Asked | null {
  if (!things.test(words)) return null;
  const [thing] = things.exec(words)!;
  const numbers = words.match(/\d+(?:[ .,'’\u00a0\u202f]\d{3}(?!\d))*/g) ?? [];
  if (numbers.length !== 1) return null;
  return {column: "figure_words", code: "REPORT-UNIT", what: `the words count ${thing.trim()}`,
    why: "a toll counts people", mend: "look at the page what it counts"};
}

const beforeYears = "in|of|since|during|года?|року|від|с|в|у|im|en|em|nel|del|w";

function yearOf({figure_words: words, low, high, published_on: day}: Report): Asked | null {
  if (low !== high || String(low) !== day?.slice(0, 4)) return null;
  if (!new RegExp(`(?:${beforeYears}) ${low}(?!\\d)`, "iu").test(words)) return null;
  return {column: "low", code: "REPORT-YEAR", what: `the figure is ${low}, as the year is`,
    why: "a year is easily taken for a figure", mend: "look at the page which it is"};
}

const scaled = /(?<!\d)(\d[\d.,]*)[\s-]*(?:thousand|million|billion|тыс|тис|млн|tausend|tys\.|millones|milhões)/iu;

function scaleOf({figure_words: words, low, high}: Report): Asked | null {
  if (!scaled.test(words)) return null;
  const [phrase, number] = scaled.exec(words)!;
  const count = Number(number!.replace(",", "."));
  if (![low, high].includes(count)) return null;
  return {column: low === count ? "low" : "high", code: "REPORT-SCALE",
    what: `the words say ${phrase}, the row ${count}`, why: "the noughts of a word are easily forgotten",
    mend: "write the whole number"};
}

function yearLate({published_on: day}: Report, claim: Claim | undefined): Asked | null {
  const said = claim?.said_on ?? claim?.as_of;
  if (!day || !said || !day.endsWith(said.slice(5)) || Number(day.slice(0, 4)) !== Number(said.slice(0, 4)) + 1)
    return null;
  return {column: "published_on", code: "REPORT-YEAR-LATE", what: `printed on ${day}, a year after ${said} to the day`,
    why: "a year is more often mistyped than a figure is printed so late", mend: "look up the year"};
}

function yearOff({as_of: day, published_on: printed, note}: Report, claim: Claim | undefined): Asked | null {
  const said = claim?.as_of;
  if (!day || !said || note || day === said || day.slice(5) !== said.slice(5)) return null;
  // Printed anew on the anniversary, it counts up to that day.
  if (day > said && printed && daysBetween(day, printed) >= 0 && daysBetween(day, printed) <= 7) return null;
  return {column: "as_of", code: "REPORT-YEAR-OFF", what: `it counts up to ${day}, ${claim.claim_id} to ${said}`,
    why: "the same day of another year is more often a slip than another count", mend: "look up the year"};
}

/** Where copies are kept; a commit of a repository is one too. */
const keepers = /archive|perma\.cc|webcitation|arquivo|wayback|cache|memento|nla\.gov|\/[0-9a-f]{40}(?:\/|$)/i;

function archiveOf({archive_url: address}: Report): Asked | null {
  if (!address || keepers.test(address)) return null;
  return {column: "archive_url", code: "REPORT-ARCHIVE", what: "the address is of no archive that is known here",
    why: "a copy outlives its page", mend: "look whether the page is kept there"};
}

type Counts = Pick<Report, "low" | "high">;
const isSameFigure = (a: Counts, b: Counts) => a.low === b.low && a.high === b.high;

function tenfold(row: Report, claim: Claim | undefined): Asked | null {
  if (!claim || row.note || isSameFigure(row, claim) || !isTenfold(row, claim)) return null;
  return {column: "low", code: "REPORT-TENFOLD", what: `${figureText(row)} here, ${figureText(claim)} in ` +
    claim.claim_id, why: "a nought too many or too few is a slip more often than news",
  mend: "look at the page which it prints"};
}

function isTenfold(a: Counts, b: Counts): boolean {
  const [x, y] = [a.low ?? a.high!, b.low ?? b.high!];
  return x >= 10 && y >= 10 && [10, 100, 1000].some((times) => x === y * times || y === x * times);
}

/** One page that prints two figures for one claim, with no part of the page told for either. */
function* twoFigures(pages: Scene["pages"]): Generator<Question> {
  for (const page of pages) for (const same of repeated(page.filter(({row}) => !row.note), ({row}) => row.claim_id))
    for (const [at, placed] of same.entries()) {
      const other = same.find(({row}, before) => before < at && !isSameFigure(row, placed.row) &&
        (row.unit === null || row.unit === placed.row.unit));
      if (other) yield {
        table: "reports", placed, column: "low", code: "REPORT-TWO-FIGURES", other: other.row.report_id,
        what: `the page of ${other.row.report_id} prints ${figureText(other.row)} for the same claim`,
        why: "a page says one figure in one place", mend: "say in unit where on the page each stands"
      };
    }
}
