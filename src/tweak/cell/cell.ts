import {element} from "../element.js";
import type {CellNews, ResultForm} from "./messages.js";
import type {NotebookCell} from "./texts.js";

/** A cell in the page: its editor, its buttons, and what went wrong. */
export interface CellView extends NotebookCell {
  body: HTMLElement;
  /** Whether the reader has asked for it; such a cell is part of every run. */
  wanted: boolean;
  write: (text: string) => void;
  show: (news: CellNews | null) => void;
  /** Says what became of the result that the reader asked for. */
  tell: (words: string) => void;
}

export interface CellActions {
  run: () => void;
  edited: () => void;
  duplicate: () => void;
  /** Saves what the cell showed last. */
  take: (form: ResultForm) => void;
  /** For a cell of the reader's own. */
  move?: (by: -1 | 1) => void;
  remove?: () => void;
}

/** Turns a field into an editor; the notebook hands it in, for it comes in a file of its own. */
export type OpenEditor = (place: HTMLElement, area: HTMLTextAreaElement, edited: () => void) => Promise<OpenedEditor>;

export interface OpenedEditor {
  text: () => string;
  write: (text: string) => void;
  /** Marks a place in the code; nothing marks none. */
  mark: (news: CellNews | null) => void;
}

const titles = {page: "What the page brings in", chart: "The chart", own: "Your cell"};

export function makeCell({kind, text}: NotebookCell, actions: CellActions, openEditor: OpenEditor): CellView {
  const area = element("textarea", {
    spellcheck: "false", autocapitalize: "off", autocomplete: "off", "aria-label": `Code: ${titles[kind]}`,
    rows: Math.min(22, text.split("\n").length + 1), input: () => actions.edited()
  }, text);
  const place = element("div", {class: "editor"}, area);
  const problem = element("p", {class: "problem", role: "alert"});
  let editor: OpenedEditor | null = null;
  let shown: CellNews | null = null;
  const opened = (made: OpenedEditor) => {
    editor = made;
    editor.mark(shown);
  };
  area.addEventListener("focus", () => void openEditor(place, area, actions.edited).then(opened, () => {}),
    {once: true});
  place.addEventListener("keydown", (event) => {
    const {key, ctrlKey, metaKey} = event;
    if (key !== "Enter" || !(ctrlKey || metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    actions.run();
  }, {capture: true});
  const button = (label: string, click: () => void, look = "quiet") =>
    element("button", {type: "button", class: look, click}, label);
  const {move, remove, duplicate, run, take} = actions;
  // Outside of the frame: nothing leaves it but by a press here.
  const told = element("span", {role: "status"});
  const taking = element("span", {class: "result-as", hidden: true}, "Save the result: ",
    button("CSV", () => take("csv")), button("JSON", () => take("json")), told);
  const body = element("div", {class: `cell ${kind}`}, place, problem, element("div", {class: "bar"},
    button("Run", run, "run"), button("Duplicate", duplicate),
    move && button("Move up", () => move(-1)), move && button("Move down", () => move(1)),
    remove && button("Delete", remove), taking));
  return {
    kind,
    body,
    wanted: false,
    get text() {
      return editor?.text() ?? area.value;
    },
    write(more) {
      if (editor) editor.write(more);
      else area.value = more;
    },
    show(news) {
      shown = news;
      const failed = news?.state === "failed";
      body.classList.toggle("failed", failed);
      taking.hidden = news?.state !== "done";
      if (taking.hidden) told.textContent = "";
      const said = news?.message ? news : null;
      const at = said?.line ? `Line ${said.line}, column ${said.column! + 1}: ` : "";
      const words = said ? at + said.message : "";
      if (problem.textContent !== words) problem.textContent = words;
      editor?.mark(said);
    },
    tell: (words) => (told.textContent = words)
  };
}
