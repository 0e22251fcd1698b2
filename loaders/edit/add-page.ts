import type {IncomingMessage, ServerResponse} from "node:http";
import {JSDOM} from "jsdom";
import {draw} from "../../src/components/draw.ts";
import type {ChartSpec} from "../../src/components/spec.ts";
import {addDays, fromDate, type Day} from "../../src/toll/day.ts";
import {knownOn} from "../../src/toll/claim.ts";
import {tollId} from "../../src/toll/toll.ts";
import {problemLine} from "../check/problem.ts";
import {homeStoryId, ledgerRoot, storyIds} from "../ledger.ts";
import {html, Html} from "../pages/html.ts";
import {storyData} from "../pages/story-data.ts";
import type {Ledger} from "../schema/index.ts";
import {Failure} from "../site/failure.ts";
import {deriveTables} from "../tables/index.ts";
import {addClaim, type Added} from "./add-claim.ts";
import {openDraft, readDraft} from "./draft.ts";
import {effectOf} from "./effect.ts";
import {fields, type Entry} from "./entry.ts";
import {offersOf} from "./questions.ts";
import {saveDraft} from "./save.ts";

export const addPath = "/_tollbook/add";

/** What somebody sends, and what comes back: what is wrong, or what the addition does and the chart before and after. */
export interface Answer {
  problems: string[];
  effects: string[];
  before: string;
  after: string;
  written: string[];
}

/** Answers the page on which a claim is added while the site is edited: the form, and what it sends. Only this machine
 * may send, and only from the page itself. */
export async function answerAdd(request: IncomingMessage, response: ServerResponse, root = ledgerRoot): Promise<void> {
  const address = new URL(request.url ?? "/", "http://localhost");
  const story = address.searchParams.get("story") ?? homeStoryId();
  const send = (code: number, type: string, text: string) => void response.writeHead(code, {"Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "no-store"}).end(text);
  if (!storyIds(root).includes(story)) return send(404, "text/plain", `no story ${story}; known: ${storyIds(root).join(", ")}`);
  if (request.method === "GET") return sendForm(story, root, send);
  const from = request.headers.origin;
  const here = request.headers.host ?? "";
  if (request.method !== "POST" || !from || new URL(from).host !== here || !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(here))
    return send(403, "text/plain", "only the page itself may add a claim");
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) if ((body += chunk).length > 100_000) return send(413, "text/plain", "too much");
  const {write, sure, ...entry} = JSON.parse(body) as Entry;
  send(200, "application/json", JSON.stringify(addFromPage(story, entry, {write: write === "yes", sure: sure === "yes"}, root)));
}

function sendForm(story: string, root: string, send: (code: number, type: string, text: string) => void): void {
  try {
    send(200, "text/html", formPage(story, openDraft(story, root).ledger));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    send(200, "text/plain", [...error.details, error.message].join("\n"));
  }
}

/** Tries an addition and, when told, writes it; whatever is refused comes back in the words of the command. */
export function addFromPage(
  story: string,
  entry: Entry,
  {write = false, sure = false}: {write?: boolean; sure?: boolean},
  root = ledgerRoot,
  today: Day = fromDate(new Date())
): Answer {
  const nothing: Answer = {problems: [], effects: [], before: "", after: "", written: []};
  try {
    const draft = openDraft(story, root);
    const filled = Object.fromEntries(Object.entries(entry).filter(([, value]) => value?.trim()));
    const added = addClaim(draft, filled, today, {sure});
    const after = readDraft(draft);
    if (after.problems.length) return {...nothing, problems: after.problems.map(problemLine)};
    const charts = {before: chartOf(added, draft.ledger), after: chartOf(added, after.ledger)};
    const effects = effectOf(added, draft.ledger, after.ledger);
    return {...nothing, ...charts, effects, written: write ? saveDraft(draft) : []};
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {...nothing, problems: [error.message, ...error.details]};
  }
}

let page: Document | null = null;

/** The count of the claim's toll, two months around the day on which it was known; empty where nobody spoke of it then. */
function chartOf({claim, report}: Added, ledger: Ledger): string {
  const day = knownOn(claim, [report]);
  const data = storyData(ledger.story[0]!.story_id, deriveTables(ledger)).chart;
  const toll = tollId(claim, ledger.story[0]!.started_on);
  if (!day || !data.tolls.some((row) => row.toll_id === toll)) return "";
  const spec: ChartSpec = {chart: "steps", tolls: [toll], from: addDays(day, -30), until: addDays(day, 30), notes: [], by: "body",
    scale: "linear", admits: ["same"], only: [], split: "toll", knownOn: null, claim: null, aspect: "bound", bounds: [], carry: null, lossesAsKilled: false};
  page ??= new JSDOM("").window.document;
  return draw(spec, data, {document: page, width: 560, sides: data.sides, href: (id) => `/claims/${id}.html`}).outerHTML;
}

function formPage(story: string, ledger: Ledger): string {
  const inputs = fields.map((field) => {
    const offers = offersOf(field, ledger);
    return html`<label>${field.ask}${field.needed ? " (needed)" : ""}<input name="${field.name}" autocomplete="off"${offers.length ? html` list="offers-${field.name}"` : null}></label>
${offers.length ? html`<datalist id="offers-${field.name}">${offers.map((word) => html`<option value="${word}">`)}</datalist>` : null}`;
  });
  return html`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Add a claim to ${story}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/_bundle/style/site.css"><style>body{max-width:60rem;margin:1rem auto;padding:0 1rem;font-family:var(--sans)}form{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.7rem}label{display:grid;font-size:.85rem}input{font:inherit;padding:.3rem}pre{white-space:pre-wrap}.charts{display:grid;grid-template-columns:1fr 1fr;gap:1rem}</style></head>
<body><h1>Add a claim</h1><p>Story: ${storyIds().map((id) => html`<a href="?story=${id}">${id}</a> `)}</p>
<form id="entry">${inputs}<label><span><input type="checkbox" name="sure" value="yes"> the figure stands in the words, though it is not recognised</span></label></form>
<p><button id="try">Try</button> <button id="write" disabled>Write to the ledger</button></p>
<pre id="said" role="status"></pre><div class="charts"><div id="before" class="drawing"></div><div id="after" class="drawing"></div></div>
<script>${new Html(script)}</script></body></html>`.text;
}

const script = `
const form = document.getElementById("entry"), said = document.getElementById("said"), button = document.getElementById("write");
async function send(write) {
  const entry = Object.fromEntries(new FormData(form));
  const answer = await fetch(location.href, {method: "POST", body: JSON.stringify({...entry, write})}).then((r) => r.json());
  said.textContent = [...answer.problems, ...answer.effects, ...(answer.written.length ? ["written: " + answer.written.join(", ")] : [])].join("\\n");
  for (const name of ["before", "after"]) document.getElementById(name).innerHTML = answer[name] && "<p>" + name + "</p>" + answer[name];
  button.disabled = write === "yes" || answer.problems.length > 0;
}
document.getElementById("try").onclick = () => send("no");
button.onclick = () => send("yes");
form.oninput = () => { button.disabled = true; };
`;
