import {plain} from "../../charts/view/search.js";
import type {ChartRows, ChartSpec} from "../../charts/spec.js";
import {element} from "../element.js";
import type {Control, Desk} from "./control.js";
import {countOf} from "../../toll/count-of.js";

const most = 12;

/** What can be found in a story: a toll, or somebody who spoke of one. */
export interface Find {
  label: string;
  kind: "toll" | "claimant";
  count: number;
  changes: Partial<ChartSpec>;
}

/** Tolls and claimants whose names hold every word of a search, those with most claims first. */
export function findIn(rows: ChartRows, text: string): Find[] {
  const words = plain(text).split(" ").filter(Boolean);
  if (!words.length) return [];
  const fits = ({label}: Find) => words.every((word) => plain(label).includes(word));
  return allOf(rows).filter(fits).sort((a, b) => b.count - a.count);
}

const kept = new WeakMap<object, Find[]>();

function allOf(rows: ChartRows): Find[] {
  const known = kept.get(rows.claims);
  if (known) return known;
  const tolls = rows.tolls.map(({toll_id}): Find => ({label: rows.tollTitles[toll_id] ?? toll_id, kind: "toll",
    count: rows.claims.filter((claim) => claim.toll_id === toll_id).length, changes: {tolls: [toll_id], only: []}}));
  const people = new Map<string, Find>();
  for (const {claimant_id, claimant, toll_id} of rows.claims) {
    const own = people.get(claimant_id);
    if (own) own.count++;
    // Who never spoke of what is shown is shown with what they spoke of.
    else people.set(claimant_id, {label: claimant, kind: "claimant", count: 1,
      changes: {by: "claimant", only: [claimant_id], tolls: [toll_id]}});
  }
  const found = [...tolls, ...people.values()];
  kept.set(rows.claims, found);
  return found;
}

/** A field that finds tolls and claimants, and buttons that show them. */
export function find(desk: Desk): Control {
  const list = element("ul", {class: "added"});
  const told = element("p", {class: "found", role: "status"});
  const field = element("input", {type: "search", "aria-label": "Find a toll or a claimant",
    placeholder: "A toll or a claimant", input: () => show()});
  const show = () => {
    const found = findIn(desk.rows, field.value);
    told.textContent = !field.value.trim() ? "" : found.length > most ? `${found.length} found; the first ${most}:`
      : `${found.length} found`;
    list.replaceChildren(...found.slice(0, most).map(({label, kind, count, changes}) => element("li", {},
      element("button", {type: "button", click: () => choose(changes)}, label), " ",
      element("small", {}, `${kind}, ${countOf(count, "claim")}`))));
  };
  const choose = (changes: Partial<ChartSpec>) => {
    const {chart} = desk.author;
    const {only, tolls} = changes;
    const speaks = !!only?.length && desk.rows.claims.some((claim) => claim.claimant_id === only[0] &&
      desk.spec().tolls.includes(claim.toll_id));
    desk.change({chart, ...changes, tolls: speaks ? desk.spec().tolls : tolls!, bounds: []});
  };
  return {
    heading: "Find",
    body: element("div", {}, field, told, list),
    follow: () => "a toll or a claimant"
  };
}
