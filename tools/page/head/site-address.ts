import {readFileSync} from "node:fs";

/** Where the site will stand, with a slash at its end: TOLLBOOK_URL, else `tollbook.url` of package.json. Null when
 * neither is set: pages then link to each other and to their picture relatively, and name no address of their own.
 * @throws Error when it is no address */
export function siteAddress(env: Record<string, string | undefined> = process.env,
  manifest: {tollbook?: {url?: string}} = readManifest()): string | null {
  const said = env.TOLLBOOK_URL || manifest.tollbook?.url;
  if (!said) return null;
  if (!/^https?:\/\/[^\s?#]+$/.test(said))
    throw new Error(
      `the site's address is ${said}; write one that begins with https:// in TOLLBOOK_URL ` +
      "or in package.json under tollbook.url");
  return said.endsWith("/") ? said : `${said}/`;
}

/** What stands for the site's address in lines to be pasted: the address, or `{site}`, which
 * src/components/embed/snippets.ts replaces where the page is read. */
export function pastedAddress(): string {
  return siteAddress() ?? "{site}";
}

let known: {tollbook?: {url?: string}} | undefined;

/** Read once: each page asks some ten times. */
function readManifest(): {tollbook?: {url?: string}} {
  known ??= JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as typeof known;
  return known!;
}
