import {autocompletion, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {javascript} from "@codemirror/lang-javascript";
import {bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting} from "@codemirror/language";
import {setDiagnostics} from "@codemirror/lint";
import {EditorView, keymap, lineNumbers} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import type {OpenedEditor} from "./cell.js";
import {complete, type Known} from "./complete.js";

const colours = HighlightStyle.define([
  {tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword], color: "var(--side-1)"},
  {tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--side-2)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--side-3)"},
  {tag: [tags.comment], color: "var(--quiet)", fontStyle: "italic"},
  {tag: [tags.propertyName, tags.function(tags.variableName)], color: "var(--side-4)"}
]);

const look = EditorView.theme({
  "&": {
    color: "var(--ink)", backgroundColor: "var(--paper)", border: "1px solid var(--quiet)", borderRadius: "4px",
    fontSize: "0.85rem"
  },
  "&.cm-focused": {outline: "2px solid var(--ink)", outlineOffset: "2px"},
  ".cm-gutters": {backgroundColor: "transparent", color: "var(--quiet)", border: "none"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  ".cm-tooltip": {backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--quiet)"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--tint)", color: "var(--ink)", outline: "1px solid var(--ink)"
  },
  ".cm-completionDetail": {color: "var(--quiet)", fontStyle: "normal", marginLeft: "0.8em"},
  ".cm-completionInfo": {maxWidth: "24rem", padding: "0.4rem 0.6rem", font: "400 0.85rem/1.4 var(--sans)"},
  ".cm-lintRange-error, .cm-lintRange-warning": {
    backgroundImage: "none", textDecoration: "underline wavy var(--ink)", textUnderlineOffset: "3px"
  },
  ".cm-diagnostic": {borderLeft: "3px solid var(--ink)"}
});

/** Turns a cell's field into an editor with colours, completion and marks. Tab leaves it, as it leaves any field. */
export function openEditor(
  place: HTMLElement,
  area: HTMLTextAreaElement,
  {edited, ...known}: Known & {edited: () => void}
): OpenedEditor {
  const {selectionStart} = area;
  const view = new EditorView({
    doc: area.value,
    selection: {anchor: Math.min(selectionStart, area.value.length)},
    parent: place,
    extensions: [
      lineNumbers(), history(), bracketMatching(), indentOnInput(), javascript(), syntaxHighlighting(colours), look,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({"aria-label": area.getAttribute("aria-label") ?? "Code"}),
      EditorView.updateListener.of(({docChanged}) => docChanged && edited()),
      autocompletion({override: [complete(known)]}),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap])
    ]
  });
  area.replaceWith(view.dom);
  view.focus();
  return {
    text: () => view.state.doc.toString(),
    write: (text) => view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}}),
    mark(news) {
      const {doc} = view.state;
      if (!news?.line || news.line > doc.lines) return view.dispatch(setDiagnostics(view.state, []));
      const line = doc.line(news.line);
      const from = Math.min(line.from + (news.column ?? 0), line.to);
      const [word = ""] = /^[\w$]+|^./.exec(doc.sliceString(from, line.to)) ?? [];
      const found = {from, to: from + word.length, severity: news.state === "failed" ? "error" : "warning",
        message: news.message ?? ""} as const;
      view.dispatch(setDiagnostics(view.state, [found]));
    }
  };
}
