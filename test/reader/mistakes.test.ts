// A figure that whoever printed it owns up to as a mistake is denied, and the one that stands for it says so. The texts
// are invented.
import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

/** [figure, denied, the figure that it replaces]. */
const read = (text: string) => readArticle(text).candidates.map(({low, negated, supersedes}) =>
  [low, negated, supersedes]);
const both = [[92, true, null], [29, false, 92]];

const texts: [text: string, found: unknown[][]][] = [
  ["We wrongly reported that 92 people had died; it was 29.", both],
  ["An earlier version of this article wrongly said that 92 people had died. The correct figure is 29.", both],
  ["The ministry said that it had mistakenly reported 92 deaths; 29 people died.", both],
  ["Correction: this story misstated the number of dead. It was 29, not 92.", [...both].reverse()],
  ["The mayor said 29 people died, not 92.", [...both].reverse()],
  ["Мы ошибочно сообщили, что погибли 92 человека; погибли 29.", both],
  ["Ми помилково повідомили про загибель 92 людей, насправді загинули 29.", both],
  ["Wir hatten irrtümlich berichtet, dass 92 Menschen starben; es waren 29.", both],
  ["The minister apologised for saying that 92 people had died when the true figure was 29.", both],
  ["We said 92 people had died. That was wrong: 29 died.", [[92, true, null], [29, false, null]]]
];
for (const [text, found] of texts) test(text, () => assert.deepEqual(read(text), found));
