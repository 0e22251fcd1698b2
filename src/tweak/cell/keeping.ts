import {formatDay, fromDate, isDay} from "../../toll/day.js";
import {element} from "../element.js";
import {cellsFrom, entriesOf, sameCells, type NotebookCell} from "./texts.js";

/** What keeps a reader's code between visits, and says so. */
export interface Keeping {
  body: HTMLElement;
  /** The code of an earlier visit, if there is any. */
  found: () => NotebookCell[] | null;
  /** The reader changed something. */
  changed: () => void;
}

export interface Kept {
  /** The page's own cells, by which those that were left alone are kept. */
  page: NotebookCell[];
  current: () => NotebookCell[];
  /** The cells with which the notebook begins. */
  author: () => NotebookCell[];
  fill: (cells: NotebookCell[]) => void;
}

const patience = 400;

/** Keeps the code of one chart in this browser and nowhere else, tells the reader, and erases it when asked.
 * @param key tells charts and pages of one host apart */
export function keeping(key: string, {page, current, author, fill}: Kept, storage = browserStorage): Keeping {
  const name = `tollbook code ${key}`;
  const words = element("span", {});
  const back = element("button", {type: "button", click: () => {
    clearTimeout(soon);
    soon = undefined;
    attempt(() => storage().removeItem(name));
    fill(author());
    say("");
  }}, "Back to the page’s code");
  const body = element("p", {class: "kept", hidden: true}, words, " ", back);
  const say = (text: string) => {
    words.textContent = text;
    body.hidden = !text;
  };
  let soon: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    soon = undefined;
    const cells = current();
    if (sameCells(cells, author())) {
      attempt(() => storage().removeItem(name));
      return say("");
    }
    const text = JSON.stringify({day: fromDate(new Date()), cells: entriesOf(cells, page)});
    const done = attempt(() => storage().setItem(name, text));
    say(done
      ? "Your changes are kept in this browser, and nowhere else."
      : "This browser keeps nothing: your changes are gone when you leave.");
  };
  // Who leaves at once keeps the last change as well.
  addEventListener("pagehide", () => soon && (clearTimeout(soon), keep()));
  return {
    body,
    found() {
      let kept: NotebookCell[] | null = null;
      attempt(() => {
        const {day, cells} = JSON.parse(storage().getItem(name) ?? "null") ?? {};
        if (!isDay(day)) return;
        kept = cellsFrom(cells, page);
        say(`This is your code of ${formatDay(day)}, kept in this browser.`);
      });
      return kept;
    },
    changed() {
      clearTimeout(soon);
      soon = setTimeout(keep, patience);
    }
  };
}

function browserStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  return localStorage;
}

/** A browser may refuse to keep anything, and what it kept may be anybody's. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
