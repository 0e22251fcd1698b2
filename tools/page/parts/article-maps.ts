/** Where a printed figure stands in its page: paragraph (from 0), and its first and last letter in it. */
export type Place = [report_id: string, paragraph: number, from: number, to: number];

/** A page as numbers: how long its paragraphs are, and where its figures stand. Computed once from labelled copies of
 * the pages; the pages themselves are their outlets' and are not part of this project. */
export interface ArticleMap {
  outlet_id: string;
  published_on: string;
  /** Letters in each paragraph, in order. */
  paragraphs: number[];
  /** The paragraph that is a sub-heading, if any. */
  subheading: number | null;
  figures: Place[];
}

export const articleMaps: ArticleMap[] = [
  {
    outlet_id: "hindustan-times",
    published_on: "2022-03-02",
    paragraphs: [255, 201, 45, 184, 293, 258, 89, 355, 117, 335, 140],
    subheading: null,
    figures: [
      ["r-0120", 0, 105, 119],
      ["r-0135", 0, 187, 192],
      ["r-0121", 1, 31, 41],
      ["r-0136", 1, 94, 106],
      ["r-0171", 7, 319, 323],
      ["r-0172", 7, 343, 347],
      ["r-0151", 8, 57, 72]
    ]
  },
  {
    outlet_id: "republic-world",
    published_on: "2022-03-27",
    paragraphs: [958, 41, 384, 487, 252, 274],
    subheading: 1,
    figures: [
      ["r-0445", 0, 875, 889],
      ["r-0408", 1, 0, 4],
      ["r-0409", 2, 96, 101],
      ["r-0414", 2, 147, 162],
      ["r-0371", 2, 302, 324],
      ["r-0446", 4, 139, 154],
      ["r-0443", 5, 65, 79],
      ["r-0442", 5, 214, 230]
    ]
  }
];
