// What an address has to do with its outlet, and with its day.
import assert from "node:assert/strict";
import {describe, test} from "node:test";
import {bare, isKin} from "../../loaders/check/questions/hosts.ts";
import {dayIn} from "../../loaders/check/questions/evidence.ts";

const hosts: [what: string, host: string, domain: string, id: string, isKin: boolean][] = [
  ["the same", "tide.example", "tide.example", "x", true],
  ["the same with www and a last stop", "www.tide.example", "tide.example.", "x", true],
  ["a host below the outlet's", "en.tide.example", "tide.example", "x", true],
  ["the host above the outlet's", "tide.example", "en.tide.example", "x", true],
  ["no host that only ends alike", "tide.example", "ebbtide.example", "x", false],
  ["one of another country", "gazette.fr", "gazette.de", "x", true],
  ["one that begins as the outlet's", "gazetonline.fr", "gazette.de", "x", true],
  ["one that begins as it with four letters", "gazeonline.fr", "gazette.de", "x", false],
  ["one that holds the outlet's name", "thegazette.fr", "gazette.de", "x", true],
  ["one that holds a name of three letters", "abcnews.fr", "abc.de", "x", false],
  ["a part of three letters", "abc.fr", "abc.de", "x", true],
  ["no part of two letters", "ab.fr", "ab.de", "x", false],
  ["one that is called as the outlet's id says", "tide.fr", "llanw.example", "the-tide", true],
  ["none that shares only what many do", "news.com.fr", "news.com.de", "x", false],
  ["none that shares only the country", "one.example", "two.example", "x", false]
];
describe("an outlet's page lies at", () => {
  for (const [what, host, domain, id, kin] of hosts)
    test(what, () => assert.equal(isKin(host, domain, id), kin));
});

test("a host is bare without www before it and a stop behind it", () =>
  assert.deepEqual(["www.a.example.", "a.www.example", "wwwa.example"].map(bare),
    ["a.example", "a.www.example", "wwwa.example"]));

const days: [address: string, days: string[] | null][] = [
  ["https://a.example/2022/03/02/x", ["2022-03-02"]], ["https://a.example/2022-03-02", ["2022-03-02"]],
  ["https://a.example/20220302-x", ["2022-03-02"]], ["https://a.example/x-20220302.html", ["2022-03-02"]],
  ["https://a.example/120220302", null], ["https://a.example/202203021", null],
  ["https://a.example/2022/03-02", null], ["https://a.example/2022/03/021", ["2022-03-01", "2022-03-31"]],
  ["https://a.example/20221302", null], ["https://a.example/20220332", null],
  ["https://a.example/2022/02/30/x", null], ["https://a.example/2022/03/some-words", ["2022-03-01", "2022-03-31"]],
  ["https://a.example/2022/13/some-words", null], ["https://a.example/1922/03/02/x", null],
  ["https://a.example/2022/x", null], ["https://a.example/x", null]
];
describe("the day of an address", () => {
  for (const [address, found] of days) test(address, () => assert.deepEqual(dayIn(address), found));
});
