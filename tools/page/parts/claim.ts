import {claimArticle} from "../claim-article.ts";
import {PageError} from "../context.ts";
import type {Part} from "./part.ts";

/** The claim that the page's address names. */
export const claim: Part = (context) => {
  const found = context.story.claims.get(context.params.claim!);
  if (!found) throw new PageError(context, `no claim has the id ${context.params.claim}`);
  return claimArticle(found, context.story, context);
};
