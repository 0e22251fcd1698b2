const marks = new Set(`ref fbclid gclid gbraid wbraid gad_source gad_campaignid dclid msclkid yclid twclid ttclid
  mc_cid mc_eid igshid igsh si _ga _gl`.split(/\s+/));

/** Whether a key of an address is one with which other sites mark the links that lead here: nobody asked it of us. */
export function isLinkMark(key: string): boolean {
  return marks.has(key) || /^utm_\w+$/.test(key);
}
