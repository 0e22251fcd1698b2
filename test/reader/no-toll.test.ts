import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

/** Sentences with numbers and no toll: every filling of every frame, 3,000 and more. */
const frames = [
  "The {people} waited {number} hours at the border on {day}.",
  "Some {number} {people} marched through {place} to demand higher wages.",
  "The {firm} sold {number} {things} last year, up from {number} in 2020.",
  "The bridge is {number} metres long and cost ${number} million.",
  "The minister, {age}, said the plan would create {number} jobs in {place}.",
  "On {day} March {age}, {place} will host {number} {people} for a festival.",
  "The killer sentence lasted {age} minutes, and nobody was hurt.",
  "{place} has {number} {things} and a population of {number}.",
  "The team won {age}-3 in front of {number} fans in {place}.",
  "A {age}-year-old from {place} was arrested after the killing.",
  "Nobody died when the {age}-storey block in {place} burned down, officials said.",
  "The hospital, which has {number} beds, treats the wounded of the war.",
  "More than {number} {people} attended the funeral of the dead sailor.",
  "Police deployed {number} officers after the attack in {place}.",
  "The film, about the death of a king in {place}, took ${number} in its first {age} days.",
  "{number} {people} were rescued and {number} {things} were damaged in {place}.",
  "The army has {number} soldiers and {number} {things} in {place}.",
  "Inflation killed demand for {number} {things}, the {firm} said.",
  "The survey asked {number} {people} about missing {things}.",
  "Aid for the victims reached ${number}, or {age}% of what {place} asked for.",
  "She lost {age} kilos and {number} followers in a month.",
  "A total of {number} {people} were evacuated from {place} before the storm hit.",
  "It was the {age}th anniversary of the disaster in {place}.",
  "The {firm} lost {number} {things} in the fire.",
  "Flight {age} from {place} carried {number} {people} and landed safely.",
  "The dead poet left {number} pages and {age} notebooks.",
  "{number} {people} signed the petition against the death penalty in {place}.",
  "The court heard {age} witnesses about the killings in {place}."
];
const fillings: Record<string, string[]> = {
  people: ["people", "workers", "soldiers", "residents", "children", "refugees", "students"],
  things: ["cars", "tickets", "houses", "tonnes of wheat", "parcels", "drones"],
  number: ["1,200", "300", "45,000", "seventeen", "7,000 to 9,000"],
  age: ["44", "12", "7", "63"],
  place: ["Kyiv", "Turkey", "Manila", "the capital", "northern Nigeria"],
  firm: ["company", "ministry", "charity"],
  day: ["Friday", "Monday"]
};

function sentences(): string[] {
  const all = new Set<string>();
  for (const [index, frame] of frames.entries())
    for (let turn = 0; turn < 400; turn += 1) {
      let step = turn * 7 + index;
      all.add(
        frame.replace(/\{([a-z]+)\}/g, (_, key: string) => {
          const list = fillings[key]!;
          step = (step * 31 + 17) % 99991;
          return list[step % list.length]!;
        })
      );
    }
  return [...all];
}

test("of 3,000 and more sentences without a toll, at most one in 500 is accepted", () => {
  const all = sentences();
  assert.ok(all.length >= 3000, `${all.length} sentences`);
  const accepted = all.filter((text) => readArticle(text).candidates.some((one) => !one.reasons.length));
  assert.ok(
    accepted.length * 500 <= all.length,
    `${accepted.length} of ${all.length}: ${accepted.slice(0, 12).join(" | ")}`
  );
});
