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
const form = document.querySelector<HTMLFormElement>("#find");
const table = document.querySelector<HTMLTableElement>("table.claims");
if (form && table) listClaims(form, table);

/** Makes the list of claims answer its form; what is asked stands in the page's address. */
function listClaims(form: HTMLFormElement, table: HTMLTableElement): void {
  const bodies = [...table.tBodies].map((body) =>
    ({body, heading: body.rows[0]!, rows: [...body.rows].slice(1).map(readRow)}));
  const rows = bodies.flatMap((section) => section.rows);
  const flat = table.ownerDocument.createElement("tbody");
  const output = form.querySelector("output")!;
  const none = table.ownerDocument.createElement("p");
  none.className = "none";
  none.textContent = "No claim in this ledger is like that.";
  none.hidden = true;
  table.after(none);

  const show = (query: ClaimQuery) => {
    let count = 0;
    const asked = matcher(query);
    for (const row of rows) {
      const hidden = !asked(row);
      if (row.element.hidden !== hidden) row.element.hidden = hidden;
      if (!hidden) count += 1;
    }
    arrange(query.sort);
    leadToFiles(table.ownerDocument, query);
    output.textContent = `${formatCount(count)} of ${countOf(rows.length, "claim")}`;
    none.hidden = count > 0;
    for (const head of table.querySelectorAll<HTMLElement>("th[data-sort]")) markOrder(head, query.sort);
  };
  let arranged = "";
  const arrange = (sort: string) => {
    for (const {heading, rows} of bodies) heading.hidden = sort !== "" || rows.every(({element}) => element.hidden);
    if (sort === arranged) return;
    arranged = sort;
    if (sort === "") for (const {body, rows} of bodies) body.append(...rows.map(({element}) => element));
    else flat.append(...sortRows(rows, sort).map(({element}) => element));
    if (sort === "") flat.remove();
    else table.append(flat);
  };
  const told = table.ownerDocument.createElement("p");
  told.className = "told";
  told.setAttribute("role", "status");
  form.append(told);
  const fromAddress = () => {
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

  for (const head of table.querySelectorAll<HTMLElement>("th[data-sort]"))
    head.replaceChildren(sorter(head, form, update));
  fromAddress();
  form.addEventListener("input", ({target}) => update((target as HTMLInputElement).name === "q" ? "q" : ""));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
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
