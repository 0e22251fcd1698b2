import {autocompletion, completionKeymap, type CompletionContext, type CompletionResult} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {javascript} from "@codemirror/lang-javascript";
import {bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting} from "@codemirror/language";
import {EditorView, keymap, lineNumbers} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import type {Columns} from "./notebook.js";

const colours = HighlightStyle.define([
  {tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword], color: "var(--side-1)"},
  {tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--side-2)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--side-3)"},
  {tag: [tags.comment], color: "var(--quiet)", fontStyle: "italic"},
  {tag: [tags.propertyName, tags.function(tags.variableName)], color: "var(--side-4)"}
]);

const look = EditorView.theme({
  "&": {color: "var(--ink)", backgroundColor: "var(--paper)", border: "1px solid var(--quiet)", borderRadius: "4px", fontSize: "0.85rem"},
  "&.cm-focused": {outline: "2px solid var(--ink)", outlineOffset: "2px"},
  ".cm-gutters": {backgroundColor: "transparent", color: "var(--quiet)", border: "none"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  ".cm-tooltip": {backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--quiet)"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {backgroundColor: "var(--tint)", color: "var(--ink)", outline: "1px solid var(--ink)"}
});

/** Turns a cell's field into an editor with colours and completion. Tab leaves it, as it leaves any field. */
export function openEditor(place: HTMLElement, area: HTMLTextAreaElement, columns: () => Columns) {
  const {selectionStart} = area;
  const view = new EditorView({
    doc: area.value,
    selection: {anchor: Math.min(selectionStart, area.value.length)},
    parent: place,
    extensions: [
      lineNumbers(), history(), bracketMatching(), indentOnInput(), javascript(), syntaxHighlighting(colours), look, EditorView.lineWrapping,
      EditorView.contentAttributes.of({"aria-label": area.getAttribute("aria-label") ?? "Code"}),
      autocompletion({override: [complete(columns)]}),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap])
    ]
  });
  area.replaceWith(view.dom);
  view.focus();
  return {
    text: () => view.state.doc.toString(),
    write: (text: string) => view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}})
  };
}

/** Tables after `tables.`, their columns after any other full stop or in a string, else the names that a cell has. */
function complete(columns: () => Columns) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w$]*/);
    const before = context.state.sliceDoc(Math.max(0, (word?.from ?? context.pos) - 8), word?.from ?? context.pos);
    if (!word || (word.from === word.to && !context.explicit && !before.endsWith("."))) return null;
    const all = columns();
    const names = before.endsWith("tables.")
      ? Object.keys(all).map((label) => ({label, type: "variable", detail: "table"}))
      : /[."']$/.test(before)
        ? [...new Set(Object.values(all).flat())].map((label) => ({label, type: "property", detail: "column"}))
        : ["Plot", "d3", "aq", "tables", "display", "width"].map((label) => ({label, type: "variable"}));
    return {from: word.from, options: names, validFor: /^[\w$]*$/};
  };
}
