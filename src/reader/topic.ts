import type {Topic} from "./finding.js";
import type {Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";

/** What a sentence without a figure announces: "How many civilians were killed?", "the number of servicemen dying". */
export function readTopic(tokens: Token[], {from, to, question, paragraph}: Sentence): Topic | null {
  const topic: Topic = {measure: "other", group: null, paragraph, asked: question};
  let counted = false;
  let found = false;
  for (let at = from; at < to; at += 1) {
    const {lexeme, lower} = tokens[at]!;
    if (lexeme.tags.count || lexeme.total || lower === "many") counted = true;
    if (!counted) continue;
    if (lexeme.people && !found) topic.group = lexeme.people;
    const measure = lexeme.passive ?? lexeme.alone ?? lexeme.event ?? lexeme.total ?? lexeme.state;
    if (measure && !found) {
      topic.measure = measure;
      found = true;
    }
  }
  return found ? topic : null;
}
