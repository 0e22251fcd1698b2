// What the page on which a claim is added is answered; tools/edit/add-page.ts answers.

/** What is wrong with an addition, in the words of the command, and the field that can mend it; null where none can. */
export interface FieldProblem {
  field: string | null;
  text: string;
}

/** What comes back for a filled-in form: what is wrong, or what the addition does and the chart before and after. */
export interface Answer {
  problems: FieldProblem[];
  effects: string[];
  /** What is asked before it is written; a yes and why let it through. */
  asks: string[];
  /** The id of the claim, as the charts mark it. */
  claim: string;
  before: string;
  after: string;
  written: string[];
}

/** What comes back for an article. */
export interface ArticleAnswer {
  problems: FieldProblem[];
  figures: ArticleFigure[];
}

/** A figure of an article, as one may pick it. */
export interface ArticleFigure {
  /** Its words, what was read, how sure, and what the ledger knows, on one line. */
  line: string;
  /** The fields that it fills in; each may be said otherwise. */
  entry: Partial<Record<string, string>>;
  /** Claims of the ledger that it may be a printing of, where that is not clear. */
  choices: string[];
  /** Why it is no claim; null where it may be one. */
  refusal: string | null;
}
