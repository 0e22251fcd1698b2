/** Words that say what may be and was not counted, in the languages in which most is printed. That somebody “may have
 * been” killed is a doubt about what was, and none of these. */
const ahead: Record<string, RegExp> = {
  en: new RegExp("\\b(?:could|may|might|would|will|expected to|likely to|set to|feared to|on course to)" +
    "(?: (?:yet|still|soon|well|even|also|easily|eventually|ultimately))? (?:reach|rise|climb|grow|exceed|top|hit|" +
    "pass|surpass|double|increase|lead|cost|claim|kill|die|lose|approach|mount|be killed|be wounded|go)\\b|" +
    "\\b(?:project(?:ed|s|ion)|forecasts?|predict(?:ed|s)|is expected|are expected)\\b", "i"),
  uk: /(?:може|можуть|могл[аио] б)\s+(?:\S+\s+)?(?:сягнут|досягнут|перевищ|загину|зрост)|прогноз|очікує/i,
  ru: /(?:может|могут|могл[аио] бы)\s+(?:\S+\s+)?(?:достич|достигн|превыс|погибну|вырас)|прогноз|ожида/i,
  de: /könnten?\s.*(?:steigen|erreichen|übersteigen|sterben)|voraussichtlich|prognos/i,
  fr: /pourrai(?:t|ent)\s+(?!avoir|être)|prévisions?|prévoi/i,
  es: /podrían?\s+(?!haber|ser)|previsi|pronostic/i,
  it: /potrebbe(?:ro)?\s+(?!essere|aver)|previsioni|previst/i
};

/** The words of a printing that say what may be; null where none of its language's does. */
export function aheadIn(words: string, language: string | null): string | null {
  const own = language && Object.hasOwn(ahead, language) ? ahead[language] : null;
  return own?.exec(words)?.[0] ?? null;
}
