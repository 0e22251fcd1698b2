import {inspected} from "./cells.js";

const most = 200;
const methods = ["log", "info", "debug", "warn", "error", "table", "dir"] as const;

/** Shows in a place what programs write to the console, each call a line; the browser's own console has it as well. */
export function showConsole(place: HTMLElement): (kind: string, ...values: unknown[]) => void {
  let count = 0;
  const more = document.createElement("p");
  const show = (kind: string, ...values: unknown[]) => {
    if (++count > most) {
      more.textContent = `and ${count - most} more lines; the browser’s console has them all`;
      return void place.append(more);
    }
    const line = document.createElement("div");
    line.className = kind;
    line.append(...values.map((value) => (typeof value === "string" ? words(value) : inspected(value))));
    place.append(line);
  };
  for (const name of methods) {
    const plain = console[name].bind(console);
    console[name] = (...values: unknown[]) => {
      plain(...values);
      show(name, ...values);
    };
  }
  return show;
}

function words(text: string): HTMLElement {
  return Object.assign(document.createElement("span"), {textContent: text});
}
