/** What a yes without a reason leaves in the row. */
const plainYes = "asked when it came in, and confirmed";

/** A reason as the answer of a row holds it. */
export function answerOf(why: string): string {
  return why.replaceAll("|", "/").trim() || plainYes;
}

/** "yes, as its own page says" → what the row keeps; null where no yes was said. */
export function yesTo(said: string): string | null {
  const [, why] = /^y(?:es)?\b[,:;\s]*(.*)$/i.exec(said) ?? [];
  return why === undefined ? null : answerOf(why);
}
