import {Failure} from "../failure.ts";
import {fetchPage, type FetchOptions} from "./fetch-page.ts";

/** Says which copy of a page an archive has, as the Wayback Machine's service of that name does. */
const archiveService = () => process.env.TOLLBOOK_ARCHIVE ?? "https://archive.org/wayback/available";

/** The address of an archive's copy of a page; null where it has none, or does not answer: a copy is worth having and
 * not worth failing for. */
export async function archivedCopy(url: string, options: FetchOptions, service = archiveService()):
Promise<string | null> {
  try {
    const address = `${service}?url=${encodeURIComponent(url)}`;
    const {status, body} = await fetchPage(address, {...options, limits: {types: /json|text/, bytes: 1024 ** 2,
      millis: 10_000}});
    return status === 200 ? copyIn(JSON.parse(Buffer.from(body).toString("utf8"))) : null;
  } catch (error) {
    if (error instanceof Failure || error instanceof SyntaxError) return null;
    throw error;
  }
}

function copyIn(answer: unknown): string | null {
  const {archived_snapshots: {closest = {}} = {}} = (answer ?? {}) as
    {archived_snapshots?: {closest?: {available?: boolean; url?: unknown; status?: string}}};
  const {available, url, status = "200"} = closest;
  const isCopy = available === true && typeof url === "string" && status === "200" && /^https?:\/\/\S+$/.test(url);
  return isCopy ? url.replace(/^http:\/\/web\.archive\.org/, "https://web.archive.org") : null;
}
