import type Token from "markdown-it/lib/token.mjs";
import {isCell} from "../cells/markdown.ts";
import {markdownIt} from "../framework-parts.ts";

/** A cell of a page as it stands in its source. */
export interface PageCell {
  /** The id of the figure around it; null for any other cell. */
  figure: string | null;
  /** The line of its fence in the file, counting from 1. */
  line: number;
  /** The very text between the fences. */
  text: string;
}

/** A figure of a page with the cell that draws it. */
export interface PageFigure extends PageCell {
  figure: string;
  /** What stands above its cell: title and subtitle, references unresolved. */
  caption: string;
}

const markdown = markdownIt({html: true});

/** The tokens of a page's source, and how many lines its head takes. */
export function pageTokens(source: string): {tokens: Token[]; head: number} {
  const [front = ""] = /^---\n[^]*?\n---\n/.exec(source) ?? [];
  return {tokens: markdown.parse(source.slice(front.length), {}), head: front.split("\n").length - 1};
}

/** The one walk of a page: which tokens are cells, and in which figure each stands.
 * @param enter is told each token with the figure around it */
export function walkPage(tokens: Token[],
  enter: (token: Token, figure: {id: string; opener: Token} | null) => void): void {
  let figure: {id: string; opener: Token} | null = null;
  for (const token of tokens) {
    const markup = markupOf(token);
    const opened = markup && openFigure.exec(markup);
    if (opened) figure = {id: /\bid="([^"]*)"/.exec(opened[1]!)?.[1] ?? "", opener: token};
    enter(token, figure);
    if (markup?.includes("</figure>")) figure = null;
  }
}

/** A figure that a block opens and does not close: a cell follows. */
const openFigure = /<figure\b([^>]*)>(?![^]*<\/figure>)/;

/** The HTML of a block; one that holds inline cells is a token with children by now. */
export function markupOf(token: Token): string | null {
  if (token.type === "html_block") return token.content;
  const [first] = token.children ?? [];
  return token.type === "inline" && first?.type === "html_block" ? first.content : null;
}

/** Whether a figure's caption names it. One that its author gave no title is named by its rows, and has no page of its
 * own. */
export function hasTitle(caption: string): boolean {
  return /<h[1-6]\b/.test(caption);
}

/** The cells of a page in their order. */
export function cellsIn(tokens: Token[], head = 0): PageCell[] {
  const cells: PageCell[] = [];
  walkPage(tokens, (token, figure) => {
    if (isCell(token))
      cells.push(
        {figure: figure ? figure.id : null, line: token.map![0] + 1 + head, text: token.content.replace(/\n$/, "")});
  });
  return cells;
}

/** The figures of a page's source that hold a cell. */
export function figuresIn(source: string): PageFigure[] {
  const {tokens, head} = pageTokens(source);
  const captions = new Map<string, string>();
  walkPage(tokens, (token, figure) => {
    if (figure?.opener === token) captions.set(figure.id, markupOf(token)!.replace(openFigure, "").trim());
  });
  return cellsIn(tokens, head).filter((cell): cell is PageCell & {figure: string} => cell.figure !== null)
    .map((cell) => ({...cell, caption: captions.get(cell.figure)!}));
}
