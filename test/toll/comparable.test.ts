import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {comparable, isFloor, sameToll, type Caveat, type ComparableClaim} from "../../src/toll/comparable.ts";
import {bases, measures, periods} from "../../src/toll/vocabulary.ts";

const claim: ComparableClaim = {
  victims_party: "lemuria", victims_group: "military", measure: "killed", period: "cumulative", since: null,
  comparable_scope: null, basis: "statement"
};
const startedOn = "1900-03-01";

const refusals: [change: Partial<ComparableClaim>, reason: string][] = [
  [{victims_party: "atlantis"}, "One counts lemuria's people, the other atlantis's."],
  [{victims_group: "civilians"}, "One counts military, the other civilians."],
  [{measure: "casualties"}, "One counts killed, the other casualties."],
  [{measure: "irrecoverable"}, "One counts killed, the other irrecoverable losses."],
  [{measure: "wounded"}, "One counts killed, the other wounded."],
  [{period: "past-day"}, "One counts since a first day, the other over one day."],
  [{since: "1900-03-10"}, "One counts from 1900-03-01, the other from 1900-03-10."],
  [{comparable_scope: "harbour-fire"}, "One covers everywhere, the other harbour-fire."]
];

for (const [change, reason] of refusals)
  test(`not comparable: ${reason}`, () => {
    assert.deepEqual(comparable(claim, {...claim, ...change}, startedOn),
      {answer: "no", reasons: [reason], caveats: []});
    assert.equal(sameToll(claim, {...claim, ...change}, startedOn), false);
  });

const ofOneDay: [a: string | null, b: string | null, reasons: string[]][] = [
  ["1900-03-10", "1900-03-10", []],
  ["1900-03-10", "1900-03-11", ["One counts 1900-03-10, the other 1900-03-11."]],
  ["1900-03-10", null, ["One counts 1900-03-10, the other a day not said."]],
  [null, "1900-03-10", ["One counts a day not said, the other 1900-03-10."]],
  [null, null, []]
];
for (const [a, b, reasons] of ofOneDay)
  test(`counts of one day, ${a ?? "none said"} and ${b ?? "none said"}: ${reasons[0] ?? "comparable"}`, () =>
    assert.deepEqual(comparable({...claim, period: "past-day", as_of: a}, {...claim, period: "past-day", as_of: b},
      startedOn).reasons, reasons));

const tie = {comparable_scope: "harbour-fire"};
const since = {since: "1900-03-05"};
const events: [a: Partial<ComparableClaim>, b: Partial<ComparableClaim>, answer: string][] = [
  [{}, {}, "no"], [tie, tie, "yes"], [since, since, "yes"], [{...tie, ...since}, {...tie, ...since}, "yes"],
  [tie, {}, "no"], [since, {}, "no"], [{...tie, ...since}, tie, "no"]
];
for (const [a, b, answer] of events)
  test(`counts of one event, ${JSON.stringify(a)} and ${JSON.stringify(b)}: ${answer}`, () =>
    assert.equal(comparable({...claim, period: "incident", ...a}, {...claim, period: "incident", ...b}, startedOn)
      .answer, answer));

test("an event is tied to the other's by what both say of it, and by nothing that one alone says", () => {
  const reasons = (a: Partial<ComparableClaim>, b: Partial<ComparableClaim>) =>
    comparable({...claim, period: "incident", ...a}, {...claim, period: "incident", ...b}, startedOn).reasons;
  const untied = "One counts an event that nothing ties to the other's.";
  assert.deepEqual(reasons(tie, {}), ["One covers harbour-fire, the other everywhere.", untied]);
  assert.deepEqual(reasons(since, {}), ["One counts from 1900-03-05, the other from 1900-03-01.", untied]);
  assert.deepEqual(reasons({...tie, ...since}, tie), ["One counts from 1900-03-05, the other from 1900-03-01."]);
});

test("of counts over different times their days and places are no reason besides", () => {
  const day = {...claim, period: "past-day", as_of: "1900-03-10"} as const;
  const event = {...claim, period: "incident", as_of: "1900-03-11"} as const;
  assert.deepEqual(comparable(day, event, startedOn).reasons, ["One counts over one day, the other in one event."]);
  assert.deepEqual(comparable({...claim, as_of: "1900-03-10"}, {...claim, as_of: "1900-03-11"}, startedOn).reasons, []);
});

test("a toll counted from the story's first day is the same whether it says so", () => {
  assert.equal(sameToll(claim, {...claim, since: startedOn}, startedOn), true);
  assert.equal(sameToll({...claim, since: "1900-03-10"}, {...claim, since: startedOn}, startedOn), false);
  assert.equal(sameToll({...claim, since: "1900-03-10"}, {...claim, since: "1900-03-10"}, startedOn), true);
});

test("every reason against is told, and then no caveat", () => {
  const other: ComparableClaim = {...claim, victims_group: "civilians", period: "incident", measure: "losses",
    basis: "named"};
  assert.deepEqual(comparable(claim, other, startedOn), {
    answer: "no",
    reasons: ["One counts military, the other civilians.", "One counts since a first day, the other in one event."],
    caveats: []
  });
});

const caveats: [change: Partial<ComparableClaim>, caveats: Caveat[], reasons: string[]][] = [
  [{measure: "losses"}, ["losses"],
    ["One says losses where the other says killed; losses may include more than the dead."]],
  [{basis: "named"}, ["basis"], ["One rests on a plain statement, the other on a list of names."]],
  [{basis: "documented"}, ["basis"], ["One rests on a plain statement, the other on a count of documented cases."]],
  [{count_window: "closed", as_of: "1900-03-20"}, ["window"],
    ["One counts up to a day not said, the other up to 1900-03-20, and not on."]],
  [{measure: "losses", basis: "named"}, ["losses", "basis"], [
    "One says losses where the other says killed; losses may include more than the dead.",
    "One rests on a plain statement, the other on a list of names."
  ]]
];

for (const [change, expected, reasons] of caveats)
  test(`comparable with caveat: ${expected.join(" and ")}, ${Object.values(change).join(", ")}`, () => {
    assert.deepEqual(comparable(claim, {...claim, ...change}, startedOn),
      {answer: "with-caveat", reasons, caveats: expected});
  });

const agreements: Partial<ComparableClaim>[] = [{}, {since: startedOn}, {basis: null}, {basis: "estimate"},
  {basis: "leaked"}, {basis: "model"}, {as_of: "1900-03-20"}];
for (const change of agreements)
  test(`comparable outright: ${JSON.stringify(change)}`, () => {
    assert.deepEqual(comparable(claim, {...claim, ...change}, startedOn), {answer: "yes", reasons: [], caveats: []});
  });

test("two claims of losses are comparable outright, and are no killed", () => {
  const losses: ComparableClaim = {...claim, measure: "losses"};
  assert.equal(comparable(losses, losses, startedOn).answer, "yes");
});

test("a statistical interval is compared with no count, not even its own point", () => {
  assert.deepEqual(comparable(claim, {...claim, interval_level: 0.95}, startedOn),
    {answer: "no", reasons: ["One is a statistical interval, the other a count."], caveats: []});
});

for (const basis of ["recovered", "buried", "certified", "registered"] as const)
  test(`a count of the ${basis} meets a count of all, and of cases, with a caveat; its own kind outright`, () => {
    for (const other of ["statement", "named", "estimate", basis === "buried" ? "recovered" : "buried"] as const)
      assert.deepEqual(comparable({...claim, basis}, {...claim, basis: other}, startedOn).caveats, ["basis"]);
    assert.equal(comparable({...claim, basis}, {...claim, basis}, startedOn).answer, "yes");
  });

test("a projection meets no count and no other projection", () => {
  const projection: ComparableClaim = {...claim, modality: "projection"};
  assert.deepEqual(comparable(claim, projection, startedOn),
    {answer: "no", reasons: ["One is a projection of what may be, the other a count of what was."], caveats: []});
  assert.equal(comparable(projection, projection, startedOn).answer, "no");
  assert.equal(sameToll(claim, projection, startedOn), false);
});

test("counts made for the same days are comparable outright, whoever's window is closed", () => {
  const closed: ComparableClaim = {...claim, count_window: "closed", as_of: "1900-03-20"};
  assert.equal(comparable(closed, closed, startedOn).answer, "yes");
  assert.equal(comparable(closed, {...claim, as_of: "1900-03-20"}, startedOn).answer, "yes");
});

test("names and documents make a floor, all else does not", () => {
  assert.deepEqual(bases.filter(isFloor), ["named", "documented", "recovered", "buried", "certified", "registered"]);
  assert.equal(isFloor(null), false);
});

const word = fc.constantFrom("a", "b", "a-b", "b-a");
const anyClaim: fc.Arbitrary<ComparableClaim> = fc.record({
  victims_party: word, victims_group: word, measure: fc.constantFrom(...measures), period: fc.constantFrom(...periods),
  since: fc.constantFrom(null, startedOn, "1900-03-10"), comparable_scope: fc.constantFrom(null, "past-day", "town"),
  basis: fc.constantFrom(null, ...bases)
});

test("whether two claims may be compared is the same from both sides", () =>
  fc.assert(fc.property(anyClaim, anyClaim, (a, b) => {
    const [there, back] = [comparable(a, b, startedOn), comparable(b, a, startedOn)];
    assert.equal(there.answer, back.answer);
    assert.deepEqual(there.caveats, back.caveats);
    assert.equal(there.reasons.length, back.reasons.length);
  })));

test("every answer but yes has its reasons, one sentence each", () =>
  fc.assert(fc.property(anyClaim, anyClaim, (a, b) => {
    const {answer, reasons} = comparable(a, b, startedOn);
    assert.equal(answer === "yes", reasons.length === 0);
    for (const reason of reasons) assert.match(reason, /^One .*\.$/);
  })));

test("yes is said of the same toll alone; of a claim and itself always, but of events that nothing names", () =>
  fc.assert(fc.property(anyClaim, anyClaim, (a, b) => {
    if (comparable(a, b, startedOn).answer === "yes") assert.ok(sameToll(a, b, startedOn));
    const isUnnamed = a.period === "incident" && !a.comparable_scope && !(a.since && b.since);
    if (sameToll(a, b, startedOn) && !isUnnamed) assert.notEqual(comparable(a, b, startedOn).answer, "no");
    if (a.period !== "incident" || a.comparable_scope || a.since)
      assert.equal(comparable(a, a, startedOn).answer, "yes");
  })));
