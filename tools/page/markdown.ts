import type MarkdownIt from "markdown-it";
import type {PageContext} from "./context.ts";
import {fillFigures} from "./figures.ts";
import {escape} from "./html.ts";
import {fillParts} from "./parts.ts";
import {rootOf, storyRootOf} from "./links.ts";
import {PrintNotes} from "./print-notes.ts";
import {hasReference, resolveReferences} from "./references.ts";
import type {StoryData} from "./story-data.ts";

/** Framework's env for a page, as far as it is used here. */
interface Env {
  path: string;
  params?: Record<string, string>;
}

/** Teaches Markdown the notebook's two additions: references (`{claim:…}`) in text and in HTML blocks, and figures
 * (`<figure data-chart=…>`), which are drawn right away so that a page is whole before any script. */
export function withStory(md: MarkdownIt, storyOf: (path: string) => StoryData): MarkdownIt {
  md.core.ruler.after("inline", "references", (state) => {
    const env = state.env as Env;
    const story = storyOf(env.path);
    const notes = new PrintNotes();
    const context = (line: number): PageContext => ({
      story,
      path: env.path,
      root: storyRootOf(env.path, story.prefix),
      siteRoot: rootOf(env.path),
      params: env.params ?? {},
      line: line + 1,
      notes
    });
    for (const [index, token] of state.tokens.entries()) {
      const at = context(token.map?.[0] ?? 0);
      if (token.type === "html_block") token.content = fillParts(fillFigures(resolveReferences(token.content, at), at), at);
      if (token.type !== "inline" || !token.children) continue;
      const heading = state.tokens[index - 1]?.type === "heading_open";
      token.children = token.children.flatMap((child) => {
        if (child.type !== "text" || !hasReference(child.content)) return child;
        const resolved = heading
          ? resolveReferences(child.content, {...at, notes: undefined})
          : resolveReferences(child.content, at, escape);
        const made = new state.Token(heading ? "text" : "html_inline", "", 0);
        made.content = heading ? resolved.replace(/<[^>]+>/g, "") : resolved;
        return made;
      });
    }
    const list = notes.list();
    if (!list) return;
    const made = new state.Token("html_block", "", 0);
    made.content = list.text;
    state.tokens.push(made);
  });
  return md;
}
