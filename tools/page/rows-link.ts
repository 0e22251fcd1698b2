import type {PageContext} from "./context.ts";
import {html, type Html} from "./html.ts";

/** The way of a part's script to its rows, to the page in which cells run, to the letters of its pictures: links that
 * Framework itself leads to the files, in a preview as in a build. */
export function rowsLink({story, siteRoot}: Pick<PageContext, "story" | "siteRoot">): Html {
  return html`<a class="rows" hidden download href="${siteRoot}data/${story.id}/chart.json">Rows</a>`;
}

export function sandboxLink({siteRoot}: Pick<PageContext, "siteRoot">): Html {
  return html`<a class="sandbox" hidden download href="${siteRoot}sandbox.htm">Sandbox</a>`;
}

export function glyphsLink({siteRoot}: Pick<PageContext, "siteRoot">): Html {
  return html`<a class="glyphs" hidden download href="${siteRoot}glyphs.json">Letters</a>`;
}
