import {existsSync} from "node:fs";
import {chromium} from "playwright-core";
import type {Browser} from "playwright-core";

const installed = [
  "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/chromium", "/usr/bin/chromium-browser",
  "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
];

/** Chrome looks for updates and the like as soon as it starts; a test asks nobody. */
const quiet = [
  "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability",
  "--disable-sync", "--no-first-run", "--no-pings"
];

/**
 * Opens a real browser: the one that CHROME_PATH names, Playwright's own, the machine's Chrome or Chromium, or the
 * one packaged in node_modules, in this order.
 * @throws Error that says what to do when there is none
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  return await chromium.launch({executablePath, args: ["--no-sandbox", ...quiet]});
}

/** Where that browser is. */
async function browserPath(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH=${named}: no such file; name a Chrome, or unset it`);
  const found = [named, chromium.executablePath(), ...installed].find((path) => path && existsSync(path));
  return found ?? (await packagedBrowser());
}

/** The packaged browser brings its system libraries along only when it believes to be on such a machine. */
export async function packagedBrowser(): Promise<string> {
  const mend = "install Chrome or Chromium, or name one in CHROME_PATH";
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(`no browser for the tests: the packaged one needs Linux on x64; ${mend}`);
  }
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const {default: packaged} = await import("@sparticuz/chromium");
  return await packaged.executablePath();
}
