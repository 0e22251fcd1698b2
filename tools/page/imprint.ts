import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseYaml} from "../framework-parts.ts";
import {siteRoot} from "../site-root.ts";

/** Who stands for the site, as CITATION.cff in the root of the repository says. */
export interface Imprint {
  /** Names, in the file's order; an organisation or a group is one. */
  authors: string[];
  /** Where mistakes are reported: an address for mail or for the web; null where none is set. */
  contact: string | null;
}

interface Party {
  name?: string;
  "given-names"?: string;
  "name-particle"?: string;
  "family-names"?: string;
  email?: string;
  website?: string;
}

/**
 * @param text the contents of a CITATION.cff (https://citation-file-format.github.io, 1.2.0): `authors`, and as contact
 * the first of `contact`, else the issues of `repository-code`
 */
export function readImprint(text: string = readFileSync(join(siteRoot, "CITATION.cff"), "utf8")): Imprint {
  const {authors = [], contact = [], "repository-code": repository} = parseYaml(text) as
    {authors?: Party[]; contact?: Party[]; "repository-code"?: string};
  const [first] = contact;
  const issues = repository ? `${repository.replace(/(?:\.git)?\/?$/, "")}/issues` : null;
  return {authors: authors.map(nameOf), contact: (first?.email && `mailto:${first.email}`) ?? first?.website ?? issues};
}

function nameOf(party: Party): string {
  const person = [party["given-names"], party["name-particle"], party["family-names"]].filter(Boolean).join(" ");
  return party.name ?? person;
}
