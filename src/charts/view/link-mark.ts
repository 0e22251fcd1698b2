/** Whether a key of an address is one with which other sites mark the links that lead here: nobody asked it of us. */
export function isLinkMark(key: string): boolean {
  return /^(?:utm_\w+|fbclid|gclid|ref)$/.test(key);
}
