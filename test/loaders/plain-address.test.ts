import assert from "node:assert/strict";
import {test} from "node:test";
import fc from "fast-check";
import {plainAddress} from "../../loaders/check/address.ts";
import {pageOf} from "../../loaders/check/questions/pages.ts";

const piece = fc.stringMatching(/^[a-zA-Z\d~_.-]{0,6}$/);
const address = fc.record({scheme: fc.constantFrom("http", "https", "https", "HTTP", "ftp"),
  host: fc.array(fc.oneof(fc.constantFrom("www", "bbc", "example", "com", "co", "a-b", "com"),
    fc.constantFrom("xn--p1ai", "1", "0x7f", "-a"), piece), {minLength: 1, maxLength: 4}),
  path: fc.array(fc.oneof(fc.constantFrom("..", ".", "%2e", "é", "a b"), piece), {maxLength: 4}),
  end: fc.constantFrom("", "", "/", "?a=1", "#x", ":80")})
  .map(({scheme, host, path, end}) => `${scheme}://${host.join(".")}${path.map((one) => `/${one}`).join("")}${end}`);

test("what is taken for a plain address has the parts that a parser gives it", () => {
  let plain = 0;
  fc.assert(fc.property(address, (text) => {
    const found = plainAddress(text);
    if (!found) return;
    plain++;
    const {hostname, pathname, username, port, search, hash, href} = new URL(text);
    assert.deepEqual(found, {hostname, pathname});
    assert.deepEqual([username, port, search, hash], ["", "", "", ""]);
    assert.equal(href.replace(/\/$/, ""), text.replace(/\/$/, ""));
  }), {numRuns: 6000});
  assert.ok(plain > 5, `${plain} plain ones`);
});

const pages: [a: string, b: string, same: boolean][] = [
  ["https://a.example/x?id=1", "https://a.example/x?id=2", false],
  ["https://a.example/x?id=1", "https://a.example/x", false],
  ["https://a.example/x?id=1&utm_source=b", "http://www.a.example/x/?id=1#top", true],
  ["https://a.example/x?fbclid=1", "https://m.a.example/x", true],
  ["https://a.example/x?msclkid=1&igshid=2&_ga=3", "https://a.example/x", true],
  ["https://a.example/x?amp=1&output=amp", "https://a.example/x", true],
  ["https://a.example/x?utm=1", "https://a.example/x", false],
  ["https://a.example/amp/x", "https://a.example/x.amp", true],
  ["https://a.example/X", "https://a.example/x", true],
  ["https://a.example/x", "https://b.example/x", false]
];
for (const [a, b, same] of pages)
  test(`${a} and ${b} are ${same ? "one page" : "two pages"}`, () => assert.equal(pageOf(a) === pageOf(b), same));
