import {citeView} from "../../tweak/cite-view.js";
import {element} from "../../tweak/element.js";
import {remembering} from "../remember.js";
import type {Names} from "./column.js";
import {columnPicker} from "./column-picker.js";
import {facetList} from "./facet-list.js";
import {filterList} from "./filter-list.js";
import {inVain} from "./in-vain.js";
import {keepingFocus} from "./keep-focus.js";
import {misread} from "./misread.js";
import type {TablePage} from "./page.js";
import {pager} from "./pager.js";
import {readCsv} from "./read-csv.js";
import {rowsOf, withIds, type Table} from "./rows.js";
import {tableBody, tableHead} from "./table-rows.js";
import {takeAlong} from "./take-along.js";
import {onePer} from "./one-per.js";
import {isBare, pageRows, readView, toggled, wholeTable, writeView, type TableView} from "./view.js";
import {countOf} from "../../toll/count-of.js";
import {formatCount} from "../../toll/figure.js";

const data = document.querySelector('script[type="application/json"].table');
/** Where the controls leave the rows in sight; elsewhere they are folded. */
const wide = matchMedia("(min-width: 60rem)");
if (data) explore(JSON.parse(data.textContent!), document.querySelector<HTMLTableElement>("table.rows")!);

/** Makes a table answer its reader; what is asked stands in the page's address. The rows come once they are needed. */
function explore(page: TablePage, written: HTMLTableElement): void {
  const {columns, opening} = page;
  const asks = () => opening && isBare(location.search) ? opening.search : location.search;
  const order = opening ? readView(opening.search, columns).sort : "";
  let view = readView(asks(), columns, order);
  let asked: Promise<Table> | undefined;
  const loaded = () => (asked ??= load(page).catch((error) => {
    asked = undefined;
    throw error;
  }));

  const all = countOf(page.rows, "row");
  const status = element("output", {}, opening ? `${formatCount(opening.rows)} of ${all}` : all);
  const told = element("div", {class: "told", role: "status"});
  const search = element("input", {type: "search", name: "search", autocomplete: "off", value: view.search});
  const filters = filterList(columns, (made, typed) => change({...view, filters: made, page: 1}, {typedIn: typed
    ? "filter" : ""}));
  const facets = facetList(columns, {
    choose: (filter) => change(toggled(view, filter), {anew: true}),
    list: (names) => change({...view, facets: names})
  });
  const each = onePer(columns, (one) => change({...view, one, page: 1}));
  const picker = columnPicker(page, (names) => change({...view, columns: names}));
  const turn = pager((at) => change({...view, page: at}));
  const reset = element("button", {type: "button", click: () => {
    search.value = "";
    void change({...wholeTable}, {anew: true});
  }}, "Whole table");
  const more = element("summary");
  const form = element("form", {id: "ask", role: "search", "aria-label": "Search and filter the table",
    submit: (event) => event.preventDefault()},
    element("label", {class: "text"}, "Search all columns ", search), told,
    element("details", {class: "more", open: wide.matches}, more, element("div", {class: "tools"},
      filters.element, facets.element, each.element, picker.element,
        takeAlong(page, async () => ({table: await loaded(), view})))),
    element("p", {class: "said"}, status, reset, turn.element));
  written.parentElement!.before(form);

  const sort = (name: string) => change({...view, page: 1, sort: view.sort === name ? `-${name}`
    : view.sort === `-${name}` ? "" : name});
  const shownColumns = () => (view.columns ?? page.shown).map((name) => columns.find((one) => one.name === name)!);
  const show = (table: Table) => {
    const meant = withIds(table, view);
    const rows = rowsOf(table, meant);
    const pages = Math.max(1, Math.ceil(rows.length / pageRows));
    tell([...misread(location.search, columns), ...inVain(table, meant),
      ...view.page > pages ? [`There is no page ${view.page}: this is the last.`] : []]);
    const named = meant.filters.some((filter, at) => filter.value !== view.filters[at]?.value);
    view = {...meant, page: Math.min(view.page, pages)};
    if (named) filters.show(view.filters);
    const [from, shown] = [(view.page - 1) * pageRows, shownColumns()];
    written.tBodies[0]!.replaceWith(tableBody(shown, rows.slice(from, from + pageRows), table.names, page.root));
    keepingFocus(written, () => written.tHead!.replaceWith(tableHead(shown, view.sort, sort)));
    facets.show(table, view);
    status.textContent = `${formatCount(rows.length)} of ${all}`;
    turn.show(view.page, pages);
  };
  const tell = (lines: string[]) => told.replaceChildren(...lines.map((line) => element("p", {}, line)));

  /** A step of the reader.
   * @param anew whether the form itself is to follow, as the step was not made in it
   * @param typedIn the field that is typed in, if the step is a letter */
  async function change(next: TableView, {anew = false, typedIn = ""} = {}): Promise<void> {
    remember(writeView(next, order), typedIn);
    tell([]);
    await open(next, anew);
  }

  async function open(next: TableView, anew: boolean): Promise<void> {
    view = next;
    if (anew) follow();
    mark();
    if (!asked) status.textContent = "The rows are coming …";
    try {
      show(await loaded());
    } catch {
      status.textContent = "The rows could not be loaded. The files of the table hold them.";
    }
  }

  function follow(): void {
    search.value = view.search;
    filters.show(view.filters);
    each.show(view.one);
    picker.show(view.columns ?? page.shown);
  }

  /** How much is asked in what a phone has folded away. */
  function mark(): void {
    const used = view.filters.length + view.facets.length + (view.one ? 1 : 0) + (view.columns ? 1 : 0);
    more.textContent = `Filter, count, choose columns, download${used ? ` (${used} in use)` : ""}`;
    const asFirst = writeView(view) === writeView(first);
    if (why) why.hidden = !asFirst;
    citeView(asFirst ? "" : writeView(view, order));
  }

  const first = readView(opening?.search ?? "", columns);
  const why = document.querySelector<HTMLElement>(".part-table .opening");
  const remember = remembering(() => fromAddress());
  const fromAddress = () => {
    tell(misread(location.search, columns));
    return open(readView(asks(), columns, order), true);
  };

  let typing = 0;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => change({...view, search: search.value.trim(), page: 1}, {typedIn: "search"}), 150);
  });
  for (const one of [form, written]) one.addEventListener("focusin", () => loaded().then(filters.offer, () => {}));
  written.tHead!.replaceWith(tableHead(shownColumns(), view.sort, sort));
  turn.show(1, Math.max(1, Math.ceil((opening?.rows ?? page.rows) / pageRows)));
  follow();
  mark();
  tell(misread(location.search, columns));
  if (writeView(view) !== writeView(first))
    void open(view, false).then(() => loaded()).then(filters.offer, () => {});
}

async function load({columns}: TablePage): Promise<Table> {
  const file = async (link: HTMLAnchorElement) => {
    const response = await fetch(link.href);
    if (!response.ok) throw new Error(`${link.href}: ${response.status}`);
    return response.text();
  };
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a.names")];
  const all = document.querySelector<HTMLAnchorElement>("a.rows")!;
  const [rows, ...names] = await Promise.all([all, ...links].map(file));
  const byTable = links.map((link, at) => [link.dataset.table!, JSON.parse(names[at]!)] as const);
  return {columns, rows: readCsv(rows!, columns), names: Object.fromEntries(byTable) as Names};
}
