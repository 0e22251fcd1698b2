import assert from "node:assert/strict";
import {test} from "node:test";
import {readHtml} from "../../tools/site/html.ts";
import {pageLinks, styleLinks} from "../../tools/site/links.ts";

const linksOf = (body: string) => pageLinks(readHtml(body)).map(({address, loads}) => `${loads ? "!" : ""}${address}`);

const cases: [what: string, body: string, links: string[]][] = [
  ["a click follows", '<a href="a">x</a><map><area href="b"></map>', ["a", "b"]],
  ["a browser fetches with the page", '<img src="a"><video poster="b"></video><object data="c"></object>' +
    '<svg><use href="d"></use><image xlink:href="e"></image></svg>', ["!a", "!b", "!c", "!e", "!d"].sort()],
  ["a browser fetches of a set", '<img srcset="a.png 1x, b.png 2x"><link imagesrcset="c.png 3x">',
    ["!a.png", "!b.png", "!c.png"]],
  ["a link of the head loads", '<link rel="stylesheet" href="a"><link href="b">', ["!a", "!b"]],
  ["a link of the head only names", ["canonical", "alternate", "license", "author", "me", "next", "prev"]
    .map((rel) => `<link rel="${rel}" href="${rel}">`).join(""),
    ["canonical", "alternate", "license", "author", "me", "next", "prev"]],
  ["stands in styles", '<style>p {background: url(a)}</style><p style="background: url(b)">url(c)</p>', ["!a", "!b"]],
  ["leads to no file", '<base href="a"><a href="mailto:a@b.example">x</a><a href="tel:1">x</a><img src="data:,">' +
    '<img src="blob:x">', []]
];
for (const [what, body, links] of cases)
  test(`what ${what}`, () => assert.deepEqual(what.includes("with the page") ? linksOf(body).sort() : linksOf(body),
    links));

test("a style sheet names addresses in quotes or without, and other sheets, and none in a comment", () =>
  assert.deepEqual(styleLinks(`@import "a"; @import 'b'; @import url(c); p {background: url( "d" ), url('e'),
    url( f ), url(""), url(data:image/png;base64,AA)} /* url(g) */ q {background: url(h)} /* * */`),
    ["a", "b", "c", "d", "e", "f", "h"].map((address) => ({address, loads: true}))));
