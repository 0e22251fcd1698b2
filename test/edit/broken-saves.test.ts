// slow: breaks saves in processes of their own
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {breakSave, faultsOf, killAt} from "../../tools/bench/faults/broken-saves.ts";
import {savings} from "../../tools/bench/faults/savings.ts";

// `npm run faults -- saves` tries every call; these are the ones around the point of no return.
const isHeart = ({on = "", error}: {on?: string; error: string}) =>
  ["rename", "rmdir", "symlink"].includes(on) && ["EIO", "DEAD", "DEAD-AFTER"].includes(error);

/** A release reckons all tables of a story each time; the others save as add does. */
const few: Record<string, number> = {release: 4, import: 2, "add ADDRESS": 2, watch: 2, "new-story": 4, export: 1};

const all = await savings();

describe("a command whose disk fails leaves the old or the new and says which, and the next finds all in order", () => {
  for (const saving of all)
    test(saving.name, async () => {
      const {errors, deaths} = await faultsOf(saving);
      assert.ok(errors.length > 30 && deaths.length > 10, `${errors.length} errors, ${deaths.length} deaths`);
      const sample = [...errors, ...deaths].filter(isHeart).slice(0, few[saving.name]);
      // It reads the ledger again behind its save, and what it says then is true too.
      if (saving.name === "review") sample.splice(1, Infinity, errors.findLast(({on, error}) =>
        on === "open" && error === "EIO")!);
      const killed = saving.name === "correct" ? [killAt(sample.find(({error}) => error === "DEAD")!)] : [];
      const found: string[] = [];
      for (const fault of [...sample, ...killed]) found.push(...await breakSave(saving, fault));
      assert.deepEqual(found, []);
    });
});
