import {JSDOM} from "jsdom";
import {specOf} from "../../src/charts/call.ts";
import {draw} from "../../src/charts/draw.ts";
import {resolveReferences} from "./references.ts";
import type {StoryData} from "./story-data.ts";
import {pagesRoot, usesOf, type PageCall, type Place} from "./used-on.ts";

/** As wide as a page draws its charts on a desk. */
const width = 760;

/** The lines of a story's pages whose references say something else after a change, and the charts that are drawn
 * otherwise: found by saying and drawing each twice. */
export function changedPlaces(before: StoryData, after: StoryData, root: string = pagesRoot): Place[] {
  const {document} = new JSDOM("").window;
  // A link's hint is no part of what a sentence says.
  const words = (html: string) => html.replace(/<[^>]+>/g, "");
  const drawn = ({call}: PageCall, {chart, sides}: StoryData) => trying(() =>
    draw(specOf(call, chart), chart, {document, width, sides, href: (id) => id}).outerHTML);
  return usesOf(before.id, root).flatMap(({file, title, mentions, calls}): Place[] => {
    const path = `/${file.replace(/\.md$/, "")}`;
    const said = (references: string[], line: number, story: StoryData) => references.map((reference) =>
      trying(() =>
        words(resolveReferences(reference, {story, path, root: "", siteRoot: "", params: {}, line})))).join();
    const sentences = mentions.filter(({references, line}) =>
      said(references, line, before) !== said(references, line, after))
      .map(({line, block}) => ({file, line, block, title, chart: null}));
    const charts = calls.filter((call) => drawn(call, before) !== drawn(call, after))
      .map(({chart, line}) => ({file, line, block: line, title, chart}));
    return [...sentences, ...charts].sort((a, b) => a.line - b.line);
  });
}

/** What cannot be said or drawn is as it was while it cannot for the same reason. */
function trying(work: () => string): string {
  try {
    return work();
  } catch (error) {
    return (error as Error).message;
  }
}
