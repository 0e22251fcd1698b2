import type {Browser, CDPSession, Page} from "playwright-core";

/** What a reader waits for and pays, until the page has been quiet for a second, before any touch. */
export interface PageLoad {
  requests: number;
  /** Bytes over the wire, headers and compression counted. */
  bytes: number;
  /** First and largest contentful paint, milliseconds. */
  fcp: number;
  lcp: number;
  /** Cumulative layout shift. */
  cls: number;
  /** Milliseconds of tasks beyond 50 each, after the first paint. */
  tbt: number;
}

type Paints = Pick<PageLoad, "fcp" | "lcp" | "cls" | "tbt">;

/** A phone on a slow mobile network: 150 ms away, 1.6 Mbit/s down, a processor four times as slow as this one. */
const network = {offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8};
const phone = {viewport: {width: 360, height: 740}, deviceScaleFactor: 2, isMobile: true, hasTouch: true};

/** Loads a page once, with empty caches. */
export async function pageLoad(browser: Browser, url: string): Promise<PageLoad> {
  return await onPhone(browser, async (page, session) => {
    const traffic = await watchTraffic(session);
    await page.addInitScript({content: watchPaints});
    await page.goto(url, {waitUntil: "load", timeout: 60_000});
    await quiet(page, traffic);
    return {requests: traffic.requests, bytes: traffic.bytes, ...(await page.evaluate<Paints>(readPaints))};
  });
}

/** How many milliseconds after a reader took hold of a still field the cells of a page run. */
export async function untilLive(browser: Browser, url: string): Promise<number> {
  return await onPhone(browser, async (page) => {
    await page.goto(url, {waitUntil: "load", timeout: 60_000});
    return await page.evaluate(async () => {
      const field = document.querySelector("observablehq-loading input")!;
      const start = performance.now();
      field.dispatchEvent(new PointerEvent("pointerdown", {bubbles: true}));
      while (document.querySelector("observablehq-loading[data-moves]")) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    });
  });
}

async function onPhone<Seen>(browser: Browser,
  look: (page: Page, session: CDPSession) => Promise<Seen>): Promise<Seen> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.emulateNetworkConditions", network);
    await session.send("Emulation.setCPUThrottlingRate", {rate: 4});
    return await look(page, session);
  } finally {
    await context.close();
  }
}

async function watchTraffic(session: CDPSession) {
  const traffic = {requests: 0, bytes: 0, last: Date.now()};
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({request}) => {
    if (/^https?:/.test(request.url)) traffic.requests++;
    traffic.last = Date.now();
  });
  session.on("Network.loadingFinished", ({encodedDataLength}) => {
    traffic.bytes += encodedDataLength;
    traffic.last = Date.now();
  });
  return traffic;
}

async function quiet(page: Page, traffic: {last: number}): Promise<void> {
  do await page.waitForTimeout(250);
  while (Date.now() - traffic.last < 1_500);
  await page.waitForTimeout(1_000);
}

/** Runs in the page before anything of its own; as text, since a transpiler's helpers are not there. */
const watchPaints = `
  window.seen = {lcp: 0, cls: 0, tasks: []};
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({type, buffered: true});
  watch("largest-contentful-paint", ({startTime}) => seen.lcp = startTime);
  watch("layout-shift", ({value, hadRecentInput}) => seen.cls += hadRecentInput ? 0 : value);
  watch("longtask", ({startTime, duration}) => seen.tasks.push({end: startTime + duration, duration}));`;

const readPaints = `(() => {
  const fcp = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  const late = seen.tasks.filter(({end}) => end > fcp);
  const tbt = late.reduce((sum, {duration}) => sum + Math.max(0, duration - 50), 0);
  return {fcp, lcp: seen.lcp, cls: seen.cls, tbt};
})()`;
