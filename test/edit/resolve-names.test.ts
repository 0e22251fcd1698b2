// What a name at a door becomes: an id of the ledger, a row that is new, or a refusal that says what would do.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {openDraft} from "../../tools/edit/draft.ts";
import {claimantOf, withIds, wordOf} from "../../tools/edit/resolve-names.ts";
import {atlantis, ledgers} from "../fixtures/atlantis.ts";

const kinds = "government, military, alliance, intergovernmental";
const long = "The Society of the Friends of the Lighthouse";

describe("a new claimant is made of its name, kind and side", () => {
  const made: [name: string, spec: string, row: [id: string, short: string, kind: string, side: string]][] = [
    ["Red Lantern", "ngo, atlantis", ["red-lantern", "Red Lantern", "ngo", "atlantis"]],
    ["The Red Lantern", "NGO, Third parties", ["the-red-lantern", "Red Lantern", "ngo", "third-party"]],
    ["Red Lantern", "media  count, lemuria", ["red-lantern", "Red Lantern", "media-count", "lemuria"]],
    [long, "ngo, lemuria, Friends, of Light", ["the-society-of-the-friends-of-the-lighthouse", "Friends, of Light",
      "ngo", "lemuria"]],
    ["Mu Observers", "ngo, lemuria", ["mu-observers-2", "Mu Observers", "ngo", "lemuria"]],
    ["x".repeat(28), "ngo, lemuria", ["x".repeat(28), "x".repeat(28), "ngo", "lemuria"]]
  ];
  for (const [name, spec, row] of made)
    test(`“${name}” with “${spec}”`, () => {
      const found = claimantOf(name, spec, atlantis);
      assert.ok(typeof found !== "string", String(found));
      assert.deepEqual([found.claimant_id, found.short_name, found.kind, found.side], row);
      assert.equal(found.name, name);
    });

  const refused: [name: string, spec: string, why: RegExp][] = [
    ["Red Lantern", "bird, atlantis", new RegExp(`^bird: no kind of claimant; one of ${kinds}`)],
    ["Red Lantern", "", /^no kind: no kind of claimant; one of/],
    ["Red Lantern", "ngo, moon", /^moon: no side of this story; one of lemuria, atlantis, third-party$/],
    ["Red Lantern", "ngo", /^no side: no side of this story; one of lemuria, atlantis, third-party$/],
    [long, "ngo, lemuria", /^Society of .*: too long for a chart’s label; put a short name of at most 28 letters/],
    ["x".repeat(29), "ngo, lemuria", /^x{29}: too long/]
  ];
  for (const [name, spec, why] of refused)
    test(`“${name}” with “${spec}” is refused`, () => assert.match(claimantOf(name, spec, atlantis) as string, why));
});

test("a new word of a story has an id that no other word of its kind has", () => {
  const ids = (["group", "scope", "party"] as const).map((kind) => wordOf(kind, "Civilians", atlantis))
    .map(({kind, word_id, name, adjective}) => [kind, word_id, name, adjective]);
  assert.deepEqual(ids, [["group", "civilians-2", "Civilians", null], ["scope", "civilians", "Civilians", null],
    ["party", "civilians", "Civilians", null]]);
});

describe("an entry's names", () => {
  /** The entry's ids with what is told, and the rows that came into the ledger's files. */
  const taken = (entry: Record<string, string>) => {
    const draft = openDraft("atlantis-1900", ledgers);
    const {entry: ids, shown} = withIds(draft, entry);
    const rows = (["claimants", "vocabulary"] as const).flatMap((name) => draft.now.get(name)!.split("\n")
      .filter((line) => !draft.was.get(name)!.includes(line)));
    return {ids, shown, rows};
  };

  test("are ids of the ledger, and what is no id is told", () =>
    assert.deepEqual(taken({claimant: " War Office of Lemuria ", cites: "atlantis-crown", party: "Lemurian", group: "-",
      measure: "deaths", scope: "", figure: "12"}), {rows: [],
      ids: {claimant: "lemuria-war-office", cites: "atlantis-crown", party: "lemuria", group: "-", measure: "killed",
        scope: "", figure: "12"},
      shown: ["“War Office of Lemuria” is the claimant lemuria-war-office", "“Lemurian” is the party lemuria",
        "“deaths” is the measure killed"]}));

  test("that are new come in with what the entry says of them", () =>
    assert.deepEqual(taken({claimant: "Red Lantern", "new-claimant": "ngo, atlantis", group: "Divers",
      "new-word": "Yes"}), {
      ids: {claimant: "red-lantern", "new-claimant": "ngo, atlantis", group: "divers", "new-word": "Yes"},
      shown: ["claimant Red Lantern is new: red-lantern", "group Divers is new: divers"],
      rows: ["red-lantern,Red Lantern,Red Lantern,ngo,atlantis,,,", "group,divers,Divers,,"]}));

  const refused: [entry: Record<string, string>, message: string | RegExp][] = [
    [{claimant: "Nobody Whatever"}, '--claimant "Nobody Whatever": no claimant has this name; a new one takes ' +
      '--new-claimant with its kind and side, such as "government, lemuria"'],
    [{cites: "atlantis-crow"}, /^--cites "atlantis-crow": no claimant has this name; did you mean atlantis-crown\? a/],
    [{measure: "sunk"}, '--measure "sunk": no measure has this name; choose one of those that --help lists'],
    [{measure: "sunk", "new-word": "yes"}, /^--measure "sunk": no measure has this name/],
    [{group: "Divers"}, '--group "Divers": no group has this name; known: military, civilians; a new one takes ' +
      "--new-word yes"],
    [{group: "Divers", "new-word": "no"}, /^--group "Divers": no group/],
    [{claimant: "Red Lantern", "new-claimant": "bird, atlantis"}, /^--new-claimant bird: no kind of claimant; /]
  ];
  for (const [entry, message] of refused)
    test(`${JSON.stringify(entry)} are refused with what would do`, () =>
      assert.throws(() => taken(entry), {code: 2, message}));
});
