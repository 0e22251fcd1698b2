import {JSDOM} from "jsdom";
import {rowsFor} from "../../src/charts/rows-for.ts";
import type {ChartRows, ChartSpec} from "../../src/charts/spec.ts";
import type {Chart} from "../../src/tweak/chart.ts";
import {lend} from "../lend.ts";

const {window} = new JSDOM("<figure></figure>", {url: "http://127.0.0.1/"});
// Nothing is laid out here, so there is nothing to scroll to.
window.Element.prototype.scrollIntoView = () => {};

/** The window that controls look for, for the tests of a file. */
export const lendWindow = () => lend({
  window, document: window.document, location: window.location, Node: window.Node, Event: window.Event,
  matchMedia: () => ({matches: true})
});

/** A chart in nobody's page: it follows its controls, and draws nothing. */
export async function chartInHand(id: string, author: ChartSpec, rows: ChartRows): Promise<Chart> {
  const {changesIn} = await import("../../src/tweak/changes.ts");
  const {captionOf} = await import("../../src/tweak/picture.ts");
  const {settle} = await import("../../src/tweak/settle.ts");
  let said: string[] = [];
  const chart: Chart = {
    id, author, rows, spec: author, root: "./", figure: document.querySelector("figure")!, onDraw: new Set(),
    change(changes) {
      const {spec, notices} = settle(author, {...chart.spec, ...changes}, rows);
      chart.spec = spec;
      said = notices;
      for (const told of chart.onDraw) told();
    },
    restore() {
      chart.spec = author;
      said = [];
      for (const told of chart.onDraw) told();
    },
    undo() {}, redo() {}, steps: () => ({back: false, forth: false}),
    say: (sentences) => (said = sentences),
    said: () => said,
    drawn: () => rowsFor(chart.spec, rows),
    changes: () => changesIn(author, chart.spec, chart.drawn()),
    caption: () => captionOf(chart.spec, chart.drawn())
  };
  return chart;
}

export interface Setting {
  name: string;
  set: () => void;
  /** Whether its field is in the panel still. */
  lives: () => boolean;
}

/** Every setting of every control of a panel as it stands: each option, each box, a few days of each field of days. */
export function settings(panel: HTMLElement): Setting[] {
  const fields = [...panel.querySelectorAll<HTMLInputElement>(".groups :is(input, select, button)")]
    .filter((field) => !field.closest("[hidden]") && !field.disabled);
  return fields.flatMap((field) => {
    const name =
      `${field.closest("details")?.querySelector(".heading")?.textContent}: ${field.closest("label")?.querySelector(
        "span")?.textContent || field.textContent || field.ariaLabel}`;
    const tell = (type: string) => field.dispatchEvent(new window.Event(type, {bubbles: true}));
    const lives = () => panel.contains(field);
    const write = (value: string, type = "change"): Setting => ({name: `${name} = ${value}`, lives, set() {
      field.value = value;
      tell(type);
      tell("blur");
    }});
    if (field.localName === "select") return [...(field as unknown as HTMLSelectElement).options]
      .map(({value}) => write(value));
    switch (field.localName === "button" ? "button" : field.type) {
      case "button": return [{name, lives, set: () => field.click()}];
      case "radio":
      case "checkbox": return [{name: `${name} ${field.value}`, lives, set: () => field.click()}];
      case "number": return ["0", "1", "30"].map((days) => write(days));
      case "range": return [0, Math.round(Number(field.max) / 2), Number(field.max)]
        .map((days) => write(String(days), "input"));
      case "date": return [field.min, middle(field.min, field.max), field.max].map((day) => write(day));
      default: return [];
    }
  });
}

function middle(from: string, until: string): string {
  return new Date((Date.parse(from) + Date.parse(until)) / 2).toISOString().slice(0, 10);
}
