import {html, type Html, type Written} from "../html.ts";
import {claimantPath, claimPath, pageHref} from "../links.ts";
import type {StoryData} from "../story-data.ts";

/** The way to a claim; its card opens over the page.
 * @param root the way from the page to where the pages of its story lie */
export function toClaim(claimId: string, words: Written, root: string): Html {
  return html`<a href="${pageHref(claimPath(claimId), root)}">${words}</a>`;
}

/** The way to a claimant, under its short name or other words. */
export function toClaimant(claimantId: string, {claimants}: Pick<StoryData, "claimants">, root: string,
  words?: Written): Html {
  const name = words ?? claimants.get(claimantId)!.short_name;
  return html`<a href="${pageHref(claimantPath(claimantId), root)}">${name}</a>`;
}

/** The way to a page of somebody else's; the words alone where there is no address. */
export function outside(address: string | null, words: Written): Html {
  return address ? html`<a href="${address}" rel="external noopener noreferrer nofollow">${words}</a>` : html`${words}`;
}
