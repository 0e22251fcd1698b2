import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import {isCell, withCells} from "../cells/markdown.ts";
import {siteRoot} from "../site-root.ts";
import {chartOfCell} from "./chart-cells.ts";
import {PageError, type PageContext} from "./context.ts";
import {ownPlaces, surroundings} from "./figures.ts";
import {escape, html, Html} from "./html.ts";
import {pageHref, rootOf, storyRootOf} from "./links.ts";
import {cellsIn, hasTitle, markupOf, pageTokens, walkPage} from "./page-cells.ts";
import {fillParts} from "./parts.ts";
import {movedByReference} from "./freshness.ts";
import {PrintNotes} from "./print-notes.ts";
import {hasReference, resolveReferences} from "./references.ts";
import {isLeftOut} from "./stories.ts";
import type {StoryData} from "./story-data.ts";
import {storyFigure} from "./story-figures.ts";

/** Framework's env for a page, as far as it is used here. */
interface Env {
  path: string;
  params?: Record<string, string>;
}

const noClaim =
  '<p class="source">No claim is in the ledger of this story yet; tollbook add brings the first.</p>';

type TokenType = new (type: string, tag: string, nesting: 0) => Token;

/**
 * Teaches Markdown what the notebook has beside Framework: references (`{claim:…}`) in text and in HTML blocks, parts,
 * and what stands around a chart's cell. All of it happens after Framework has found the page's own cells and inline
 * expressions: what comes out of the ledger is text wherever it lands, whatever it says.
 */
export function withStory(md: MarkdownIt, storyOf: (path: string) => StoryData): MarkdownIt {
  withCells(md);
  md.core.ruler.after("placeholder", "notebook", (state) => {
    const env = state.env as Env;
    if (isLeftOut(env.path)) {
      state.tokens = [];
      return;
    }
    const story = storyOf(env.path);
    const notes = new PrintNotes();
    const moved = movedByReference(env.path, story);
    const head = headLines(env.path);
    const context = (token: Token): PageContext => ({
      story,
      path: env.path,
      root: storyRootOf(env.path, story.prefix),
      siteRoot: rootOf(env.path),
      params: env.params ?? {},
      line: (token.map?.[0] ?? 0) + 1 + head,
      notes,
      moved
    });
    const cells = cellsIn(state.tokens, head);
    for (const [index, token] of state.tokens.entries()) {
      const heading = state.tokens[index - 1]?.type === "heading_open";
      resolveToken(token, heading, context(token), state.Token);
    }
    // Last, for what the rows say is no reference either.
    state.tokens = withCharts(state.tokens, context, state.Token);
    const list = notes.list();
    if (list) state.tokens.push(block(list.text, state.Token));
    if (cells.length) state.tokens.push(block(cellTexts(cells).text, state.Token));
  });
  return md;
}

/** How many lines the head of a page takes, which Framework cuts off before it counts; none where a loader made it. */
function headLines(path: string): number {
  const file = join(siteRoot, `src${path}.md`);
  return existsSync(file) ? pageTokens(readFileSync(file, "utf8")).head : 0;
}

/** The page's own programs, for whoever wants to edit them. */
function cellTexts(cells: ReturnType<typeof cellsIn>): Html {
  const texts = JSON.stringify(cells.map(({figure, text}) => ({figure, text})));
  return html`<script type="application/json" class="cells">${new Html(texts.replaceAll("<", "\\u003c"))}</script>`;
}

/** Puts around each chart's cell what belongs to it. */
function withCharts(tokens: Token[], context: (token: Token) => PageContext, Made: TokenType): Token[] {
  const made: Token[] = [];
  walkPage(tokens, (token, figure) => {
    made.push(token);
    if (!figure || !isCell(token)) return;
    const at = context(token);
    if (!at.story.tables.claims.length) {
      made[made.length - 1] = block(noClaim, Made);
      return;
    }
    const spec = chartOfCell(token.content, at);
    if (!spec) return;
    if (!figure.id) throw new PageError(at, "the figure has no id; its permanent address needs one");
    // The page of a chart bears its title as its own heading.
    const titled = at.params.chart !== undefined || hasTitle(markupOf(figure.opener)!);
    const places = titled && !at.params.chart ? ownPlaces(figure.id, at) : placeOf(figure.id, at);
    const around = surroundings(spec, at, places);
    setMarkup(figure.opener, (markup) => opened(markup, around, titled));
    made.push(block(around.below.text, Made));
  });
  return made;
}

/** Where a chart is found that has no page but the one it stands on. */
function placeOf(id: string, {params, story, siteRoot}: PageContext): Html {
  const page = params.chart && storyFigure(story, id)?.page.slice(1);
  if (!page) return html`<a href="#${id}">Address of this chart</a>`;
  return html`<a href="${pageHref(page, siteRoot)}#${id}">See it in its page</a>`;
}

function opened(markup: string, {attributes, caption}: ReturnType<typeof surroundings>, titled: boolean): string {
  const tagged = markup.replace(/<figure\b/, (tag) => `${tag} ${attributes.text}`);
  return titled ? tagged : tagged.replace(/<figure[^>]*>/, (tag) => `${tag}\n${caption.text}`);
}

function setMarkup(token: Token, change: (markup: string) => string): void {
  const holder = token.type === "html_block" ? token : token.children![0]!;
  holder.content = change(markupOf(token)!);
}

function block(content: string, Made: TokenType): Token {
  const token = new Made("html_block", "", 0);
  token.content = content;
  return token;
}

function resolveToken(token: Token, heading: boolean, at: PageContext, Made: TokenType): void {
  if (token.type === "html_block") token.content = fillParts(resolveReferences(token.content, at), at);
  if (token.type !== "inline" || !token.children) return;
  fillInline(token.children, at);
  token.children = token.children.map((child) => {
    if (child.type === "html_block") child.content = fillParts(resolveReferences(child.content, at), at);
    if (child.type !== "text" || !hasReference(child.content)) return child;
    const resolved = heading
      ? resolveReferences(child.content, {...at, notes: undefined, moved: undefined})
      : resolveReferences(child.content, at, escape);
    const made = new Made(heading ? "text" : "html_inline", "", 0);
    made.content = heading ? resolved.replace(/<[^>]+>/g, "") : resolved;
    return made;
  });
}

/** Fills the parts that stand within a line: Markdown cuts such an element into its two tags, a token each. */
function fillInline(children: Token[], at: PageContext): void {
  for (const [index, opener] of children.entries()) {
    const closer = children[index + 1];
    if (opener.type !== "html_inline" || !opener.content.includes("data-part=") || !closer) continue;
    opener.content = fillParts(opener.content + closer.content, at);
    closer.content = "";
  }
}
