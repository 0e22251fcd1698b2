/** Seconds of the files that take longest, on two quiet cores with three processes at work; `npm test` prints them.
 * They only say what is begun first and what is kept apart: a wrong one costs time and nothing else. */
const seconds: Record<string, number> = {
  "site/stock": 120, "tweak/controls": 70, "site/build": 60, "site/killed": 50, "page/story-geometry": 55,
  "tweak/one-program": 30, "site/dev": 50, "cells/cells": 25, "embed/pages": 45, "tweak/explore": 40, "tweak/xss": 40,
  "page/story-reading": 40, "page/beside": 40, "page/machine-text": 35, "site/rebuild": 35, "loaders/check": 30,
  "archive/read": 30, "publish/doors": 30, "site/sub-path": 25, "page/check-an-article": 25, "page/story-slider": 25,
  "site/two-commands": 25, "tweak/firefox": 20, "publish/package": 20, "page/story-cards": 20,
  "edit/add-page-browser": 20, "tweak/links": 20, "charts/geometry": 20, "embed/embed": 15, "embed/frozen": 15,
  "edit/hostile": 15, "tweak/notebook": 15, "tweak/escape": 15, "charts/kinds": 15, "site/network": 15,
  "archive/queue": 12, "publish/freeze": 12, "archive/examples": 12, "page/claims": 10, "charts/one-axis": 10,
  "publish/edition": 10, "tweak/captions": 7, "publish/schema-changes": 7
};

const secondsOf = (file: string): number => seconds[file.replace(/^test\/|\.test\.ts$/g, "")] ?? 3;

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
