import {attributesOf} from "./attributes.ts";
import {PageError, type PageContext} from "./context.ts";
import {knownOnPart} from "./known-on.ts";
import {article} from "./parts/article.ts";
import {articleDesk} from "./parts/article-desk.ts";
import {bases} from "./parts/bases.ts";
import {bounds, units} from "./parts/bounds.ts";
import {byline, reportPart} from "./parts/byline.ts";
import {chart} from "./parts/chart.ts";
import {claim} from "./parts/claim.ts";
import {claimant} from "./parts/claimant.ts";
import {claims} from "./parts/claims.ts";
import {compare} from "./parts/compare.ts";
import {corrections} from "./parts/corrections.ts";
import {decided} from "./parts/decided.ts";
import {freshness} from "./parts/freshness.ts";
import {glossary} from "./parts/glossary.ts";
import {ledOn} from "./parts/led-on.ts";
import {leftOut} from "./parts/left-out.ts";
import type {Part} from "./parts/part.ts";
import {sample} from "./parts/sample.ts";
import {stories} from "./parts/stories.ts";
import {symmetry} from "./parts/symmetry.ts";
import {table} from "./parts/table.ts";
import {tables} from "./parts/tables.ts";
import {takenBack} from "./parts/taken-back.ts";
import {toll} from "./parts/toll.ts";
import {trusted} from "./parts/trusted.ts";
import {version} from "./parts/version.ts";
import {watched} from "./parts/watched.ts";

/** Parts of pages that are made from the tables: `<div data-part="NAME"></div>` is filled when the page is written. */
const parts: Record<string, Part> = {
  article,
  "article-desk": articleDesk,
  bases,
  bounds,
  byline,
  chart,
  claim,
  claimant,
  claims,
  compare,
  corrections,
  decided,
  freshness,
  glossary,
  "known-on": (context) => knownOnPart(context),
  "led-on": ledOn,
  "left-out": leftOut,
  report: reportPart,
  sample,
  stories,
  symmetry,
  table,
  tables,
  "taken-back": takenBack,
  toll,
  trusted,
  units,
  version,
  watched
};

export function fillParts(block: string, context: PageContext): string {
  return block.replace(
    /<(div|span|section) data-part="([a-z-]+)"([^>]*)><\/\1>/g,
    (_, tag: string, name: string, rest: string) =>
      `<${tag} class="part-${name}">${partHtml(name, attributesOf(rest), context)}</${tag}>`
  );
}

/** What a part shows.
 * @throws PageError for a part that there is not */
export function partHtml(name: string, attributes: Record<string, string>, context: PageContext): string {
  const part = parts[name];
  if (!part) throw new PageError(context, `no part is called ${name}; known: ${Object.keys(parts).join(", ")}`);
  return part(context, attributes).text;
}
