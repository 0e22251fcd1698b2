import {measureWord, type Measure} from "../../src/toll/vocabulary.ts";
import type {NewStory} from "./new-story.ts";

/** The first page of a story: the standard charts, from the story's first day to past its last claim, and in each place
 * what belongs there. */
export function storyPage({title, party, group, measure}: NewStory): string {
  const counted = `${party}, ${group}, ${measureWord[measure as Measure]}`;
  return `---
title: ${JSON.stringify(title)}
---

# ${title}

<p class="lede">Write here, in two sentences, who said how many and how far apart the sayings are. A figure is written as a reference, which CONTRIBUTING.md explains, and never typed.</p>

<p class="note-on-top">These are claims about the dead, and each of the dead was a person. Nothing here says how many died. It says who said how many.</p>

## Who said how many

<figure data-chart="steps" id="count">
<h3>Who said how many, and when</h3>
<p class="subtitle">${counted}: one line for each body, dotted where it has said nothing since</p>
</figure>

## How far apart

<figure data-chart="gap" id="gap">
<h3>How far apart the furthest two stood</h3>
<p class="subtitle">${counted}: how many times the smallest standing claim the largest is, at least</p>
</figure>

## What happened to the words

<figure data-chart="survival" id="bounds" data-toll="" data-aspect="bound">
<h3>Which words arrived in print</h3>
<p class="subtitle">For each bound that a claimant used, the printings in which it arrived</p>
</figure>

<div data-part="freshness"></div>

Every row is in the [tables](./tables) of this story; what was changed in them is in its [corrections](./corrections).

<script type="module" fetchpriority="low" src="../../components/page.js"></script>
`;
}
