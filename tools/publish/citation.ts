import type {Edition} from "./edition.ts";

type Cited = Pick<Edition, "story" | "version" | "released_on">;

const authors = "the tollbook authors";
const licence = "CC-BY-4.0";

/** "tollbook: The count and the counters, version 1.2.0". */
export function citationTitle({story, version}: Cited): string {
  return `tollbook: ${story.title}, version ${version}`;
}

export function bibtex({story, version, released_on}: Cited): string {
  const fields = {
    title: `{tollbook: ${story.title}}`,
    author: `{{${authors}}}`,
    version: `{${version}}`,
    ...(released_on ? {date: `{${released_on}}`, year: `{${released_on.slice(0, 4)}}`} : {}),
    note: `{Data set of reported tolls, version ${version}, ${licence}}`
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{tollbook-${story.story_id}-${version.replace("+", "-")},\n${lines.join(",\n")}\n}\n`;
}

/** A list of one item, as citation managers read it. */
export function csl(edition: Cited): object[] {
  const {story, version, released_on} = edition;
  const day = released_on?.split("-").map(Number);
  return [
    {
      id: `tollbook-${story.story_id}-${version}`,
      type: "dataset",
      title: `tollbook: ${story.title}`,
      author: [{literal: authors}],
      version,
      ...(day ? {issued: {"date-parts": [day]}} : {}),
      license: licence
    }
  ];
}

/** A CITATION.cff of the data set; strings are written as JSON, which YAML reads alike. */
export function citationFile(edition: Cited): string {
  const {story, version, released_on} = edition;
  return [
    "cff-version: 1.2.0",
    "message: Please cite the version whose numbers you use.",
    "type: dataset",
    `title: ${JSON.stringify(`tollbook: ${story.title}`)}`,
    "authors:",
    `  - name: ${JSON.stringify(authors)}`,
    `version: ${JSON.stringify(version)}`,
    ...(released_on ? [`date-released: ${JSON.stringify(released_on)}`] : []),
    `license: ${licence}`,
    ""
  ].join("\n");
}
