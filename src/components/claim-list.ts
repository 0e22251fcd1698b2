import {
  cutOf, matcher, readQuery, sortRows, unknownKeys, writeQuery, type ClaimQuery, type ClaimRow
} from "../charts/view/claim-query.js";
import {plain} from "../charts/view/search.js";
import {remembering} from "./remember.js";
import {countOf} from "../toll/count-of.js";
import {formatCount} from "../toll/figure.js";

interface ListedRow extends ClaimRow {
  element: HTMLTableRowElement;
}

/** Where the files of the whole list lie. */
const whole = new WeakMap<HTMLAnchorElement, string>();
/** So many claims that are asked for stand open; where they are more, the folds say how many each of them has. */
const mostOpen = 60;
const form = document.querySelector<HTMLFormElement>("#find");
const list = document.querySelector<HTMLElement>(".part-claims .folds");
if (form && list) listClaims(form, list);

/** Makes the list of claims answer its form; what is asked stands in the page's address. */
function listClaims(form: HTMLFormElement, list: HTMLElement): void {
  const sections = [...list.querySelectorAll("section")];
  const folds = [...list.querySelectorAll<HTMLDetailsElement>("details.fold")].map(readFold);
  const rows = folds.flatMap((fold) => fold.rows);
  const page = list.ownerDocument;
  const output = form.querySelector("output")!;
  const none = page.createElement("p");
  none.className = "none";
  none.textContent = "No claim in this ledger is like that.";
  none.hidden = true;
  const flat = flatTable(list);
  list.after(flat, none);
  const ways = page.querySelector<HTMLElement>(".part-claims .sections")!;

  const show = (query: ClaimQuery) => {
    let count = 0;
    const asked = matcher(query);
    for (const row of rows) {
      const hidden = !asked(row);
      if (row.element.hidden !== hidden) row.element.hidden = hidden;
      if (!hidden) count += 1;
    }
    arrange(query.sort);
    for (const fold of folds) showFold(fold, count);
    for (const section of sections)
      section.hidden = folds.every(({element}) => element.hidden || !section.contains(element));
    // They tell how many claims the whole list has, and lead to sections that may be hidden now.
    ways.hidden = count < rows.length || query.sort !== "";
    leadToFiles(page, query);
    const all = countOf(rows.length, "claim");
    output.textContent = count < rows.length ? `${formatCount(count)} of ${all}` : all;
    none.hidden = count > 0;
    for (const head of heads()) markOrder(head, query.sort);
  };
  let arranged = "";
  const arrange = (sort: string) => {
    [list.hidden, flat.hidden] = [sort !== "", sort === ""];
    if (sort === arranged) return;
    arranged = sort;
    if (sort === "") for (const {body, rows} of folds) body.append(...rows.map(({element}) => element));
    else flat.tBodies[0]!.append(...sortRows(rows, sort).map(({element}) => element));
  };
  const showFold = (fold: Fold, count: number) => {
    const own = fold.rows.filter(({element}) => !element.hidden).length;
    const isAsked = count < rows.length;
    fold.element.hidden = own === 0;
    fold.count.textContent = isAsked && own ? `${formatCount(own)} of ${fold.words}` : fold.words;
    const open = isAsked && own > 0 && count <= mostOpen;
    if (open === fold.opened) return;
    fold.opened = open;
    fold.element.open = open;
  };
  const heads = () => [list, flat].flatMap((one) => [...one.querySelectorAll<HTMLElement>("th[data-sort]")]);
  const told = page.createElement("p");
  told.className = "told";
  told.setAttribute("role", "status");
  form.append(told);
  const more = form.querySelector<HTMLButtonElement>("button.more")!;
  const unfold = (open: boolean) => {
    form.classList.toggle("all", open);
    more.ariaExpanded = String(open);
  };
  more.addEventListener("click", () => unfold(more.ariaExpanded !== "true"));
  const fromAddress = () => {
    const {q: _, ...chosen} = readQuery(location.search);
    if (Object.values(chosen).some(Boolean)) unfold(true);
    told.textContent = [...unknownKeys(location.search), ...fill(form, readQuery(location.search))].join(" ");
    show(queryOf(form));
  };
  const remember = remembering(fromAddress);
  const update = (typedIn = "") => {
    const query = queryOf(form);
    told.textContent = "";
    show(query);
    remember(writeQuery(query), typedIn);
  };

  for (const head of heads()) head.replaceChildren(sorter(head, form, update));
  fromAddress();
  form.addEventListener("input", ({target}) => update((target as HTMLInputElement).name === "q" ? "q" : ""));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
}

interface Fold {
  element: HTMLDetailsElement;
  body: HTMLElement;
  rows: ListedRow[];
  count: HTMLElement;
  /** What its count says of all its rows. */
  words: string;
  /** Whether the last question opened it: then the next closes it. */
  opened: boolean;
}

function readFold(element: HTMLDetailsElement): Fold {
  const body = element.querySelector("tbody")!;
  const count = element.querySelector<HTMLElement>("summary small")!;
  return {element, body, rows: [...body.rows].map(readRow), count, words: count.textContent!, opened: false};
}

/** The table in which all rows stand while the reader has them sorted. */
function flatTable(list: HTMLElement): HTMLTableElement {
  const table = list.querySelector("table")!.cloneNode(true) as HTMLTableElement;
  table.tBodies[0]!.replaceChildren();
  table.caption!.textContent = "Claims in the order asked for";
  table.hidden = true;
  return table;
}

function readRow(element: HTMLTableRowElement): ListedRow {
  const {
    victims = "", measure = "", side = "", claimant = "", year = "", day = "", figure, printings
  } = element.dataset;
  return {
    element, victims, measure, side, claimant, year, day,
    claimantName: element.cells[1]!.textContent!,
    figure: Number(figure),
    printings: Number(printings),
    text: plain(`${element.textContent} ${element.id}`)
  };
}

function queryOf(form: HTMLFormElement): ClaimQuery {
  return readQuery(String(new URLSearchParams(new FormData(form) as never)));
}

/** Puts a query into the form; a word that a menu does not know leaves it at "all", and is told. */
function fill(form: HTMLFormElement, query: ClaimQuery): string[] {
  return Object.entries(query).flatMap(([name, value]) => {
    const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
    field.value = value;
    if (field.value === value) return [];
    field.value = "";
    return [`${name}=${value.slice(0, 60)} is left out: the menus above hold what can be asked.`];
  });
}

/** A column's name as a button: once for the order that one expects, again for the other way round. */
function sorter(head: HTMLElement, form: HTMLFormElement, update: () => void): HTMLButtonElement {
  const button = head.ownerDocument.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  button.addEventListener("click", () => {
    const field = form.elements.namedItem("sort") as HTMLSelectElement;
    const name = head.dataset.sort!;
    const orders = name === "claimant" ? [name, ""] : [`-${name}`, name];
    field.value = field.value === orders[0] ? orders[1]! : orders[0]!;
    update();
  });
  return button;
}

function markOrder(head: HTMLElement, sort: string): void {
  const order = sort === head.dataset.sort ? "ascending" : sort === `-${head.dataset.sort}` ? "descending" : null;
  if (order) head.setAttribute("aria-sort", order);
  else head.removeAttribute("aria-sort");
}

/** The claims that are shown, as files: all of them, or those that one field of the form leaves. */
function leadToFiles(page: Document, query: ClaimQuery): void {
  const line = page.querySelector<HTMLElement>("p.cut");
  if (!line) return;
  const file = cutOf(query);
  line.hidden = file === null;
  for (const link of line.querySelectorAll("a")) {
    if (!whole.has(link)) whole.set(link, link.getAttribute("href")!);
    link.setAttribute("href", file ? `${line.dataset.root}${file}.${link.dataset.ending}` : whole.get(link)!);
  }
}
