/** The address that a saved page gives itself: `<link rel="canonical">` or `og:url`; null when it gives none. */
export function ownAddress(page: string): string | null {
  const tags = page.slice(0, 200_000).match(/<(?:link|meta)\b[^<>]{0,2000}>/gi) ?? [];
  const tag = tags.find((one) => /\brel\s*=\s*["']?canonical\b/i.test(one)) ??
    tags.find((one) => /["']og:url["']/i.test(one));
  return /\b(?:href|content)\s*=\s*["'](https?:\/\/[^"'\s]+)["']/i.exec(tag ?? "")?.[1]?.replaceAll("&amp;", "&") ??
    null;
}

/** The day that a saved page gives itself: `article:published_time`, `datePublished` or its first `<time datetime>`;
 * null when it gives none. */
export function ownDay(page: string): string | null {
  const head = page.slice(0, 200_000);
  const tag = (head.match(/<meta\b[^<>]{0,2000}>/gi) ?? []).find((one) => /published_time|datePublished/i.test(one));
  const said = /\bcontent\s*=\s*["']?(\d{4}-\d{2}-\d{2})/i.exec(tag ?? "") ??
    /"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})/.exec(head) ??
    /<time\b[^<>]{0,500}\bdatetime\s*=\s*["']?(\d{4}-\d{2}-\d{2})/i.exec(head);
  return said?.[1] ?? null;
}
