import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

/** Bounds in two halves, denied, or behind the noun: [low, high, bound] of invented sentences. */
const bounds: [text: string, low: number | null, high: number | null, bound: string][] = [
  ["Officials said no fewer than 60 and no more than 80 people died in the fire.", 60, 80, "range"],
  ["At least 60 but no more than 80 people died, the UN said.", 60, 80, "range"],
  ["Between 60 and 80 people were killed in the raid, the army said.", 60, 80, "range"],
  ["Not more than 80 people died in the flood, the governor said.", null, 80, "up-to"],
  ["Not fewer than 80 people died in the flood, the governor said.", 80, null, "at-least"],
  ["As many as 500 people, if not more, were killed in the raid, the UN said.", 500, null, "at-least"],
  ["Five hundred people or more were killed in the raid, the UN said.", 500, null, "at-least"],
  ["The raid killed 40 people at most, the UN said.", null, 40, "up-to"],
  ["The raid killed 40 people, at least 12 of them children.", 40, 40, "exact"],
  ["The toll rose from 12 to 15, police said.", 15, 15, "exact"],
  ["Загинуло не менше 60 і не більше 80 людей, повідомила ДСНС.", 60, 80, "range"],
  ["Загинуло не менше ніж 80 людей, повідомила ДСНС.", 80, null, "at-least"],
  ["Загинуло не більше ніж 80 людей, повідомила ДСНС.", null, 80, "up-to"],
  ["Погибли не менее 60, но не более 80 человек, сообщили в МЧС.", 60, 80, "range"],
  ["Не меньше чем 80 человек погибли, сообщили в МЧС.", 80, null, "at-least"],
  ["Погибло не больше чем 80 человек, сообщили в МЧС.", null, 80, "up-to"],
  ["Nicht weniger als 80 Menschen wurden bei dem Angriff getötet, teilte die Polizei mit.", 80, null, "at-least"],
  ["Zwischen 60 und 80 Menschen wurden bei dem Angriff getötet, teilte die Polizei mit.", 60, 80, "range"]
];
for (const [text, ...bound] of bounds)
  test(text, () => {
    const [first] = readArticle(text).candidates.filter((one) => !one.reasons.length);
    assert.deepEqual([first?.low, first?.high, first?.bound], bound);
  });
