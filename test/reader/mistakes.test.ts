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
  ["We said 92 people had died. That was wrong: 29 died.", [[92, true, null], [29, false, null]]],
  ["The ministry said in error that 92 people were killed.", [[92, true, null]]],
  ["In error, the ministry reported 92 deaths.", [[92, true, null]]],
  ["The ministry reported 92 deaths by mistake.", [[92, true, null]]],
  ["The toll was wrongly reported as 92 dead.", [[92, true, null]]],
  ["In a typo, the agency wrote that 1,200 people died.", [[1200, true, null]]],
  ["Due to an editing error, the paper said 50 people were killed.", [[50, true, null]]],
  ["Из-за опечатки газета написала, что погибли 1200 человек.", [[1200, true, null]]],
  ["Через друкарську помилку газета написала, що загинули 1200 людей.", [[1200, true, null]]],
  ["Durch einen Tippfehler schrieb die Zeitung, 1200 Menschen seien getötet worden.", [[1200, true, null]]]
];
for (const [text, found] of texts) test(text, () => assert.deepEqual(read(text), found));

/** What was done by mistake, not said: [text, figure, claimant]. */
const done: [text: string, low: number, claimant: string][] = [
  ["The Pentagon acknowledged it had mistakenly killed 10 civilians in Kabul.", 10, "The Pentagon"],
  ["The army said it mistakenly killed 3 hostages.", 3, "army"],
  ["The army admitted that it mistakenly killed 3 hostages.", 3, "army"],
  ["The army said its troops wrongly identified and killed 7 aid workers.", 7, "army"],
  ["The army said shells fell by mistake on a hospital, killing 22 people.", 22, "army"],
  ["The army said the plane was shot down by mistake, killing 12 people.", 12, "army"],
  ["By mistake its gunners hit a school, the army said, killing 12 people.", 12, "army"],
  ["The army said it mistakenly bombed a wedding, killing 47 people.", 47, "army"],
  ["The army acknowledged that 47 civilians were wrongly killed.", 47, "army"],
  ["The army said the 12 men killed were mistakenly listed as fighters.", 12, "army"],
  ["The army said the pilot mistakenly reported a target and 12 people were killed.", 12, "pilot"],
  ["The army said 14 people, mistakenly taken for fighters, were killed.", 14, "army"],
  ["A mistaken shot killed 3 hunters, police said.", 3, "police"],
  ["A typo in the sign led to a crash that killed 12 people, police said.", 12, "police"],
  ["Военные признали, что по ошибке убили 12 человек.", 12, "Военные"],
  ["Військові визнали, що помилково обстріляли школу, загинули 12 людей.", 12, "Військові"],
  ["Die Armee erklärte, sie habe versehentlich ein Haus beschossen, 12 Menschen wurden getötet.", 12, "Armee"]
];
for (const [text, ...found] of done)
  test(`done by mistake, and said: ${text}`, () => assert.deepEqual(
    readArticle(text).candidates.map(({low, claimant, status}) => [low, claimant, status]), [[...found, "asserted"]]));
