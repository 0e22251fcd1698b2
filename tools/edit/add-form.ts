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

const fromArticle = html`<section aria-labelledby="from"><h2 id="from">From an article</h2>
<p class="hint" id="about-article">Paste it, drop it or open it, or write its address, and it is fetched as its site
allows and captured: its figures fill in the fields below. Its text stays on this machine and does not enter the ledger,
except for the words of the figure. <a id="bookmarklet" href="#from">Add to tollbook</a>, kept as a bookmark, opens this
page from any other with its address and the words that are marked there, and reads the figures of a passage, while npm
run dev is running.</p>
<label class="whole"><span>The article, or its address</span>
<textarea id="article" rows="4" spellcheck="false" aria-describedby="about-article"></textarea></label>
<p class="buttons"><button type="button" id="read">Read it</button>
<label class="file">or open a file
<input type="file" id="file" accept=".txt,.html,.htm,.xhtml,.md,.markdown"></label></p>
<p id="read-said" role="status"></p><ol id="figures"></ol></section>`;

function entryForm(ledger: Ledger): Html {
  const inputs = (of: (typeof parts)[number]) => {
    const own = fields.filter((field) => partOf(field) === of);
    return html`<div class="fields">${own.map((field) => input(field, ledger))}</div>`;
  };
  return html`<form id="entry" novalidate><h2>The printing</h2>${inputs("printing")}
<h2>The claim</h2>
<p class="hint" id="known-claim">The ledger has this claim and says the rest of it. Empty the field to add another.</p>
${inputs("claim")}
<details id="differing"><summary>Where the printing differs from the claim</summary>${inputs("differing")}</details>
<p class="buttons"><button id="try">Try it</button>
<button type="button" id="write" disabled>Write it to the ledger</button></p></form>`;
}

const parts = ["printing", "claim", "differing"] as const;

function partOf({name, ofClaim}: Field): (typeof parts)[number] {
  if (ofClaim || name === "printing-of") return "claim";
  return name.startsWith("printed") || ["because", "answers"].includes(name) ? "differing" : "printing";
}

const ticks: Partial<Record<string, Html>> = {
  outlet: tick("new-outlet", "a new outlet, whatever it is like"),
  words: tick("sure", "the figure stands in them, though it is not recognised")
};

function tick(name: string, words: string): Html {
  return html`<label class="tick"><input type="checkbox" name="${name}" value="yes"> ${words}</label>`;
}

function input(field: Field, ledger: Ledger): Html {
  const {name, ask, needed, ofClaim} = field;
  if (name === "new-outlet") return html``;
  return html`<div class="field"${ofClaim && html` data-of-claim`}>
<label for="${name}">${ask}${needed && html` <em>needed</em>`}</label>
${control(field, ledger)}<p class="problem" id="${name}-problem"></p>
${ticks[name]}</div>
`;
}

function control(field: Field, ledger: Ledger): Html {
  const {name, offers, day} = field;
  const told = html`id="${name}" name="${name}" aria-describedby="${name}-problem"`;
  const known = offersOf(field, ledger);
  if (!offers) return html`<input ${told} autocomplete="off"${day && html` placeholder="YYYY-MM-DD"`}>`;
  if (typeof offers === "string" && offers !== "party") {
    const options = known.map((word) => html`<option value="${word}">${nameOf(offers, word, ledger)}</option>`);
    return html`<input ${told} autocomplete="off" list="${name}-known">
<datalist id="${name}-known">${options}</datalist>`;
  }
  const options = known.map((word) => html`<option value="${word}">${word}</option>`);
  return html`<select ${told}><option value="">${usual(name, ledger)}</option>${options}</select>`;
}

function nameOf(offers: string, id: string, {claimants, vocabulary}: Ledger): string {
  return offers === "claimants" ? (claimants.find((row) => row.claimant_id === id)?.name ?? id)
    : (vocabulary.find((row) => row.kind === offers && row.word_id === id)?.name ?? id);
}

/** What an empty choice stands for. */
function usual(name: string, {story: [own]}: Ledger): string {
  const words: Record<string, string> = {party: own!.default_victims_party, group: own!.default_victims_group,
    measure: own!.default_measure, period: "cumulative"};
  return words[name] ? `${words[name]}, as usual here` : name.startsWith("printed") ? "as the claim has it"
    : "not said";
}
