import assert from "node:assert/strict";
import {describe, test} from "node:test";
import fc from "fast-check";
import {fit, placeHeaviest, rowsFor, spread, wrap} from "../../src/charts/shared/labels.ts";
import {textWidth} from "../../src/charts/shared/svg.ts";

const wanting = fc.record({
  at: fc.double({min: 0, max: 400, noNaN: true}),
  size: fc.double({min: 1, max: 40, noNaN: true})
});

/** The ends of labels put at their middles, from the topmost. */
function ends(labels: {size: number}[], middles: number[]): [number, number][] {
  return labels.map(({size}, index): [number, number] => [middles[index]! - size / 2, middles[index]! + size / 2])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

describe("spread(labels, from, to)", () => {
  test("leaves labels where they wish to be when there is room", () => {
    assert.deepEqual(spread([{at: 100, size: 20}, {at: 20, size: 20}], 0, 200), [100, 20]);
  });

  test("moves two that meet apart by as little as can be, each by the same", () => {
    assert.deepEqual(spread([{at: 100, size: 20}, {at: 110, size: 20}], 0, 200), [95, 115]);
  });

  test("keeps labels within its bounds, at either end", () => {
    assert.deepEqual(spread([{at: 2, size: 20}], 0, 200), [10]);
    assert.deepEqual(spread([{at: 198, size: 20}, {at: 199, size: 20}], 0, 200), [170, 190]);
  });

  test("has no place to give when there is nothing", () => assert.deepEqual(spread([], 0, 200), []));

  test("lets no label lie over another, in whatever room", () => {
    fc.assert(fc.property(fc.array(wanting, {maxLength: 25}), (labels) => {
      const placed = ends(labels, spread(labels, 0, 400));
      for (const [index, [top]] of placed.entries()) if (index) assert.ok(top >= placed[index - 1]![1] - 1e-6);
    }));
  });

  test("stays within its bounds where the labels fit", () => {
    fc.assert(fc.property(fc.array(wanting, {maxLength: 10}), (labels) => {
      for (const [top, bottom] of ends(labels, spread(labels, 0, 400))) assert.ok(top >= -1e-6 && bottom <= 400 + 1e-6);
    }));
  });

  test("keeps the order of the wishes", () => {
    fc.assert(fc.property(fc.uniqueArray(wanting, {maxLength: 15, selector: ({at}) => at}), (labels) => {
      const middles = spread(labels, 0, 1000);
      const order = (values: number[]) => values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
      assert.deepEqual(order(middles), order(labels.map(({at}) => at)));
    }));
  });

  test("moves nothing when it is asked again with its own answer", () => {
    fc.assert(fc.property(fc.array(wanting, {minLength: 1, maxLength: 10}), (labels) => {
      const middles = spread(labels, 0, 400);
      const again = spread(labels.map(({size}, index) => ({at: middles[index]!, size})), 0, 400);
      for (const [index, middle] of middles.entries()) assert.ok(Math.abs(middle - again[index]!) < 1e-6);
    }));
  });
});

describe("rowsFor(notes)", () => {
  test("puts notes that do not meet into one row", () => {
    assert.deepEqual(rowsFor([{from: 0, to: 40}, {from: 50, to: 90}]), [0, 0]);
  });

  test("puts the earlier of two that meet higher, so that its line passes before the later begins", () => {
    assert.deepEqual(rowsFor([{from: 0, to: 60}, {from: 50, to: 90}]), [1, 0]);
  });

  test("lets no note lie over another or over a line that comes down from a higher one", () => {
    const note = fc.record({from: fc.integer({min: 0, max: 300}), size: fc.integer({min: 4, max: 150})})
      .map(({from, size}) => ({from, to: from + size}));
    fc.assert(fc.property(fc.uniqueArray(note, {maxLength: 12, selector: ({from}) => from}), (notes) => {
      const rows = rowsFor(notes);
      for (const [a, one] of notes.entries())
        for (const [b, other] of notes.entries()) {
          if (a === b) continue;
          if (rows[a] === rows[b]) assert.ok(one.to <= other.from || other.to <= one.from);
          if (rows[a]! > rows[b]!) assert.ok(one.from < other.from || one.from >= other.to);
        }
    }));
  });
});

const letters = (text: string) => text.length;

describe("wrap(text, most, width)", () => {
  test("breaks at spaces, as late as can be", () => {
    assert.deepEqual(wrap("BBC and Mediazona, names", 14, letters), ["BBC and", "Mediazona,", "names"]);
  });

  test("leaves a word whole that is wider than a line", () => {
    assert.deepEqual(wrap("US intelligence", 6, letters), ["US", "intelligence"]);
  });

  test("loses no word and makes no line too wide that could be broken", () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    const texts = fc.array(word, {minLength: 1, maxLength: 12});
    fc.assert(fc.property(texts, fc.integer({min: 1, max: 40}), (words, most) => {
      const lines = wrap(words.join(" "), most, letters);
      assert.equal(lines.join(" "), words.join(" "));
      for (const line of lines) assert.ok(line.length <= most || !line.includes(" "));
    }));
  });
});

describe("fit(text, most, width)", () => {
  test("leaves what fits, cuts what does not and says so", () => {
    assert.equal(fit("Ziarul de Gardă", 15, letters), "Ziarul de Gardă");
    assert.equal(fit("Ziarul de Gardă", 11, letters), "Ziarul de…");
    assert.equal(fit("Ziarul de Gardă", 10, letters), "Ziarul de…");
  });

  test("never answers with more than it may, down to two letters and a sign", () => {
    fc.assert(fc.property(fc.string({minLength: 1, maxLength: 40}), fc.integer({min: 3, max: 40}), (text, most) => {
      assert.ok(letters(fit(text, most, letters)) <= most);
    }));
  });
});

describe("textWidth(text, size)", () => {
  test("grows with the text and its size", () => {
    assert.ok(textWidth("498", 11) < textWidth("1,351", 11));
    assert.equal(textWidth("498", 22), textWidth("498", 11) * 2);
    assert.equal(textWidth("", 11), 0);
  });

  test("is never less than the bold face needs", () => {
    // Advances of Inter 600 at 100 pixels, measured in a browser.
    const advances = {"Information Resistance": 1114, "UN human rights office": 1117, "BBC and Mediazona, names": 1347,
      "measure changed, range cut to one end": 1917, "more than 14,000": 853};
    for (const [text, width] of Object.entries(advances)) {
      assert.ok(textWidth(text, 100) >= width, text);
      assert.ok(textWidth(text, 100) < width * 1.15, text);
    }
  });
});

describe("placeHeaviest(labels, from, to, far)", () => {
  test("keeps all where there is room", () => {
    const label = {size: 20, weight: 1};
    assert.deepEqual(placeHeaviest([{...label, at: 30}, {...label, at: 90}], 0, 200, 40), [30, 90]);
  });

  test("keeps the heavier of two that cannot both stand near their lines", () => {
    const label = {size: 20, at: 50};
    assert.deepEqual(placeHeaviest([{...label, weight: 1}, {...label, weight: 9}], 0, 200, 5), [null, 50]);
  });

  test("lets none lie over another, leave its room or go far, and never drops the heaviest", () => {
    const one = fc.record({
      at: fc.integer({min: 0, max: 400}), size: fc.integer({min: 10, max: 40}), weight: fc.integer({min: 0, max: 9})
    });
    fc.assert(fc.property(fc.array(one, {minLength: 1, maxLength: 30}), (labels) => {
      const middles = placeHeaviest(labels, -40, 440, 60);
      const kept = labels.map((label, index) => ({...label, middle: middles[index]!}))
        .filter((_, index) => middles[index] !== null);
      const heaviest = Math.max(...labels.map(({weight}) => weight));
      assert.ok(kept.some(({weight}) => weight === heaviest));
      for (const {middle, at, size} of kept) {
        assert.ok(Math.abs(middle - at) <= 60 + 1e-6);
        assert.ok(middle - size / 2 >= -40.6 && middle + size / 2 <= 440.6);
      }
      for (const [index, [top]] of ends(kept, kept.map(({middle}) => middle)).entries())
        if (index) assert.ok(top >= ends(kept, kept.map(({middle}) => middle))[index - 1]![1] - 1e-6);
    }));
  });
});
