/** Seconds of the files that take longest, on two quiet cores with three processes at work; `npm test` prints them.
 * They only say what is begun first and what is kept apart: a wrong one costs time and nothing else. */
const seconds: Record<string, number> = {
  "site/stock": 70, "site/build": 65, "tweak/controls": 40, "site/killed": 60, "tweak/escape": 47, "site/dev": 51,
  "tweak/notebook": 31, "tweak/xss": 34, "tweak/one-program": 17, "archive/read": 33, "page/story-reading": 22,
  "publish/package": 30, "site/rebuild": 28, "tweak/explore": 15, "embed/pages": 19, "page/story-geometry": 13,
  "page/beside": 17, "cells/cells": 19, "edit/add-page-browser": 19, "page/check-an-article": 19,
  "publish/freeze": 19, "publish/reproducers": 19, "page/story-slider": 16, "tweak/links": 14,
  "page/story-cards": 11, "charts/one-axis": 17, "publish/doors": 16, "page/machine-text": 8, "site/sub-path": 15,
  "embed/embed": 15, "site/two-commands": 15, "site/dev-ends": 25, "charts/kinds": 15, "tweak/firefox": 14,
  "charts/geometry": 14, "types": 13, "components/film": 7, "edit/broken-saves": 11, "edit/hostile": 11,
  "charts/read-out": 11, "site/network": 10, "publish/schema-changes": 10, "embed/frozen": 10, "publish/citation": 9,
  "reader/labels": 9, "reader/fuzz": 5, "reader/linear": 5, "archive/queue": 9, "publish/edition": 8,
  "page/claims": 8, "tweak/captions": 8, "page/table-explorer": 7, "tools/lock": 7, "embed/evidence": 7,
  "edit/import": 7, "page/table-page": 7, "loaders/check-sense": 6, "publish/xlsx": 6, "edit/published-on": 6,
  "page/payloads-browser": 6, "loaders/check-round-trip": 6, "edit/workbook": 2, "tweak/lean-frame": 2,
  "page/corrections": 6, "archive/examples": 6, "house/form": 6, "archive/reduce": 6, "site/serve": 6,
  "loaders/check": 5, "embed/removed": 5, "publish/known-on": 5
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
