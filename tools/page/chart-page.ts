import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {homeStoryId} from "../../loaders/read/home-story.ts";
import {siteRoot} from "../site-root.ts";
import {rootOf, storyPrefix} from "./links.ts";
import {figuresIn, type PageFigure} from "./page-cells.ts";

/**
 * The Markdown of a chart's own page: a notebook of three cells, of which the last is the very text that stands in the
 * story, and of what can be taken away of it.
 * @throws an Error in one line where no page of the story has such a figure
 */
export function chartPage(id: string, storyId: string = homeStoryId()): string {
  const {figure, folder} = figureOf(id, storyId);
  const up = rootOf(`/${folder}charts/${id}`);
  const [kind] = /^\w+/.exec(figure.text.trim()) ?? [""];
  const [, title = id] = /<h\d>([^]*?)<\/h\d>/.exec(figure.caption) ?? [];
  return `\`\`\`js
import {charts, designWidth} from "${up}charts/index.js";

const story = FileAttachment("${up}data/${storyId}/chart.json").json();
const width = designWidth(document.querySelector("main"));
\`\`\`

\`\`\`js
const {${kind}} = charts(story, {width, root: "../"});
\`\`\`

<figure id="${id}">

# ${title}

${figure.caption.replace(/<h\d>[^]*?<\/h\d>\n?/, "")}

\`\`\`js
${figure.text}
\`\`\`

</figure>

<div data-part="chart"></div>

<script type="module" fetchpriority="low" src="${up}components/page.js"></script>
<script type="module" src="${up}components/embed/snippets.js"></script>
`;
}

function figureOf(id: string, storyId: string): {figure: PageFigure; folder: string} {
  const folder = storyPrefix(storyId, homeStoryId());
  const pages = join(siteRoot, "src", folder);
  const names = existsSync(pages) ? readdirSync(pages).filter((name) => name.endsWith(".md") && !name.startsWith("["))
    : [];
  for (const name of names.sort()) {
    const figure = figuresIn(readFileSync(join(pages, name), "utf8")).find((one) => one.figure === id);
    if (figure) return {figure, folder};
  }
  throw new Error(`no page of the story ${storyId} has a figure ${id}`);
}
