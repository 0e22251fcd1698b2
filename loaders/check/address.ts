/** An address as nearly all are, of which a parser says nothing new: a host with a name, a path of plain letters. It is
 * not parsed: 100,000 would take half a second. */
const plain = /^https?:\/\/((?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,})((?:\/[\w~-][\w~.-]*)*\/?)$/;

export interface PlainAddress {
  hostname: string;
  pathname: string;
}

/** Whether an address is plain. */
export const isPlainAddress = (address: string): boolean => plain.test(address) && !address.includes("xn--");

/** The parts of an address that is plain; null for one that must be parsed. */
export function plainAddress(address: string): PlainAddress | null {
  const [, hostname, pathname] = plain.exec(address) ?? [];
  return hostname === undefined || hostname.includes("xn--") ? null : {hostname, pathname: pathname || "/"};
}
