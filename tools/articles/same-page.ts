/** The address that a saved page gives itself: `<link rel="canonical">` or `og:url`; null when it gives none. */
export function ownAddress(page: string): string | null {
  const tags = page.slice(0, 200_000).match(/<(?:link|meta)\b[^<>]{0,2000}>/gi) ?? [];
  const tag = tags.find((one) => /\brel\s*=\s*["']?canonical\b/i.test(one)) ??
    tags.find((one) => /["']og:url["']/i.test(one));
  return /\b(?:href|content)\s*=\s*["'](https?:\/\/[^"'\s]+)["']/i.exec(tag ?? "")?.[1]?.replaceAll("&amp;", "&") ??
    null;
}
