/** How a test file shows that it takes long: a browser, a built site, a command in its own process; or it says so. */
export const slow =
  /^\/\/ slow: |openBrowser|openPage|storySite|builtSite|playwright|temporary-site|tollbook\.mjs|cutOff/m;
