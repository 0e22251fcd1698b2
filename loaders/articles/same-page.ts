/** An address as pages are told apart by it: without scheme, www., fragment, tracking words and a slash at the end. */
export function pageKey(address: string): string {
  try {
    const {hostname, pathname, searchParams} = new URL(address);
    for (const name of [...searchParams.keys()])
      if (/^(?:utm_.*|fbclid|gclid|ref|amp)$/.test(name)) searchParams.delete(name);
    const query = searchParams.size ? `?${searchParams}` : "";
    return `${hostname.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${query}`;
  } catch {
    return address;
  }
}

/** The address that a saved page gives itself: `<link rel="canonical">` or `og:url`; null when it gives none. */
export function ownAddress(page: string): string | null {
  const tags = page.slice(0, 200_000).match(/<(?:link|meta)\b[^<>]{0,2000}>/gi) ?? [];
  const tag = tags.find((one) => /\brel\s*=\s*["']?canonical\b/i.test(one)) ?? tags.find((one) => /["']og:url["']/i.test(one));
  return /\b(?:href|content)\s*=\s*["'](https?:\/\/[^"'\s]+)["']/i.exec(tag ?? "")?.[1]?.replaceAll("&amp;", "&") ?? null;
}
