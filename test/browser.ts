import {existsSync} from "node:fs";
import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium} from "playwright-core";
import type {Browser} from "playwright-core";
import {withLock} from "../tools/lock.ts";
import {siteRoot} from "../tools/site-root.ts";

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
 * Opens a real browser: the one that CHROME_PATH names, the one packaged in node_modules, Playwright's own, or the
 * machine's Chrome or Chromium, in this order. The packaged one is the same everywhere, and without windows: a page of
 * it takes a quarter of the work that one takes in a machine's Chrome. As that does, and by itself it does not, it
 * gives a frame that is another's a process of its own.
 * @throws Error that says what to do when there is none
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  return await chromium.launch({executablePath, args: ["--no-sandbox", "--site-per-process", ...quiet]});
}

/** Where that browser is. */
async function browserPath(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH=${named}: no such file; name a Chrome, or unset it`);
  if (named || mayBePackaged) return named ?? (await packagedBrowser());
  const found = [chromium.executablePath(), ...installed].find((path) => existsSync(path));
  return found ?? (await packagedBrowser());
}

const mayBePackaged = process.platform === "linux" && process.arch === "x64";

/** The packaged browser brings its system libraries along only when it believes to be on such a machine. */
export async function packagedBrowser(): Promise<string> {
  const mend = "install Chrome or Chromium, or name one in CHROME_PATH";
  if (!mayBePackaged) {
    throw new Error(`no browser for the tests: the packaged one needs Linux on x64; ${mend}`);
  }
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const about = join(siteRoot, "node_modules/@sparticuz/chromium/package.json");
  const {version} = JSON.parse(await readFile(about, "utf8")) as {version: string};
  const folder = join(tmpdir(), `tollbook-browser-${version}-${process.getuid!()}`);
  await withLock(`${folder}.lock`, () => unpacked(folder));
  return join(folder, "chromium");
}

/**
 * Unpacks it once for all test files, each of which may be the first: whole, by one rename. By itself it writes into
 * the machine's folder for what is passing, and takes for unpacked what another still writes, or was stopped in.
 */
async function unpacked(folder: string): Promise<void> {
  const {TMPDIR} = process.env;
  try {
    // Where its libraries are it notes as it is loaded, where they are put when it is asked for its path.
    process.env.TMPDIR = folder;
    const {default: packaged} = await import("@sparticuz/chromium");
    if (existsSync(folder)) return;
    process.env.TMPDIR = `${folder}.part`;
    await rm(process.env.TMPDIR, {recursive: true, force: true});
    await mkdir(process.env.TMPDIR);
    await packaged.executablePath();
    // Its letters it looks for in /tmp, wherever they are put; without any, pages of text end it.
    const fonts = join(process.env.TMPDIR, "fonts/fonts.conf");
    await writeFile(fonts, (await readFile(fonts, "utf8")).replaceAll("/tmp/fonts", join(folder, "fonts")));
    await rename(process.env.TMPDIR, folder);
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
