const marks = new Set(`ref fbclid gclid gbraid wbraid gad_source gad_campaignid dclid msclkid yclid twclid ttclid
  mc_cid mc_eid igshid igsh si _ga _gl`.split(/\s+/));

/** Whether a key of an address is one with which sites mark the links that they give to a page: whoever follows one
 * asked nothing by it, and it is the page without it. */
export function isLinkMark(key: string): boolean {
  return marks.has(key) || /^utm_\w+$/.test(key);
}
