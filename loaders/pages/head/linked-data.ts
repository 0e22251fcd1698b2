import {Html} from "../html.ts";
import {rootOf} from "../links.ts";
import type {StoryData} from "../story-data.ts";
import {pageFile, pictureFile, type PageMeta} from "./page-meta.ts";

const licence = "https://creativecommons.org/licenses/by/4.0/";
const authors = {"@type": "Organization", name: "the tollbook authors"};
const articles = ["/index", "/method", "/two-articles"];
const datasets = ["/claims"];

/** schema.org's words for a page, as JSON-LD: an Article that rests on the data set, or the data set itself. A block
 * of data runs nowhere and needs no leave from the content security policy. */
export function linkedData(meta: PageMeta, story: StoryData, address: string | null): Html | null {
  const base = address ?? rootOf(meta.path);
  const page = meta.path.replace(`/${story.prefix}`, "/");
  if (articles.includes(page)) return block(article(meta, story, base));
  if (datasets.includes(page)) return block({"@context": "https://schema.org", ...dataset(story, base)});
  return null;
}

function article({path, title, description}: PageMeta, story: StoryData, base: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: title,
    description,
    url: base + pageFile(path),
    image: base + pictureFile,
    inLanguage: "en",
    dateModified: story.recordedOn,
    author: authors,
    publisher: authors,
    license: licence,
    isBasedOn: dataset(story, base)
  };
}

function dataset({id, prefix, tables, version, recordedOn}: StoryData, base: string): object {
  const {title, started_on} = tables.story[0]!;
  return {
    "@type": "Dataset",
    name: `tollbook: ${title}`,
    description: `${tables.claims.length} claims about tolls by ${tables.claimants.length} claimants in ${tables.reports.length} printings: who said how many, of whom, in which measure, with which bound and when, and what printing did to it. A sample of printings, and no count of the dead.`,
    url: `${base}${prefix ? `${prefix}index` : "claims"}.html`,
    version,
    dateModified: recordedOn,
    temporalCoverage: `${started_on}/..`,
    license: licence,
    creator: authors,
    isAccessibleForFree: true,
    distribution: [
      {"@type": "DataDownload", encodingFormat: "application/zip", contentUrl: `${base}data/${id}.zip`},
      {"@type": "DataDownload", encodingFormat: "text/csv", contentUrl: `${base}data/${id}/claims.csv`},
      {"@type": "DataDownload", encodingFormat: "application/json", contentUrl: `${base}data/${id}/claims.json`}
    ]
  };
}

function block(data: object): Html {
  return new Html(`<script type="application/ld+json">${JSON.stringify(data).replace(/</g, "\\u003c")}</script>`);
}
