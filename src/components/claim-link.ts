/** The links of a page whose claims open over it as cards: all to claims, but for a claim's link to its own page. */
export const claimLinks = 'a[href*="claims/"]:not([rel~="external"], [data-page])';

/** The claim to whose page a link leads; null where it leads elsewhere. */
export function claimOf(link: Element): string | null {
  return /(?:^|\/)claims\/([^/?#]+?)(?:\.html)?(?:[?#]|$)/.exec(link.getAttribute("href") ?? "")?.[1] ?? null;
}
