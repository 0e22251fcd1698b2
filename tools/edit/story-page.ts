import {measureWord, type Measure} from "../../src/toll/vocabulary.ts";
import {unwritten} from "../page/draft.ts";
import type {NewStory} from "./new-story.ts";

/** The first page of a story: the cells that bring in its charts and rows, the standard charts, from the story's first
 * day to past its last claim, and in each place what belongs there. */
export function storyPage({id, title, party, group, measure}: NewStory): string {
  const counted = `${party}, ${group}, ${measureWord[measure as Measure]}`;
  return `---
title: ${JSON.stringify(title)}
draft: true
---

# ${title}

${cell(`import {charts, designWidth} from "../../charts/index.js";

const story = FileAttachment("../../data/${id}/chart.json").json();
const width = designWidth(document.querySelector("main"));`)}

${cell("const {steps, gap, survival} = charts(story, {width});")}

<p class="lede">${unwritten}
A figure is written as a reference, which CONTRIBUTING.md explains, and never typed.</p>

<p class="note-on-top">These are claims about the dead, and each of the dead was a person.
Nothing here says how many died. It says who said how many.</p>

## Who said how many

${figure("count", "Who said how many, and when",
    `${counted}: one line for each body, dotted where this ledger has no later row`, "steps()")}

## How far apart

${figure("gap", "How far apart the furthest two stood",
    `${counted}: how many times the smallest standing claim the largest is, at least`, "gap()")}

## What happened to the words

${figure("bounds", "Which words arrived in print",
    "For each bound that a claimant used, the printings in which it arrived", 'survival("bound")')}

<div data-part="freshness"></div>

Every row is in the [tables](./tables) of this story; what was changed in them is in its [corrections](./corrections).

<script type="module" fetchpriority="low" src="../../components/page.js"></script>
`;
}

function cell(text: string): string {
  return `\`\`\`js\n${text}\n\`\`\``;
}

function figure(id: string, title: string, subtitle: string, call: string): string {
  return `<figure id="${id}">
<h3>${title}</h3>
<p class="subtitle">${subtitle}</p>

${cell(call)}

</figure>`;
}
