/** Seconds of the files that take longest, on two quiet cores with three processes at work; `npm test` prints them.
 * They only say what is begun first and what is kept apart: a wrong one costs time and nothing else. */
const seconds: Record<string, number> = {
  "site/stock": 53, "site/dev": 51, "tweak/escape": 47, "tweak/controls": 40, "site/build": 36, "tweak/xss": 34,
  "tweak/notebook": 31, "site/dev-ends": 25, "publish/package": 24, "site/rebuild": 15, "page/story-reading": 22,
  "embed/pages": 19, "edit/add-page-browser": 19, "page/check-an-article": 19, "publish/freeze": 19,
  "publish/reproducers": 19, "archive/read": 18, "tweak/one-program": 17, "page/beside": 17, "charts/one-axis": 17,
  "page/story-slider": 16, "tweak/explore": 15, "site/sub-path": 15, "embed/embed": 15, "charts/kinds": 15,
  "tweak/links": 14, "tweak/firefox": 14, "charts/geometry": 14, "site/two-commands": 13, "site/killed": 8,
  "page/story-geometry": 13, "types": 13, "cells/cells": 12, "page/story-cards": 11, "edit/broken-saves": 11,
  "edit/hostile": 11, "charts/read-out": 11, "publish/schema-changes": 10, "embed/frozen": 10, "publish/citation": 9,
  "archive/queue": 9, "page/machine-text": 8, "publish/edition": 8, "page/claims": 8, "tweak/captions": 8,
  "components/film": 7, "page/table-explorer": 7, "tools/lock": 7, "embed/evidence": 7, "edit/import": 7,
  "page/table-page": 7, "publish/doors": 6, "loaders/check-sense": 6, "publish/xlsx": 6, "edit/published-on": 6,
  "page/payloads-browser": 6, "loaders/check-round-trip": 6, "page/corrections": 6, "archive/examples": 6,
  "house/form": 6, "archive/reduce": 6, "site/serve": 6, "site/network": 5, "reader/fuzz": 5, "loaders/check": 3,
  "embed/removed": 5, "publish/known-on": 5, "reader/linear": 5, "edit/workbook": 2, "tweak/lean-frame": 2
};

const secondsOf = (file: string): number => seconds[file.replace(/^test\/|\.test\.ts$/g, "")] ?? 1;

/** Deals files out to so many hands, the longest first and each to the hand that has least: the same files to the same
 * hands in every run, since files that share a process could otherwise meet by chance.
 * @returns the hands that got any, the one with most to do first, each with its longest file first */
export function deal(files: string[], hands: number): string[][] {
  const dealt = Array.from({length: hands}, () => ({files: [] as string[], sum: 0}));
  for (const file of files.toSorted((a, b) => secondsOf(b) - secondsOf(a) || a.localeCompare(b))) {
    const least = dealt.reduce((one, other) => (other.sum < one.sum ? other : one));
    least.files.push(file);
    least.sum += secondsOf(file);
  }
  return dealt.filter(({files}) => files.length).toSorted((a, b) => b.sum - a.sum).map(({files}) => files);
}
