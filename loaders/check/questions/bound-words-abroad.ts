import type {Bound} from "../../../src/toll/vocabulary.ts";

/** Words that bound the number behind them, as the printings of the ledgers have them in languages that articles are
 * not read in: German, French, Spanish, Portuguese, Italian, Polish, Russian, Romanian, Turkish, Indonesian, Dutch,
 * Czech, Serbo-Croatian, Bulgarian, Macedonian, Swedish, Danish, Norwegian, Finnish, Hungarian, Greek; and signs. */
export const abroad: Partial<Record<Bound, string>> = {
  "at-least": `mindestens|wenigstens|nicht weniger als|au moins|pas moins de|al menos|por lo menos|no menos de|
    pelo menos|ao menos|almeno|non meno di|co najmniej|przynajmniej|не менее|не меньше|как минимум|
    по меньшей мере|минимум|cel puțin|cel putin|en az|setidaknya|sedikitnya|paling sedikit|minstens|ten minste|
    nejméně|alespoň|najmanje|barem|najmalje|най-малко|поне|најмалку|minst|åtminstone|mindst|ainakin|vähintään|
    legalább|τουλάχιστον|>=|min.|min`,
  "more-than": `mehr als|über|plus de|más de|mas de|mais de|più di|oltre|ponad|więcej niż|более|более чем|больше|
    свыше|превысили|превысило|peste|mai mult de|mai mulți de|lebih dari|meer dan|více než|přes|više od|preko|
    над|повече от|повеќе од|mer än|över|mere end|mer enn|yli|több mint|περισσότεροι από|πάνω από|weit über|
    weit mehr als|bien plus de|mucho más de|ben oltre|znacznie ponad|значительно более|гораздо больше|
    knapp über|un peu plus de|poco más de|poco più di|drøyt|čez`,
  "up-to": `bis zu|höchstens|maximal|jusqu'à|jusqu’à|au plus|au maximum|hasta|como máximo|até|no máximo|fino a|
    al massimo|do|najwyżej|до|не более|не больше|максимум|până la|cel mult|hingga|sampai|tot|hooguit|až|
    do najviše|upp till|op til|opptil|jopa|legfeljebb|έως|μέχρι|<=|max.|max|weniger als|moins de|menos de|
    meno di|mniej niż|менее|меньше|mai puțin de|kurang dari|minder dan|méně než|manje od|по-малко от|færre enn`,
  about: `rund|etwa|circa|ungefähr|um die|environ|autour de|quelque|unos|unas|alrededor de|aproximadamente|
    cerca de|aproximadamente|por volta de|intorno a|circa|około|ok.|mniej więcej|około|около|примерно|
    приблизительно|порядка|aproximativ|circa|în jur de|yaklaşık|sekitar|kira-kira|ongeveer|zo'n|asi|přibližně|
    kolem|oko|otprilike|приблизително|околу|ungefär|omkring|cirka|circa|noin|arviolta|körülbelül|mintegy|
    περίπου|c.|±|约|約|نحو|حوالي`,
  almost: `fast|beinahe|knapp|nahezu|presque|près de|casi|quase|quasi|prawie|niemal|blisko|почти|практически|
    aproape|neredeyse|hampir|bijna|téměř|skoro|gotovo|почти|речиси|nästan|næsten|nesten|lähes|liki|melkein|
    közel|csaknem|σχεδόν`
};

/** Which of these say more than the bound that they are taken as, and what that is. */
export const lostAbroad: [phrases: string, what: string][] = [
  [`weniger als|moins de|menos de|meno di|mniej niż|менее|меньше|mai puțin de|kurang dari|minder dan|méně než|
    manje od|по-малко от|færre enn`, "it leaves out the number itself, and no bound here does"],
  ["weit über|weit mehr als|bien plus de|mucho más de|ben oltre|znacznie ponad|значительно более|гораздо больше",
    "by how much more is not kept"],
  ["knapp über|un peu plus de|poco más de|poco più di", "that it is only a little more is not kept"]
];
