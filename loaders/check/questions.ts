import {knownOn} from "../../src/toll/claim.ts";
import {wholeFinder} from "../../src/toll/part.ts";
import {tollId} from "../../src/toll/toll.ts";
import type {Claim} from "../schema/claims.ts";
import type {Claimant} from "../schema/claimants.ts";
import type {Outlet} from "../schema/outlets.ts";
import type {Report} from "../schema/reports.ts";
import type {Word} from "../schema/vocabulary.ts";
import type {Placed} from "../read/table.ts";
import {repeated} from "./grouped.ts";
import type {ReadLedger, TellFor} from "./tell.ts";
import {noReason} from "./texts.ts";
import {claimsById, printingsByClaim, wholeRows} from "./whole.ts";
import {boundAbroadQuestions, measureAbroadQuestions, scriptQuestions} from "./questions/abroad.ts";
import {answersIn, doorCodes, idOf, keyOf} from "./questions/answers.ts";
import {dayQuestions} from "./questions/days.ts";
import {digitQuestions} from "./questions/digits.ts";
import {evidenceQuestions} from "./questions/evidence.ts";
import {fitQuestions, scopeQuestions, unprintedQuestions} from "./questions/fits.ts";
import {hostQuestions} from "./questions/hosts.ts";
import {otherWordQuestions} from "./questions/other-word.ts";
import {pageOf, pageQuestions, samePageQuestions} from "./questions/pages.ts";
import {partQuestions} from "./questions/parts.ts";
import type {Scene} from "./questions/question.ts";
import {saidOtherwiseQuestions} from "./questions/said-otherwise.ts";
import {seriesQuestions} from "./questions/series.ts";
import {peopleQuestions} from "./questions/people.ts";
import {wordingQuestions} from "./questions/wording.ts";
import {boundQuestions, measureQuestions, wordQuestions} from "./questions/words.ts";

const rules = [dayQuestions, digitQuestions, hostQuestions, otherWordQuestions, pageQuestions, partQuestions,
  seriesQuestions, wordQuestions, boundQuestions, measureQuestions, boundAbroadQuestions, measureAbroadQuestions,
  scriptQuestions, evidenceQuestions, fitQuestions, unprintedQuestions, scopeQuestions,
  samePageQuestions, peopleQuestions, saidOtherwiseQuestions, wordingQuestions];

/** Asks what a careful desk editor would ask of claims and printings. A question stays a problem until its own row
 * answers it; an answer settles that one question and no other, and an answer that nothing asks for is told. */
export function checkQuestions(read: ReadLedger, storyId: string, tellFor: TellFor): void {
  const startedOn = read.story.rows[0]?.row.started_on as string | undefined;
  if (!startedOn) return;
  const scene = sceneOf(read, storyId, startedOn);
  const settled = new Set<string>();
  for (const rule of rules) for (const question of rule(scene)) {
    const {table, placed, column, code, other, what, why, mend} = question;
    const key = keyOf(code, other);
    if (answersIn(placed.row).some((answer) => answer.key === key)) settled.add(`${idOf(placed.row)} ${key}`);
    else tellFor<Claim | Report>(table)(placed, column, code, what, why,
      `${mend}, or say in answers why it stands: “${key}: …”`, key);
  }
  if (isWhole(read)) checkAnswers(scene, settled, tellFor);
}

function sceneOf(read: ReadLedger, storyId: string, startedOn: string): Scene {
  const claims = wholeRows<Claim>(read.claims);
  const reports = wholeRows<Report>(read.reports);
  const [printings, byId] = [printingsByClaim(read), claimsById(read)];
  const known = (claim: Claim) =>
    claim.said_on ?? knownOn(claim, printings.get(claim.claim_id)?.map(({row}) => row)) ?? "";
  const tolls = new Map(claims.map(({row}) => [row, tollId(row, startedOn)]));
  const tollOf = (claim: Claim) => tolls.get(claim)!;
  const outlets = new Map(wholeRows<Outlet>(read.outlets).map(({row}) => [row.outlet_id, row]));
  const words = wholeRows<Word>(read.vocabulary).map(({row}) => row);
  const parties = new Set(words.filter(({kind}) => kind === "party").map(({word_id}) => word_id));
  const sideOf = new Map(wholeRows<Claimant>(read.claimants).map(({row}) => [row.claimant_id, row.side]));
  const peoples = words.flatMap(({kind, word_id: id, adjective}) => (kind !== "party" || !adjective ? []
    : [{id, pattern: new RegExp(`\\b${adjective.replace(/\W/g, "\\$&")} (?:soldiers?|troops|service ?m[ae]n|` +
      "personnel|civilians|fighters|officers|men|military)\\b", "i")}]));
  return {storyId, startedOn, claims, reports, printings, byId, outlets, parties, wholeOf: wholeFinder(words),
    peoples, sideOf,
    pages: repeated(reports.filter(({row}) => row.url), ({row}) => pageOf(row.url!)), tollOf, knownOn: known,
    follows: chains(byId), dayOf: (claim) => claim.as_of ?? known(claim)};
}

function chains(byId: Scene["byId"]): Scene["follows"] {
  return (a, b) => {
    // Most replace none: a hundred thousand empty sets would fill the memory.
    if (!a.replaces) return false;
    const seen = new Set<string>();
    for (let at: string | null = a.replaces; at && !seen.has(at); at = byId.get(at)?.replaces ?? null) {
      if (at === b.claim_id) return true;
      seen.add(at);
    }
    return false;
  };
}

/** Whether every row could be read: else a question may only be missing. */
function isWhole(read: ReadLedger): boolean {
  return [read.claims, read.reports, read.outlets].every((table) =>
    !table.problems.length && !table.mayHold("") && wholeRows(table).length === table.rows.length);
}

/** An answer must have its form, and a question that it answers, or the list would only grow. */
function checkAnswers({claims, reports}: Scene, settled: Set<string>, tellFor: TellFor): void {
  const answering = [["claims", claims], ["reports", reports]] as const;
  const ids = new Set(answering.flatMap(([, rows]) => (rows as Placed<Claim | Report>[]).map(({row}) => idOf(row))));
  const wasAsked = (key: string) => {
    const [code, other] = key.split(" ");
    return doorCodes.includes(code!) && ids.has(other!);
  };
  for (const [table, rows] of answering)
    for (const placed of rows as Placed<Claim | Report>[])
      for (const {text, key} of placed.row.answers.length ? answersIn(placed.row) : []) {
        const tell = (code: string, what: string, why: string, mend: string) =>
          tellFor<Claim | Report>(table)(placed, "answers", code, what, why, mend);
        if (!key) tell("ANSWER-FORM", `${JSON.stringify(text)} names no question`,
          "a reason settles one question and no other", "write CODE id-of-the-other-row: why");
        else if (noReason.test(text.slice(key.length + 1).trim()))
          tell("ANSWER-REASON", `${JSON.stringify(text)} gives no reason`, "a reader would not know why it stands",
            "say why");
        else if (!settled.has(`${idOf(placed.row)} ${key}`) && !wasAsked(key))
          tell("ANSWER-UNASKED", `nothing asks ${key} of this row`, "an answer without its question misleads",
            "take it out");
      }
}
