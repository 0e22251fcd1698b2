import type {Answer, ArticleAnswer, ArticleFigure} from "./add-answer.js";
import {claimOf} from "./claim-link.js";
import {element} from "../tweak/element.js";
import {figureWords} from "../reader/figure-words.js";
import {countOf} from "../toll/count-of.js";

/** The page on which a claim is added while the site is edited; the server beside it reads, checks and writes. */
const part = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const form = part<HTMLFormElement>("entry");
const write = part<HTMLButtonElement>("write");
const filledIn = () => Object.fromEntries(Array.from(new FormData(form), ([name, value]) => [name, String(value)]));

async function ask<Result>(question: Record<string, string>): Promise<Result> {
  const response = await fetch(location.href, {method: "POST", body: JSON.stringify(question)}).catch(() => {
    throw new Error("Nobody answers: begin npm run dev again. What you typed stays here.");
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Result;
}

async function send(writing: boolean): Promise<void> {
  write.disabled = true;
  const room = part("answer").clientWidth;
  const width = String(Math.floor(Math.min(room, innerWidth >= 900 ? room / 2 - 12 : 760)));
  const answer = await ask<Answer>({...filledIn(), width, ...(writing && {write: "yes", ...confirmed()})});
  showProblems(answer.problems);
  if (!answer.problems.length) showEffects(answer);
  if (answer.written.length) {
    sessionStorage.removeItem(keptAs);
    why = "";
  }
  write.disabled = answer.written.length > 0 || answer.problems.length > 0 || answer.asks.length > 0;
}

/** The reason of a yes, which outlives the answer that asked for it. */
let why = "";

/** The yes to what was asked, with its reason; nothing where no yes was given. */
function confirmed(): Record<string, string> {
  const tick = document.getElementById("it-is-so") as HTMLInputElement | null;
  return tick?.checked ? {yes: why} : {};
}

/** What is asked before the claim is written: one tick lets it through, and the row keeps why. */
function questions(asks: string[]): HTMLElement {
  const tick = element("input", {type: "checkbox", id: "it-is-so"}) as HTMLInputElement;
  tick.addEventListener("change", () => (write.disabled = !tick.checked));
  const reason = element("input", {id: "why", autocomplete: "off"}) as HTMLInputElement;
  reason.value = why;
  reason.addEventListener("input", () => {
    why = reason.value;
    keep();
  });
  return element("section", {class: "asked", "aria-labelledby": "asked"}, element("h3", {id: "asked"}, "Is it so?"),
    element("ul", {}, ...asks.map((text) => element("li", {}, text))),
    element("label", {class: "tick"}, tick, " Yes, it is so"),
    element("label", {class: "whole", for: "why"}, element("span", {}, "Why, for the row to keep")),
    reason);
}

/** Each problem stands at its field, and all of them in one list whose entries lead there. */
function showProblems(problems: Answer["problems"]): void {
  for (const old of form.querySelectorAll<HTMLElement>(".problem")) old.textContent = "";
  for (const old of form.querySelectorAll("[aria-invalid]")) old.removeAttribute("aria-invalid");
  for (const {field, text} of problems) {
    const input = field === null ? null : part(field);
    if (!input) continue;
    input.setAttribute("aria-invalid", "true");
    part(`${field}-problem`).textContent = text;
    unfold(input);
  }
  if (!problems.length) return;
  const loose = problems.filter(({field}) => field === null).map(({text}) => element("li", {}, text));
  const tied = Array.from(form.elements, ({id}) => id).filter((id) => problems.some(({field}) => field === id));
  const linkTo = (field: string) =>
    element("li", {}, element("a", {href: `#${field}`, click: toField(field)}, labelOf(field)));
  part("answer").replaceChildren(element("h2", {}, "Not yet: nothing was written"),
    element("ul", {}, ...loose, ...tied.map(linkTo)));
  (tied.length ? part(tied[0]!) : part("answer")).focus();
}

/** Shows a field that is folded away. */
function unfold(input: HTMLElement): void {
  const folded = input.closest("details");
  if (folded) folded.open = true;
}

const labelOf = (field: string) =>
  form.querySelector(`label[for="${field}"]`)?.firstChild?.textContent?.trim() ?? field;

function toField(field: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    part(field).focus();
  };
}

function showEffects({effects, asks, claim, before, after, written}: Answer): void {
  const chart = (title: string, svg: string) => {
    const figure = element("figure", {class: "chart"}, element("figcaption", {}, title));
    const drawing = element("div", {class: "drawing"});
    if (svg) drawing.innerHTML = svg;
    else drawing.textContent = "Nobody in the ledger had spoken of this.";
    for (const mark of drawing.querySelectorAll("a.mark")) mark.classList.toggle("added", claimOf(mark) === claim);
    figure.append(drawing);
    return figure;
  };
  const unmoved = "The chart stays as it is: another printing moves no line";
  const charts = before === after ? [chart(unmoved, after)] : [chart("Before", before), chart("After", after)];
  part("answer").replaceChildren(
    element("h2", {}, written.length ? `Written: ${written.join(", ")}` : "What it does"),
    element("ul", {}, ...effects.map((line) => element("li", {}, line))),
    asks.length ? questions(asks) : "",
    element("div", {class: "charts"}, ...(after ? charts : [])),
    after ? "" : element("p", {}, "No chart can show it: no day is known on which it was said or printed.")
  );
  part("answer").focus();
}

async function readArticle(text: string): Promise<void> {
  const said = part("read-said");
  part("figures").replaceChildren();
  // What was refused before is no longer spoken of.
  showProblems([]);
  part("answer").replaceChildren();
  if (!text.trim()) return void (said.textContent = "There is no text yet.");
  const {"published-on": published = "", url = ""} = filledIn();
  const {problems, figures} = await ask<ArticleAnswer>({article: text, "published-on": published, url});
  const found = countOf(figures.length, "figure");
  const answer = figures.length ? `${found}; press one to fill in the fields.` : "No toll was found in it.";
  said.textContent = problems.map((one) => one.text).join(" ") || answer;
  part("figures").replaceChildren(...figures.map((figure) => element("li", {},
    element("button", {type: "button", class: "figure", disabled: figure.refusal !== null, click: () => fill(figure)},
      element("strong", {}, `“${figure.entry.words}”`), figure.line.slice(figure.entry.words!.length + 2)),
    figure.refusal ? element("small", {}, ` ${figure.refusal}`) : null)));
}

/** Fills the form with a figure of the article; what it does not know is emptied, what no field can hold is told. */
function fill({entry, choices}: ArticleFigure): void {
  form.reset();
  why = "";
  showProblems([]);
  write.disabled = true;
  const unheld: string[] = [];
  for (const [name, value] of Object.entries(entry)) {
    const input = form.elements.namedItem(name) as HTMLInputElement | null;
    if (!input || value === undefined) continue;
    input.value = value;
    if (input.value !== value)
      unheld.push(`${labelOf(name)}: the article has “${value}”, which is no word of the ledger`);
    if (value) unfold(input);
  }
  showKnown();
  if (choices.length) unheld.push(`${labelOf("printing-of")}: ${choices.join(" or ")}, or none of them`);
  part("answer").replaceChildren(...unheld.map((line) => element("p", {}, line)));
  part("outlet").focus();
  keep();
}

/** What is typed outlives a reload, in this tab alone, until it is written. */
const keptAs = `tollbook-add${location.search}`;

function keep(): void {
  const typed = {...filledIn(), why};
  // The longest articles have no room there; the fields have.
  for (const all of [{...typed, article: article.value}, typed])
    try {
      return sessionStorage.setItem(keptAs, JSON.stringify(all));
    } catch { /* no room */ }
}

function restore(): void {
  const kept = Object.entries(JSON.parse(sessionStorage.getItem(keptAs) ?? "{}") as Record<string, string>);
  for (const [name, value] of kept) {
    if (name === "why") why = value;
    const input = name === "article" ? article : form.elements.namedItem(name) as HTMLInputElement | null;
    if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = true;
    else if (input) input.value = value;
  }
  showKnown();
  if (kept.some(([, value]) => value)) part("read-said").textContent = "What you had typed is here again.";
}

/** Of a claim that the ledger has, only the printing is asked for. */
function showKnown(): void {
  form.classList.toggle("known", filledIn()["printing-of"]!.trim() !== "");
}

function failed(error: Error): void {
  part("answer").replaceChildren(element("h2", {}, "Not yet: nothing is known to be written"),
    element("p", {}, error.message));
  part("answer").focus();
}

async function readFile(file: File | undefined): Promise<void> {
  if (!file) return;
  part<HTMLTextAreaElement>("article").value = await file.text();
  await readArticle(part<HTMLTextAreaElement>("article").value);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  send(false).catch(failed);
});
form.addEventListener("input", ({target}) => {
  const {id} = target as HTMLInputElement;
  const problem = document.getElementById(`${id}-problem`);
  if (problem) problem.textContent = "";
  (target as HTMLInputElement).removeAttribute("aria-invalid");
  write.disabled = true;
  showKnown();
  keep();
});
write.addEventListener("click", () => void send(true).catch(failed));
const article = part<HTMLTextAreaElement>("article");
part("read").addEventListener("click", () => void readArticle(article.value).catch(failed));
article.addEventListener("paste", () => setTimeout(() => void readArticle(article.value).catch(failed)));
article.addEventListener("input", keep);
article.addEventListener("dragover", (event) => event.preventDefault());
article.addEventListener("drop", (event) => {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  readFile(file).catch(failed);
});
part("file").addEventListener("change", ({target}) =>
  void readFile((target as HTMLInputElement).files?.[0]).catch(failed));

/** Opened from another page by the bookmark: its address and the words that were marked there. More of them than a row
 * keeps are a passage of an article, and its figures are read. */
const from = new URLSearchParams(location.search);
const [url, marked] = [from.get("url") ?? "", (from.get("words") ?? "").trim()];
const isPassage = figureWords(marked) !== marked.replace(/\s+/g, " ");
for (const [name, value] of [["url", url], ["words", isPassage ? "" : marked]] as const) {
  const input = form.elements.namedItem(name) as HTMLInputElement | null;
  if (input && value) input.value = value;
}
if (isPassage || url) article.value = isPassage ? marked : url;
restore();
if (isPassage && article.value === marked) void readArticle(marked).catch(failed);
const story = from.get("story");
const addressOfStory = `${location.origin}${location.pathname}?${story ? `${new URLSearchParams({story})}&` : ""}`;
part<HTMLAnchorElement>("bookmarklet").href = "javascript:" + encodeURIComponent(
  `open(${JSON.stringify(addressOfStory)}+"url="+encodeURIComponent(location.href)+"&words="+` +
  "encodeURIComponent(String(getSelection()).trim().slice(0,2000)))");
