import {Html} from "../html.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {tables as declared} from "../../../loaders/schema/index.ts";
import {measureMeanings} from "../../../loaders/schema/meanings.ts";
import {claimSentence} from "../claim-words.ts";
import {claimantPath, claimPath, rootOf} from "../links.ts";
import type {StoryData} from "../story-data.ts";
import {claimTitle} from "./descriptions.ts";
import {pageFile, pictureFile, type PageMeta} from "./page-facts.ts";
import {countOf} from "../../../src/toll/count-of.ts";

const licence = "https://creativecommons.org/licenses/by/4.0/";
const authors = {"@type": "Organization", name: "the tollbook authors"};
const articles = ["/index", "/method", "/two-articles"];
const tableNames = Object.keys(declared);
const tableTypes = {csv: "text/csv", json: "application/json", parquet: "application/vnd.apache.parquet"};
const datasets = ["/tables", "/claims"];

/** schema.org's words for a page, as JSON-LD: an Article that rests on the data set, the data set itself, or a Claim. A
 * block of data runs nowhere and needs no leave from the content security policy. */
export function linkedData(meta: PageMeta, story: StoryData, address: string | null): Html | null {
  const base = address ?? rootOf(meta.path);
  const page = meta.path.replace(`/${story.prefix}`, "/");
  if (articles.includes(page)) return block(article(meta, story, base));
  if (datasets.includes(page))
    return block({"@context": "https://schema.org", ...dataset(story, base, tableFiles(story, base))});
  const claim = story.claims.get(page.replace(`/${claimPath("")}`, ""));
  if (claim) return block(claimData(meta, claim, story, base));
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

function dataset(
  {id, prefix, tables, counts, version, recordedOn}: StoryData, base: string, files: object[] = []
): object {
  const {title, started_on} = tables.story[0]!;
  return {
    "@type": "Dataset",
    name: `tollbook: ${title}`,
    description: `${countOf(counts.claims, "claim")} about tolls by ${countOf(counts.claimants, "claimant")} in ${
      counts.printings} ` +
      "printings: who said how many, of whom, in which measure, with which bound and when, " +
      "and what printing did to it. A sample of printings, and no count of the dead.",
    url: `${base}${prefix}tables.html`,
    version,
    dateModified: recordedOn,
    identifier: `tollbook/${id}/${version}`,
    keywords: ["reported tolls", "claims", "casualties", ...tables.parties.map(({name}) => name)],
    spatialCoverage: tables.parties.map(({name, iso_alpha3, wikidata_id}) => ({
      "@type": "Place", name, ...(iso_alpha3 && {identifier: iso_alpha3}),
      ...(wikidata_id && {sameAs: `http://www.wikidata.org/entity/${wikidata_id}`})
    })),
    temporalCoverage: `${started_on}/..`,
    variableMeasured: [...new Set(tables.tolls.map(({measure}) => measure))].map((measure) => ({
      "@type": "PropertyValue", name: measure, description: measureMeanings[measure], unitText: "people or cases"
    })),
    license: licence,
    creator: authors,
    isAccessibleForFree: true,
    distribution: [
      {"@type": "DataDownload", encodingFormat: "application/zip", contentUrl: `${base}data/${id}.zip`},
      ...files
    ]
  };
}

/** Each table in each of the formats that programs look for. */
function tableFiles({id}: StoryData, base: string): object[] {
  return tableNames.flatMap((name) => Object.entries(tableTypes).map(([ending, encodingFormat]) =>
    ({"@type": "DataDownload", encodingFormat, name: `${name}.${ending}`,
      contentUrl: `${base}data/${id}/${name}.${ending}`})));
}

/** A claim in schema.org's sense: who said it, and where it was printed. */
function claimData({path, description}: PageMeta, claim: Claim, story: StoryData, base: string): object {
  const claimant = story.claimants.get(claim.claimant_id)!;
  const printings = (story.reports.get(claim.claim_id) ?? []).filter((report) => report.url);
  return {
    "@context": "https://schema.org",
    "@type": "Claim",
    url: base + pageFile(path),
    name: claimTitle(claim, story),
    text: claimSentence(claim, story),
    description,
    ...(claim.said_on && {dateCreated: claim.said_on}),
    author: {"@type": "Organization", name: claimant.name,
      url: `${base}${story.prefix}${claimantPath(claimant.claimant_id)}.html`},
    appearance: printings.map(({url, outlet_id, published_on, language}) => ({
      "@type": "CreativeWork",
      url,
      inLanguage: language,
      ...(published_on && {datePublished: published_on}),
      publisher: {"@type": "Organization", name: story.outlets.get(outlet_id)!.name}
    })),
    license: licence
  };
}

function block(data: object): Html {
  return new Html(`<script type="application/ld+json">${JSON.stringify(data).replace(/</g, "\\u003c")}</script>`);
}
