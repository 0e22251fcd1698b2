import {Word} from "../../word-class.js";

/** Words of few letters that shape a sentence, by what they do. */
const closedClasses: [number, string][] = [
  [Word.of, "of"],
  [Word.place, "in at on near across inside outside around aboard"],
  [Word.by, "by"],
  [Word.from, "from"],
  [Word.to, "to"],
  [Word.and, "and plus"],
  [Word.or, "or"],
  [Word.that, "that"],
  [Word.relative, "who which whom whose where what how why"],
  [Word.clause, "but while whereas although though because if whether than as when after before since until following"],
  [Word.auxiliary, "was were is are be been being have has had having got did do does"],
  [Word.modal, "may might could would will can should shall must"],
  [Word.negation, "not no never none nobody without neither nor cannot"],
  [Word.determiner, "the a an another further additional other more some any every each both all"],
  [Word.them, "them those these"],
  [Word.self, "we i us you me"],
  [Word.others, "others"],
  [Word.adverb, "there here"]
];

export const closed = new Map(
  closedClasses.flatMap(([wordClass, list]) => list.split(" ").map((word): [string, number] => [word, wordClass])));

/** The commonest words of English that its neighbours have not. */
export const signs = new Set(`the of and to with that for by from were is are has have had been at it its he she they
  which who this said says people killed died dead wounded injured soldiers troops deaths since after when more than
  least
  their but not as was civilians missing police toll officials according in on`.split(/\s+/));

/** Endings that tell a word which is not listed. */
export const endings: [string, number][] = [["ly", Word.adverb], ["ing", Word.going], ["ed", Word.past]];
