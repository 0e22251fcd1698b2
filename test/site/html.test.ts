import assert from "node:assert/strict";
import {test} from "node:test";
import {attribute, elements, insert, readHtml, remove, setAttribute, setText, text, writeHtml, type HtmlElement}
  from "../../tools/site/html.ts";

const bodyOf = (source: string) => {
  const document = readHtml(`<!DOCTYPE html><html><head></head><body>${source}</body></html>`);
  const all = [...elements(document)];
  return {all, find: (name: string): HtmlElement => all.find(({tagName}) => tagName === name)!,
    body: () => /<body>([^]*)<\/body>/.exec(writeHtml(document))![1]};
};

test("elements come in the order of the page, those of a template and for browsers without scripts too", () =>
  assert.deepEqual(bodyOf("<p><b></b></p><template><i></i></template><noscript><img></noscript><u></u>").all
    .map(({tagName}) => tagName), ["html", "head", "body", "p", "b", "template", "i", "noscript", "img", "u"]));

test("an attribute is read, set, changed and taken away, and no other", () => {
  const {find, body} = bodyOf('<p id="a" class="b"></p>');
  assert.deepEqual([attribute(find("p"), "class"), attribute(find("p"), "lang")], ["b", undefined]);
  setAttribute(find("p"), "class", "c");
  setAttribute(find("p"), "lang", "uk");
  setAttribute(find("p"), "id", undefined);
  setAttribute(find("p"), "title", undefined);
  assert.equal(body(), '<p class="c" lang="uk"></p>');
});

test("an element's text is all that stands in it", () => {
  const {find, body} = bodyOf("<p>one <b>two</b><!-- none --> three</p>");
  assert.equal(text(find("p")), "one two three");
  setText(find("p"), "four < five");
  assert.equal(body(), "<p>four &lt; five</p>");
});

for (const [what, before, after] of [
  ["the blank before it", "<i></i>\n  <b></b>\n<u></u>", "<i></i>\n<u></u>"],
  ["no word before it", "a word <b></b><u></u>", "a word <u></u>"],
  ["no element before it", "<i></i><b></b><u></u>", "<i></i><u></u>"],
  ["nothing, where it is the first", "<b></b>\n<u></u>", "\n<u></u>"]
] as const)
  test(`an element that is taken away takes with it ${what}`, () => {
    const {find, body} = bodyOf(before);
    remove(find("b"));
    assert.equal(body(), after);
  });

test("an element is put in before a child, on a line of its own", () => {
  const {find, body} = bodyOf("<i></i><b></b>");
  insert(find("body"), 1, "p", {id: "a", lang: "en"});
  assert.equal(body(), '<i></i>\n<p id="a" lang="en"></p><b></b>');
});
