/** How a block opens that is no text of the article, and one that is a caption. */
export const relatedOpeners = [
  /^(?:also read|read more|read also|see also|related|more on this|full coverage)\b/i,
  /^(?:watch|in pictures|click here|subscribe|recommended|don't miss|live updates)\b/i
];
export const captionOpeners = /^(?:caption|image|photo|photograph|picture|file photo|pic|credit|video)s?\s?[:(]/i;
/** The letters with which an opener may begin. */
export const openers = /^[acdfilmprsvw]/i;
