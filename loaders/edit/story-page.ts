import {slug} from "./slug.ts";
import type {NewStory} from "./new-story.ts";

/** The first page of a story: the standard charts, and in each place what belongs there. */
export function storyPage({title, party, group, measure, started_on}: NewStory): string {
  const toll = `${slug(party)}-${slug(group)}-${measure}`;
  const year = Number(started_on.slice(0, 4)) + 1;
  return `---
title: ${JSON.stringify(title)}
---

# ${title}

<p class="lede">Write here, in two sentences, who said how many and how far apart the sayings are. A figure is written as a reference, which CONTRIBUTING.md explains, and never typed.</p>

<p class="note-on-top">These are claims about the dead, and each of the dead was a person. Nothing here says how many died. It says who said how many.</p>

## Who said how many

<figure data-chart="steps" id="count" data-toll="${toll}" data-from="${started_on}" data-until="${year}-12-31">
<h3>The title of a chart is its finding</h3>
<p class="subtitle">What is counted, of whom, by whom, from when to when</p>
</figure>

## How far apart

<figure data-chart="gap" id="gap" data-toll="${toll}" data-from="${started_on}" data-until="${year}-12-31">
<h3>How far apart the furthest two stood</h3>
<p class="subtitle">How many times the smallest standing claim the largest is</p>
</figure>

## What happened to the words

<figure data-chart="survival" id="bounds" data-toll="" data-from="${started_on}" data-until="${year}-12-31" data-aspect="bound">
<h3>Which words arrived in print</h3>
<p class="subtitle">For each bound that a claimant used, the printings in which it arrived</p>
</figure>

<div data-part="freshness"></div>

<script type="module" rel="external" fetchpriority="low" src="../../_bundle/components/reader.js"></script>
`;
}
