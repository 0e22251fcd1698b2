/** Seconds of the files that take longest, on two quiet cores with three processes at work; `npm test` prints them.
 * They only say what is begun first and what is kept apart: a wrong one costs time and nothing else. */
const seconds: Record<string, number> = {
  "site/stock": 53, "site/build": 43, "tweak/controls": 65, "site/killed": 37, "tweak/escape": 57, "site/dev": 51,
  "tweak/notebook": 48, "tweak/xss": 39, "tweak/one-program": 22, "archive/read": 18, "page/story-reading": 32,
  "publish/package": 24, "site/rebuild": 24, "tweak/explore": 26, "embed/pages": 24, "page/story-geometry": 23,
  "page/beside": 21, "cells/cells": 12, "edit/add-page-browser": 19, "page/check-an-article": 19,
  "publish/freeze": 19, "publish/reproducers": 19, "page/story-slider": 18, "tweak/links": 17, "page/story-cards": 17,
  "charts/one-axis": 17, "publish/doors": 6, "page/machine-text": 16, "site/sub-path": 15, "embed/embed": 15,
  "site/two-commands": 15, "site/dev-ends": 25, "charts/kinds": 15, "tweak/firefox": 14, "charts/geometry": 14,
  "types": 13,
  "components/film": 11, "edit/broken-saves": 11, "edit/hostile": 11, "charts/read-out": 11, "site/network": 5,
  "publish/schema-changes": 10, "embed/frozen": 10, "publish/citation": 9, "reader/labels": 9, "reader/fuzz": 9,
  "archive/queue": 9, "edit/workbook": 8, "publish/edition": 8, "page/claims": 8, "tweak/captions": 8,
  "page/table-explorer": 7, "tools/lock": 7, "embed/evidence": 7, "edit/import": 7, "page/table-page": 7,
  "loaders/check-sense": 6, "publish/xlsx": 6, "edit/published-on": 6, "page/payloads-browser": 6,
  "loaders/check-round-trip": 6, "tweak/lean-frame": 6, "page/corrections": 6, "archive/examples": 6, "house/form": 6,
  "archive/reduce": 6, "site/serve": 6, "loaders/check": 5, "embed/removed": 5, "publish/known-on": 5
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
