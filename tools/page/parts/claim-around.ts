import {ascending, group} from "d3";
import {isProjection} from "../../../src/toll/claim.ts";
import {formatDay} from "../../../src/toll/day.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {figureAndMeasure} from "../claim-words.ts";
import type {PageContext} from "../context.ts";
import {toClaim} from "../elements/anchors.ts";
import {cited, citeIt} from "../cite.ts";
import {html, joined, type Html} from "../html.ts";
import {claimPath, pageHref} from "../links.ts";
import type {StoryData} from "../story-data.ts";
import {storyFigure} from "../story-figures.ts";
import {usedOn, type Place as Use} from "../used-on.ts";
import {strip} from "./place.ts";

/** What surrounds a claim on its page, and not on its card: where it stood on its day, what its claimant said of the
 * same before and after, the sentences and charts that use it, and how to cite it. */
export function claimAround(claim: Claim, context: PageContext): Html {
  return html`<section class="around">${stood(claim, context)}${neighbours(claim, context)}${uses(claim, context)}
${citeIt(citation(claim, context.story), context)}</section>`;
}

/** A projection stood on no day. */
function stood(claim: Claim, context: PageContext): Html | null {
  if (isProjection(claim)) return null;
  const day = context.story.known.get(claim.claim_id)?.known_on;
  return day ? html`<h2>Where it stood that day</h2>
${strip({toll: claim, own: claim, printed: null, damages: [], day}, context)}` : null;
}

function neighbours({claim_id}: Claim, {story, root}: PageContext): Html | null {
  const own = story.known.get(claim_id);
  if (!own) return null;
  const series = [...story.known.values()]
    .filter((one) => one.claimant_id === own.claimant_id && one.toll_id === own.toll_id)
    .toSorted((a, b) => ascending(a.known_on, b.known_on) || ascending(a.claim_id, b.claim_id));
  const at = series.findIndex((one) => one.claim_id === claim_id);
  const entry = (name: string, other: (typeof series)[number] | undefined) => other && html`<li>${name}:
${toClaim(other.claim_id, figureAndMeasure(other), root)}, ${formatDay(other.known_on)}</li>
`;
  return series.length > 1 ? html`<h2>The same claimant, of the same toll</h2>
<ul>${entry("Before", series[at - 1])}${entry("After", series[at + 1])}</ul>` : null;
}

/** A line for each page: its text, then its charts by their titles. */
function uses({claim_id}: Claim, {story, siteRoot}: PageContext): Html | null {
  const pages = group(usedOn(story, claim_id), ({file}) => file);
  const entry = ([file, places]: [string, Use[]]) => {
    const page = pageHref(file.replace(/\.md$/, ""), siteRoot);
    const charts = [...new Set(places.flatMap(({chart}) => chart ?? []))];
    const links = charts.map((chart) =>
      html`<a href="${page}#${chart}">“${storyFigure(story, chart)?.title ?? chart}”</a>`);
    return html`<li><a href="${page}">${places[0]!.title}</a>${places.some(({chart}) => !chart) ? " (text)" : ""
    }${charts.length ? html`; charts: ${joined(links, ", ")}` : null}</li>`;
  };
  return pages.size ? html`<h2>Used in</h2>
<ul>${Array.from(pages, entry)}</ul>` : null;
}

function citation(claim: Claim, story: StoryData): string {
  const {name} = story.claimants.get(claim.claimant_id)!;
  const day = story.known.get(claim.claim_id)?.known_on;
  const what = `“${figureAndMeasure(claim)}”, claim by ${name}${day ? `, ${formatDay(day)}` : ""}.`;
  return cited(what, claimPath(claim.claim_id), story);
}
