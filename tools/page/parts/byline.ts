import {readFileSync} from "node:fs";
import {join} from "node:path";
import {max} from "d3";
import {formatDay} from "../../../src/toll/day.ts";
import {parseYaml} from "../../framework-parts.ts";
import {siteRoot} from "../../site-root.ts";
import {html, type Html} from "../html.ts";
import {readImprint, type Imprint} from "../imprint.ts";
import {pageHref} from "../links.ts";
import type {Part} from "./part.ts";

const head = /^---\n([^]*?)\n---\n/;

/** Words that a reader takes in in a minute. */
const pace = 230;

/** Who wrote a page, when, with data up to which day, how long it takes to read, and where a mistake is reported. */
export const byline: Part = ({story, path, root}) => {
  const source = readFileSync(join(siteRoot, "src", `${path.replace(/^\//, "")}.md`), "utf8");
  const covered = max(story.tables.claims, ({as_of, said_on}) => as_of ?? said_on ?? "")!;
  return html`<p class="byline">By ${listed(readImprint().authors)}${publishedOn(source)}.
${covered ? html`The claims reach to <time datetime="${covered}">${formatDay(covered)}</time>. ` : null
}${minutesToRead(source)} minutes to read. ${report(readImprint(), root)}.</p>`;
};

/** "a, b and c". */
function listed(names: string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0] ?? "unnamed authors";
}

function publishedOn(source: string): Html | null {
  const {published} = parseYaml(frontMatter(source)) as {published?: Date};
  const day = published?.toISOString().slice(0, 10);
  return day ? html`, <time datetime="${day}">${formatDay(day)}</time>` : null;
}

/** How a reader reports a mistake; the way is written out on the page of corrections. */
function report({contact}: Imprint, root: string): Html {
  return html`<a href="${contact ?? `${pageHref("corrections", root)}#report`}">Report a mistake</a>`;
}

/** How a mistake is reported, where somebody can be asked and where nobody is named. */
export const reportPart: Part = () => {
  const {contact} = readImprint();
  const way = contact ? html`<a href="${contact}">write to us</a>`
    : html`open an issue in the repository that this site was built from`;
  return html`<p id="report">To report a mistake, ${way}: name the address of the claim and what its source says.
The address stands at the foot of every claim’s page.</p>`;
};

/** The minutes that a page's prose takes, rounded up; its cells, captions and tags are not read. */
export function minutesToRead(source: string): number {
  const prose = source.replace(head, "")
    .replace(/^```[^]*?^```$/gm, "").replace(/\{[a-z]+:[^{}\n]*\}/g, "figure").replace(/<[^>]+>/g, " ");
  return Math.ceil((prose.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? []).length / pace);
}

function frontMatter(source: string): string {
  return head.exec(source)?.[1] ?? "";
}
