import {PageError} from "../context.ts";
import {html} from "../html.ts";
import {pageHref} from "../links.ts";
import {allStories} from "../stories.ts";
import type {Part} from "./part.ts";

/** The way to a story, on a page at the address that people type for it; its head takes browsers there at once. */
export const ledOn: Part = (context) => {
  const {params, siteRoot} = context;
  const story = allStories().find(({id}) => id === params.story);
  if (!story) throw new PageError(context, `no story is called ${params.story}`);
  const {title} = story.tables.story[0]!;
  const address = pageHref(`${story.prefix}index`, siteRoot);
  return html`<h1>${title}</h1>
<p class="lede"><a class="onward" href="${address}">Go on to the story</a>.</p>`;
};
