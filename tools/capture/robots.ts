import {loadRobotsParser} from "../archive/optional.ts";
import {Failure} from "../failure.ts";
import {agent, fetchPage, type FetchOptions} from "./fetch-page.ts";

/** What a host lets us fetch, and how long it asks to wait between two pages, in milliseconds. */
export interface Rules {
  allows(url: string): boolean;
  pause: number;
  /** Why nothing is allowed, or not this. */
  why: string;
}

const asks = "its site asks not to be fetched by programs";

const everything: Rules = {allows: () => true, pause: 0, why: ""};
const nothing = (why: string): Rules => ({allows: () => false, pause: 0, why});

/** Reads a host's robots.txt: one that is not there allows everything, one that the server cannot give allows nothing,
 * as the standard (RFC 9309) has it. */
export async function rulesOf(url: string, options: FetchOptions): Promise<Rules> {
  const address = new URL("/robots.txt", url).href;
  const robotsParser = await loadRobotsParser();
  try {
    const {status, body} = await fetchPage(address, {...options, limits: {...options.limits, types: /./,
      bytes: 512 * 1024}});
    if (status >= 500 || status === 429) return nothing(`its robots.txt is not to be had now (${status})`);
    if (status !== 200) return everything;
    const rules = robotsParser(address, Buffer.from(body).toString("utf8"));
    return {allows: (page) => rules.isAllowed(page, agent) ?? true, pause: (rules.getCrawlDelay(agent) ?? 0) * 1000,
      why: asks};
  } catch (error) {
    if (error instanceof Failure) return nothing(error.message);
    throw error;
  }
}
