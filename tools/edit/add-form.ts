import {html, type Html} from "../page/html.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {fields, type Field} from "./entry.ts";
import {offersOf} from "./questions.ts";

/** The page on which a claim is added: an article to read, the fields, and where the answer is shown. */
export function formPage(story: string, stories: string[], ledger: Ledger): string {
  const {title} = ledger.story[0]!;
  const link = (id: string) =>
    html`<li><a href="?story=${id}"${id === story ? html` aria-current="page"` : null}>${id}</a></li>`;
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Add a claim to ${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/_bundle/style/site.css"><link rel="stylesheet" href="/_bundle/style/add-claim.css"></head>
<body class="add-claim">
<nav aria-label="Site"><a class="brand" href="/">tollbook</a><ul>${stories.map(link)}</ul></nav>
<main><h1>Add a claim</h1>
<p>To the ledger of ${title}. Nothing is written before you say so.</p>
${fromArticle}
${entryForm(ledger)}
<section id="answer" aria-live="polite" tabindex="-1"></section></main>
<script type="module" src="/_bundle/components/add-claim.js"></script></body></html>`.text;
}

const fromArticle = html`<section aria-labelledby="from"><h2 id="from">1. Read an article, or fill in by hand</h2>
<p class="hint" id="about-article">Paste it, drop it, open its file, or write its address: its figures then fill in the
fields below. Its text stays on this machine; of it, only the words of the figure enter the ledger.</p>
<details class="aside"><summary>From any page, by a bookmark</summary>
<p class="hint">Keep <a id="bookmarklet" href="#from">Add to tollbook</a> as a bookmark. While npm run dev is running,
it opens this page from any other, with its address and the words that are marked there, and reads the figures of a
passage.</p></details>
<label class="whole"><span>The article, or its address, which is fetched as its site allows and captured</span>
<textarea id="article" rows="4" spellcheck="false" aria-describedby="about-article"></textarea></label>
<p class="buttons"><button type="button" id="read">Read it</button>
<label class="file">or open a file
<input type="file" id="file" accept=".txt,.html,.htm,.xhtml,.md,.markdown"></label></p>
<p id="read-said" role="status"></p><ol id="figures"></ol></section>`;

function entryForm(ledger: Ledger): Html {
  const inputs = (of: Part) => {
    const own = fields.filter((field) => partOf(field) === of);
    return html`<div class="fields">${own.map((field) => input(field, ledger))}</div>`;
  };
  const folded = (of: Part, words: string) =>
    html`<details id="${of}"><summary>${words}</summary>${inputs(of)}</details>`;
  return html`<form id="entry" novalidate><h2>2. Where it was printed</h2>${inputs("printing")}
${folded("more-printing", "More of the printing")}
<h2>3. Who said how many</h2>
<p class="hint" id="known-claim">The ledger has this claim and says the rest of it. Empty the field to add another.</p>
${inputs("claim")}
${folded("more-claim", "More of the claim")}
${folded("differing", "Where the printing differs from the claim")}
<h2>4. See what it does</h2>
<p class="hint">Trying writes nothing: it shows the chart before and after, and what is still asked.</p>
<p class="buttons"><button id="try">Try it</button>
<button type="button" id="write" disabled>Write it to the ledger</button></p></form>`;
}

type Part = "printing" | "more-printing" | "claim" | "more-claim" | "differing";

/** What most claims and printings say stands open; the rest is folded behind it. */
function partOf({name, ofClaim, common}: Field): Part {
  if (name === "printing-of") return "claim";
  if (ofClaim) return common ? "claim" : "more-claim";
  if (name.startsWith("printed") || ["because", "answers", "joint-with"].includes(name)) return "differing";
  return common ? "printing" : "more-printing";
}

/** What a newcomer asks of a field, where its name does not say it. */
const hints: Partial<Record<string, string>> = {
  "published-on": "The day under the headline.",
  "printing-of": "Begin with a claimant or a day; leave it empty for a claim that the ledger lacks.",
  figure: "With its bound: 498, at least 498, 400 to 500.",
  claimant: "The body that asserts the count, not the outlet that prints it.",
  "said-on": "The day on which the claimant said it, which may be before the printing.",
  party: "Those who are counted, whoever counts them.",
  measure: "As the claimant has it: casualties are not deaths, and losses are not killed."
};

const ticks: Partial<Record<string, Html>> = {
  outlet: tick("new-outlet", "a new outlet, though the ledger has one with a name like it"),
  words: tick("sure", "the figure stands in them, though it is not recognised"),
  scope: tick("new-word", "a new scope, or above a new group")
};

const asTicks = new Set(["new-outlet", "new-word"]);

function tick(name: string, words: string): Html {
  return html`<label class="tick"><input type="checkbox" name="${name}" value="yes"> ${words}</label>`;
}

function input(field: Field, ledger: Ledger): Html {
  const {name, ask, needed, ofClaim} = field;
  if (asTicks.has(name)) return html``;
  return html`<div class="field"${ofClaim && html` data-of-claim`}>
<label for="${name}">${ask}${needed && html` <em>needed</em>`}</label>
${control(field, ledger)}${hints[name] && html`<p class="hint" id="${name}-hint">${hints[name]}</p>`}
<p class="problem" id="${name}-problem"></p>
${ticks[name]}</div>
`;
}

function control(field: Field, ledger: Ledger): Html {
  const {name, offers, day} = field;
  const told = html`id="${name}" name="${name}" aria-describedby="${name}-problem${hints[name] && ` ${name}-hint`}"`;
  const known = offersOf(field, ledger);
  if (!offers) return html`<input ${told} autocomplete="off"${day && html` placeholder="YYYY-MM-DD"`}>`;
  if (typeof offers === "string" && offers !== "party") {
    const options = known.map((word) => html`<option value="${word}">${nameOf(offers, word, ledger)}</option>`);
    const empty = name === "group" && html` placeholder="${usual(name, ledger)}"`;
    return html`<input ${told} autocomplete="off"${empty} list="${name}-known">
<datalist id="${name}-known">${options}</datalist>`;
  }
  const options = known.map((word) => html`<option value="${word}">${plain[word] ?? word}</option>`);
  return html`<select ${told}><option value="">${usual(name, ledger)}</option>${options}</select>`;
}

function nameOf(offers: string, id: string, {claimants, vocabulary}: Ledger): string {
  return offers === "claimants" ? (claimants.find((row) => row.claimant_id === id)?.name ?? id)
    : (vocabulary.find((row) => row.kind === offers && row.word_id === id)?.name ?? id);
}

/** Words of the ledger that say little to who does not know it. */
const plain: Partial<Record<string, string>> = {true: "yes", false: "no"};

/** What an empty choice stands for. */
function usual(name: string, {story: [own]}: Ledger): string {
  const words: Record<string, string> = {party: own!.default_victims_party, group: own!.default_victims_group,
    measure: own!.default_measure, period: "cumulative"};
  if (name === "modality") return "no, what was";
  return words[name] ? `${words[name]}, as usual here` : name.startsWith("printed") ? "as the claim has it"
    : "not said";
}
