import {escape} from "../html.ts";

/** The page for what is lost, and those that only lead on to a story. */
const isNoPage = /^(?:404|stories\/(?!index\.)[^/]+)\.html$/;

/** The site's pages for crawlers. The protocol wants whole addresses: without the site's own, the file holds relative
 * ones and says how to mend that. */
export function sitemap(pages: string[], address: string | null): string {
  const found = pages.filter((page) => !isNoPage.test(page)).map((page) => (page === "index.html" ? "" : page)).sort();
  const note = address ? ""
    : "<!-- Crawlers need whole addresses: build with TOLLBOOK_URL=https://… or set tollbook.url in package.json. " +
      "-->\n";
  const whole = (page: string) => (address === null ? page || "index.html" : address + page);
  return `<?xml version="1.0" encoding="utf-8"?>
${note}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${found.map((page) => `<url><loc>${escape(whole(page))}</loc></url>`).join("\n")}
</urlset>
`;
}
