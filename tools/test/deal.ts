/** Seconds of the files that take longest, on two quiet cores with three processes at work; `npm test` prints them.
 * They only say what is begun first and what is kept apart: a wrong one costs time and nothing else. */
const seconds: Record<string, number> = {
  "tweak/escape": 60, "site/stock": 45, "site/build": 42, "site/dev": 28, "tweak/controls": 26, "tweak/notebook": 26,
  "publish/package": 22, "tweak/xss": 22, "page/story-reading": 22, "archive/read": 21, "site/rebuild": 19,
  "tweak/one-program": 18, "page/beside": 17, "page/check-an-article": 17, "embed/pages": 13,
  "edit/add-page-browser": 13, "cells/cells": 12, "site/sub-path": 12, "edit/broken-saves": 12, "tweak/links": 11,
  "types": 11, "page/story-cards": 9, "site/two-commands": 9, "page/table-explorer": 9, "page/story-geometry": 9,
  "tools/lock": 9, "tweak/explore": 9, "page/story-slider": 8, "site/killed": 8, "publish/freeze": 8,
  "loaders/check-sense": 7, "publish/reproducers": 7, "site/preview": 7, "charts/kinds": 7, "page/machine-text": 7,
  "house/form": 7, "publish/doors": 7, "reader/regular-expressions": 7, "edit/hostile": 6, "embed/embed": 6,
  "tweak/captions": 6, "components/film": 6, "publish/schema-changes": 6, "site/dev-ends": 5, "charts/geometry": 5,
  "embed/evidence": 5, "embed/frozen": 5, "edit/import": 5, "page/corrections": 5, "publish/citation": 5,
  "site/kept": 5, "site/serve": 5, "page/claims": 5, "site/network": 5, "page/table-page": 5,
  "loaders/check-endures": 5, "publish/edition": 4, "second-opinion/second-opinion": 4, "site/dev-saves": 11,
  "reader/languages": 4, "reader/linear": 4, "reader/long-text": 4, "charts/read-out": 4, "edit/doors": 4,
  "edit/from-article": 4, "site/build-steps": 4, "embed/removed": 4, "reader/gold": 4, "archive/reduce": 3,
  "page/payloads-browser": 3, "edit/desk-rows": 3, "tweak/address": 3, "page/payload-doors": 3, "site/one-thread": 3,
  "loaders/check": 3, "reader/encodings": 3, "reader/training": 3, "articles/verify": 3,
  "loaders/check-round-trip": 3, "loaders/check-cell": 3, "site/swap": 3, "reader/fuzz": 3, "publish/known-on": 2
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
