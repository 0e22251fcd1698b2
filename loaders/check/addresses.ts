import {ledgerTables, type LedgerName} from "../schema/index.ts";
import type {Placed} from "../read/table.ts";
import {isPlainAddress} from "./address.ts";
import type {ReadLedger, Tell, TellFor} from "./tell.ts";

const languages = new Intl.DisplayNames(["en"], {type: "language", fallback: "none"});

const host = /^(?:[\p{L}\d_-]+\.)+(?=[\p{L}\d-]*\p{L})[\p{L}\d-]{2,}\.?$/u;

/** Addresses that lead where they say, hosts without an address around them, languages that there are. */
export function checkAddresses(read: ReadLedger, tellFor: TellFor): void {
  for (const name of Object.keys(ledgerTables) as LedgerName[]) {
    const columns = Object.keys(ledgerTables[name].row.shape);
    const addresses = columns.filter((column) => /^(?:archive_)?url$|^source$/.test(column));
    const tell = tellFor<Record<string, unknown>>(name);
    const [hasLanguage, hasDomain] = [columns.includes("language"), columns.includes("domain")];
    for (const placed of read[name].rows) {
      for (const column of addresses) checkAddress(placed, column, tell);
      if (hasLanguage) checkLanguage(placed, tell);
      if (hasDomain) checkDomain(placed, tell);
    }
  }
}

function checkAddress(placed: Placed, column: string, tell: Tell<Record<string, unknown>>): void {
  const address = placed.row[column];
  if (typeof address !== "string") return;
  const what = faultOf(address);
  if (what) tell(placed, column, "ADDRESS-FORM", `${column} ${what}`, "a reader must get where it says",
    "copy the address from the browser's line");
}

/** What is wrong with an address that has the form of one; null where nothing is. */
function faultOf(address: string): string | null {
  if (isPlainAddress(address)) return null;
  if (!URL.canParse(address)) return "cannot be read as an address";
  const {username, password, port, hostname, pathname, search} = new URL(address);
  if (username || password) return `leads to ${hostname} under another name`;
  if (port) return `names the port ${port}`;
  if (!host.test(hostname)) return `has no host but ${hostname}`;
  if (/^\/search\b/.test(pathname) && search && engines.test(hostname)) return "leads to a page of results";
  return /%(?![0-9a-f]{2})/i.test(pathname + search) ? "has a % that stands for nothing" : null;
}

/** Hosts of which /search?… is nobody's page. */
const engines = /(?:^|\.)(?:google|bing|yandex|duckduckgo)\.[a-z.]+$/;

const known = new Map<string, boolean>();

function isLanguage(code: string): boolean {
  let found = known.get(code);
  if (found === undefined) known.set(code, found = /^[a-z]{2,3}$/.test(code) && languages.of(code) !== undefined);
  return found;
}

function checkLanguage(placed: Placed, tell: Tell<Record<string, unknown>>): void {
  const {language} = placed.row;
  if (typeof language !== "string" || isLanguage(language)) return;
  tell(placed, "language", "LANGUAGE-UNKNOWN", `${JSON.stringify(language)} is no language code`,
    "printings are counted by language", "write a code of ISO 639 such as en or uk");
}

function checkDomain(placed: Placed, tell: Tell<Record<string, unknown>>): void {
  const {domain} = placed.row;
  if (typeof domain !== "string" || /^(?!www\.)[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\.?$/u.test(domain)) return;
  tell(placed, "domain", "DOMAIN-FORM", `${JSON.stringify(domain)} is no host`, "printings find their outlet by it",
    "write the host alone, such as bbc.com");
}
