import {plainAddress} from "../address.ts";
import type {Question, Scene} from "./question.ts";

/** A printing at a host that looks like nothing of its outlet. */
export function* hostQuestions({reports, outlets}: Scene): Generator<Question> {
  const owners = new Map([...outlets.values()].map(({domain, outlet_id}) => [domain, outlet_id]));
  for (const placed of reports) {
    const {url, outlet_id: id} = placed.row;
    const domain = outlets.get(id)?.domain;
    if (!url || !domain || !URL.canParse(url)) continue;
    const {hostname: host} = plainAddress(url) ?? new URL(url);
    if (isKin(host, domain, id)) continue;
    const owner = owners.get(bare(host));
    yield {table: "reports", placed, column: owner ? "outlet_id" : "url", code: "REPORT-HOST", other: id,
      what: `the page lies at ${host}, ${id} at ${domain}`, why: "the address or the outlet is another's",
      mend: owner ? `write ${owner}, which lies there` : "look at whose page it is"};
  }
}

/** Outlets have mirrors, countries and new names; one part of the host begins as one of theirs. */
export function isKin(host: string, domain: string, id: string): boolean {
  const own = [...parts(domain), ...id.split("-")].filter((part) => part.length > 2);
  return `.${bare(domain)}`.endsWith(`.${bare(host)}`) || parts(host).some((part) => own.some((name) =>
    part === name || (name.length > 3 && (part.includes(name) || part.slice(0, 5) === name.slice(0, 5)))));
}

export const bare = (host: string) => host.replace(/^www\./, "").replace(/\.$/, "");
/** Without what many share: the country, com, co. */
const parts = (host: string) =>
  bare(host).split(".").slice(0, -1).filter((part) => !/^(?:com?|org|net|www|news|english)$/.test(part));
