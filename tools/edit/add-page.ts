import type {IncomingMessage, ServerResponse} from "node:http";
import {JSDOM} from "jsdom";
import type {Answer, ArticleAnswer, FieldProblem} from "../../src/components/add-answer.ts";
import {draw} from "../../src/charts/draw.ts";
import {chartSpec} from "../../src/charts/default-spec.ts";
import {decode} from "../../src/reader/decode.ts";
import {addDays, fromDate, isDay, type Day} from "../../src/toll/day.ts";
import {knownOn} from "../../src/toll/claim.ts";
import {tollId} from "../../src/toll/toll.ts";
import {kindOf} from "../articles/read-file.ts";
import {homeStoryId, ledgerRoot, storyIds} from "../../loaders/read/ledger.ts";
import {claimPath, storyPrefix} from "../page/links.ts";
import {storyData} from "../page/story-data.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {fromLink, type LinkOptions} from "../capture/from-link.ts";
import {Failure} from "../failure.ts";
import {deriveTables} from "../../loaders/tables/index.ts";
import type {Added} from "./add-claim.ts";
import {formPage} from "./add-form.ts";
import {ofChecker, ofFailure} from "./add-problems.ts";
import {openDraft, refuseBroken} from "./draft.ts";
import type {Entry} from "./entry.ts";
import {figuresOf} from "./from-article.ts";
import {isOwnOrigin} from "../site/refusal.mjs";
import {loadLanguages} from "./language.ts";
import {saveDraft} from "./save.ts";
import {tryAdding, type Saying} from "./try-adding.ts";

export const addPath = "/_tollbook/add";

/** An article has at most so many letters here; the page says so. */
const longest = 4_000_000;

/** Answers the page on which a claim is added while the site is edited: the form, and what it sends. Only this machine
 * may send, and only from the page itself. */
export async function answerAdd(request: IncomingMessage, response: ServerResponse, root = ledgerRoot): Promise<void> {
  const address = new URL(request.url ?? "/", "http://localhost");
  const story = address.searchParams.get("story") ?? homeStoryId();
  const send = (code: number, type: string, text: string) =>
    void response.writeHead(code, {"Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "no-store"}).end(text);
  if (!storyIds(root).includes(story))
    return send(404, "text/plain", `no story ${story}; known: ${storyIds(root).join(", ")}`);
  if (request.method === "GET" || request.method === "HEAD") return sendForm(story, root, send);
  const here = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "");
  if (request.method !== "POST" || !here || !isOwnOrigin(request))
    return send(403, "text/plain", "only the page itself may add a claim");
  const body = await bodyOf(request);
  if (body === null) return send(413, "text/plain", "the article is longer than four million letters; cut it, or " +
    "put its file into articles/");
  const said = fieldsIn(body);
  if (!said) return send(400, "text/plain", "not what the page sends: fields with their texts");
  const {article, write, sure, yes, width, ...entry} = said;
  await loadLanguages();
  const answer = article === undefined
    ? addFromPage(story, entry,
      {write: write === "yes", sure: sure === "yes", yes: yes ?? null, width: Number(width) || 560}, root)
    : isSlip(article) ? {problems: [{field: null, text: `${article.trim()}: this is no article, and an address ` +
      "begins with http:// or https://"}], figures: []}
    : isAddress(article) ? await linkForPage(story, article.trim(), entry, root)
    : readForPage(story, article, entry, root);
  send(200, "application/json", JSON.stringify(answer));
}

/** Null where it is too long; that is heard to its end, for who is cut off while sending never hears why. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  let [body, length] = ["", 0];
  for await (const chunk of request.setEncoding("utf8")) if ((length += chunk.length) <= longest) body += chunk;
  return length > longest ? null : body;
}

/** What a form sent: texts by the names of their fields; null for anything else. */
function fieldsIn(body: string): Entry | null {
  try {
    const said: unknown = JSON.parse(body);
    const isForm = typeof said === "object" && said !== null && !Array.isArray(said) &&
      Object.values(said).every((value) => typeof value === "string");
    return isForm ? said as Entry : null;
  } catch {
    return null;
  }
}

function sendForm(story: string, root: string, send: (code: number, type: string, text: string) => void): void {
  try {
    const draft = openDraft(story, root);
    refuseBroken(draft);
    send(200, "text/html", formPage(story, storyIds(root), draft.ledger));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    send(200, "text/plain", [...error.details, error.message].join("\n"));
  }
}

/** Reads an article for the form; the address and day that are filled in already are the article's. */
export function readForPage(story: string, article: string, entry: Entry, root = ledgerRoot): ArticleAnswer {
  return trying<ArticleAnswer>({problems: [], figures: []}, () => {
    const {text, refusal} = decode(Buffer.from(article));
    if (refusal) throw new Failure(`the article: ${refusal.what}; ${refusal.why}; ${refusal.mend}`);
    const published = entry["published-on"] && isDay(entry["published-on"]) ? entry["published-on"] : null;
    return {problems: [],
      figures: figuresOf(text, {kind: kindOf("", text), url: entry.url || null, published},
        openDraft(story, root).ledger)};
  });
}

const isAddress = (text: string) => /^\s*https?:\/\/\S+\s*$/i.test(text);

/** One word with a point or a slash in it, which is an address half written. */
const isSlip = (text: string) => /^\s*\S*[./:]\S*\s*$/.test(text) && !isAddress(text);

/** Fetches and captures the page of an address, and reads it for the form. */
export async function linkForPage(story: string, address: string, entry: Entry, root = ledgerRoot,
  options: LinkOptions = {}): Promise<ArticleAnswer> {
  try {
    const {"published-on": day = ""} = entry;
    const said = isDay(day) ? {"published-on": day} : {};
    return {problems: [], figures: (await fromLink(address, said, openDraft(story, root).ledger, options)).figures};
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {problems: ofFailure(error), figures: []};
  }
}

/** Tries an addition and, when told, writes it; whatever is refused comes back in the words of the command. */
export function addFromPage(
  story: string,
  entry: Entry,
  {write = false, sure = false, yes = null, width = 560}: Saying & {write?: boolean; width?: number},
  root = ledgerRoot,
  today: Day = fromDate(new Date())
): Answer {
  const nothing: Answer = {problems: [], effects: [], asks: [], claim: "", before: "", after: "", written: []};
  return trying(nothing, () => {
    const draft = openDraft(story, root);
    const filled = Object.fromEntries(Object.entries(entry).filter(([, value]) => value?.trim()));
    const trial = tryAdding(draft, filled, today, {sure, yes});
    const {added, after, asks, effects} = trial;
    if (trial.problems.length)
      return {...nothing, problems: trial.problems.map((problem) => ofChecker(problem, trial.draft))};
    const charts = {before: chartOf(added, draft.ledger, width), after: chartOf(added, after, width)};
    const written = write && !asks.length ? saveDraft(trial.draft) : [];
    return {...nothing, ...charts, effects, asks: asks.map(({text}) => text), claim: added.claim.claim_id, written};
  });
}

function trying<Result extends {problems: FieldProblem[]}>(nothing: Result, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {...nothing, problems: ofFailure(error)};
  }
}

let page: Document | null = null;

/** The count of the claim's toll, two months around the day on which it was known; empty where nobody spoke of it
 * then. */
function chartOf({claim, report}: Added, ledger: Ledger, width: number): string {
  const day = knownOn(claim, [report]);
  const [{story_id, started_on}] = ledger.story as [Ledger["story"][number]];
  const data = storyData(story_id, deriveTables(ledger)).chart;
  const toll = tollId(claim, started_on);
  if (!day || !data.tolls.some((row) => row.toll_id === toll)) return "";
  const spec = chartSpec({chart: "steps", tolls: [toll], from: addDays(day, -30), until: addDays(day, 30)});
  page ??= new JSDOM("").window.document;
  const href = (id: string) => `/${storyPrefix(story_id, homeStoryId())}${claimPath(id)}.html`;
  return draw(spec, data,
    {document: page, width: Math.min(Math.max(width, 300), 760), sides: data.sides, href}).outerHTML;
}
