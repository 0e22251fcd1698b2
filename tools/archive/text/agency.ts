/** Agencies as bylines and date lines name them, in the form in which they are told. */
const agencies: [shown: string, name: RegExp][] = [
  ["Reuters", /\bReuters\b/],
  ["AP", /\b(?:Associated Press|AP)\b/],
  ["AFP", /\b(?:Agence France-Presse|AFP)\b/],
  ["dpa", /\b(?:dpa|Deutsche Presse-Agentur)\b/],
  ["EFE", /\bEFE\b/],
  ["ANSA", /\bANSA\b/],
  ["Xinhua", /\bXinhua\b/],
  ["TASS", /\bTASS\b/],
  ["Interfax", /\bInterfax\b/],
  ["Ukrinform", /\bUkrinform\b/],
  ["Anadolu", /\bAnadolu\b/],
  ["PTI", /\b(?:Press Trust of India|PTI)\b/],
  ["UPI", /\bUPI\b/],
  ["Kyodo", /\bKyodo\b/]
];

const head = 400;
/** "KYIV (Reuters) -", "By The Associated Press", "(AFP)": where an agency signs, not where it is quoted. */
const signature = /\(([^()\n]{2,40})\)\s*[-–—:]|^\s*(?:By|From)\s+([^\n]{2,60})$|^\s*\(([^()\n]{2,40})\)\s*$/gm;

/** The agency that signs an article at its head or its foot; null where none does. */
export function agencyOf(text: string): string | null {
  const ends = text.length <= 2 * head ? text : `${text.slice(0, head)}\n${text.slice(-head)}`;
  for (const found of ends.matchAll(signature)) {
    const signed = found[1] ?? found[2] ?? found[3]!;
    const agency = agencies.find(([, name]) => name.test(signed));
    if (agency) return agency[0];
  }
  return null;
}
