import assert from "node:assert/strict";
import {test} from "node:test";
import {chromium} from "playwright-core";
import {openBrowser, packagedBrowser} from "./browser.ts";

test("openBrowser() finds a browser that runs scripts", async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent("<p>498</p>");
    assert.equal(await page.evaluate(() => document.querySelector("p")!.textContent), "498");
  } finally {
    await browser.close();
  }
});

const skip = process.platform === "linux" && process.arch === "x64" ? false : "packaged for Linux on x64 only";

test("the packaged browser runs with nothing installed", {skip}, async () => {
  const browser = await chromium.launch({executablePath: await packagedBrowser(), args: ["--no-sandbox"]});
  try {
    const page = await browser.newPage();
    await page.setContent("<p>498</p>");
    assert.equal(await page.evaluate(() => document.querySelector("p")!.textContent), "498");
  } finally {
    await browser.close();
  }
});

test("a CHROME_PATH that leads nowhere is said, not passed over", async () => {
  const before = process.env.CHROME_PATH;
  process.env.CHROME_PATH = "/nowhere/chrome";
  try {
    await assert.rejects(openBrowser(), /CHROME_PATH=\/nowhere\/chrome: no such file/);
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = before;
  }
});
