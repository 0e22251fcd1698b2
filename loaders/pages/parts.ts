import {PageError, type PageContext} from "./context.ts";
import {claimArticle} from "./claim-article.ts";
import {knownOnPart} from "./known-on.ts";
import {claimantArticle} from "./claimant-article.ts";
import {html, type Html} from "./html.ts";

/** Parts of pages that are made from the tables: `<div data-part="NAME"></div>` is filled when the page is written. */
const parts: Record<string, (context: PageContext, attributes: Record<string, string>) => Html> = {
  claim: (context) => {
    const claim = context.story.claims.get(context.params.claim!);
    if (!claim) throw new PageError(context, `no claim has the id ${context.params.claim}`);
    return claimArticle(claim, context.story, context.root);
  },
  "known-on": (context) => knownOnPart(context),
  claimant: (context) => claimantArticle(context),
  version: ({story}) => html`${story.version}, rows up to ${story.recordedOn}`
};

export function fillParts(block: string, context: PageContext): string {
  return block.replace(
    /<(div|span|section) data-part="([a-z-]+)"([^>]*)><\/\1>/g,
    (_, tag: string, name: string, rest: string) =>
      `<${tag} class="part-${name}">${fillPart(name, attributesOf(rest), context)}</${tag}>`
  );
}

/** A part between marks, by which the pages of one kind are made from the first. */
export function fillPart(name: string, attributes: Record<string, string>, context: PageContext): string {
  const part = parts[name];
  if (!part) throw new PageError(context, `no part is called ${name}; known: ${Object.keys(parts).join(", ")}`);
  return `<!--part:${name}-->${part(context, attributes).text}<!--/part:${name}-->`;
}

/** The attributes of a tag; `data-x="y"` becomes x. */
export function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(Array.from(tag.matchAll(/(?:data-)?([a-z-]+)="([^"]*)"/g), ([, name, value]) => [name!, value!]));
}
