import assert from "node:assert/strict";
import {test} from "node:test";
import {decode, largest} from "../../src/reader/decode.ts";
import {readArticle} from "../../src/reader/read-article.ts";
import {detect} from "../../tools/articles/detect.ts";
import {encode} from "./encode.ts";

const sentence = "Police said 12 people were killed.";
const wide = (text: string, big = false) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    bytes[at * 2 + (big ? 1 : 0)] = text.charCodeAt(at) & 255;
    bytes[at * 2 + (big ? 0 : 1)] = text.charCodeAt(at) >> 8;
  }
  return bytes;
};

test("decode reads UTF-16 with a mark, and without one", () => {
  assert.equal(decode(wide(`\ufeff${sentence}`)).text, `\ufeff${sentence}`);
  assert.equal(decode(wide(`\ufeff${sentence}`, true)).text, `\ufeff${sentence}`);
  assert.equal(decode(wide(sentence.repeat(3))).text, sentence.repeat(3));
});

test("decode reads all that Windows-1252 has, as every browser does, not as some TextDecoders of Node", () => {
  const text = "€ 5, £ 6, ‚so‘ and „so“ … † ‡ ˆ 1 ‰ ‹Šimon› Œuvre, Žan, “it’s” • 1–2 — ˜ ™ školka œuf žena aÿ ƒ3, OUŸS";
  assert.equal(decode(encode(text, "windows-1252"), () => ["windows-1252"]).text, text);
  const range = decode(encode("NATO officials said 7,000–15,000 soldiers had been killed.", "windows-1252"));
  assert.deepEqual(readArticle(range.text!).candidates.map(({low, high}) => [low, high]), [[7000, 15000]]);
});

const said: Record<string, string> = {
  Russian: "Министерство сообщило, что погибли 498 человек, ещё 1597 ранены. По словам ведомства, данные уточняются.",
  Ukrainian: "Штаб повідомив, що загинули 12 людей, їхню кількість уточнюють. За словами речника, ще 30 осіб поранено.",
  English: "Officials said 12 people were killed – “more than 30” were hurt. It’s not clear if the toll will rise.",
  German: "Nach Angaben der Behörden wurden mindestens 12 Menschen getötet und über 30 verletzt, hieß es später.",
  French: "Au moins 45 personnes ont été tuées et 120 blessées, a déclaré le ministère. L’armée n’a rien confirmé.",
  Polish: "Według władz zginęło co najmniej 14 osób, a ponad 30 zostało rannych. Rzecznik mówi, że liczba może rosnąć.",
  Turkish: "Yetkililer en az 12 kişinin öldüğünü ve 30 kişinin yaralandığını açıkladı. Sayının artabileceği söylendi.",
  Greek: "Οι αρχές ανακοίνωσαν ότι τουλάχιστον 12 άνθρωποι σκοτώθηκαν και 30 τραυματίστηκαν χθες το βράδυ.",
  Hebrew: "הרשויות אמרו כי לפחות 12 בני אדם נהרגו ו-30 נפצעו בתקיפה, ומספר ההרוגים עשוי לעלות.",
  Arabic: "قالت السلطات إن 12 شخصا على الأقل قتلوا وأصيب 30 آخرون، وقد يرتفع عدد القتلى.",
  Japanese: "当局によると、少なくとも12人が死亡し、30人がけがをした。死者の数はさらに増える可能性がある。",
  Chinese: "当局表示，至少有12人死亡，30人受伤。死亡人数可能还会上升，发言人说。",
  "Chinese of Taiwan": "當局表示，至少有12人死亡，30人受傷。死亡人數可能還會上升，發言人說。",
  Korean: "당국은 최소 12명이 숨지고 30명이 다쳤다고 밝혔다. 사망자 수는 더 늘어날 수 있다."
};
const written: [language: string, ...encodings: string[]][] = [
  ["Russian", "windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic", "utf-16le", "utf-16be", "utf-32le",
    "utf-32be"],
  ["Ukrainian", "windows-1251", "koi8-u", "iso-8859-5", "x-mac-cyrillic", "utf-16le", "utf-32be"],
  ["English", "windows-1252", "macintosh", "utf-16be", "utf-32le"],
  ["German", "windows-1252", "macintosh"],
  ["French", "windows-1252", "iso-8859-15", "macintosh"],
  ["Polish", "iso-8859-2", "windows-1250"],
  ["Turkish", "windows-1254"],
  ["Greek", "windows-1253"],
  ["Hebrew", "windows-1255"],
  ["Arabic", "windows-1256"],
  ["Japanese", "shift_jis", "euc-jp"],
  ["Chinese", "gbk", "gb18030"],
  ["Chinese of Taiwan", "big5"],
  ["Korean", "euc-kr"]
];

test("decode reads what the detector of the command names, in the newsrooms' languages, once and often", () => {
  for (const [language, ...encodings] of written)
    for (const encoding of encodings)
      for (const times of [1, 25]) {
        const text = `${said[language]}\n`.repeat(times);
        // What this encoding lacks is no letter of it.
        const possible = encoding.startsWith("iso-8859") ? text.replace(/[–“”’]/g, "-") : text;
        assert.deepEqual([encoding, decode(encode(possible, encoding), detect).text], [encoding, possible]);
      }
});

test("decode believes a page that says its encoding, and not one that says what cannot be", () => {
  const page = (label: string, text: string) =>
    `<!doctype html><html><head><meta charset="${label}"></head><p>${text}</p>`;
  for (const [language, ...encodings] of written)
    for (const encoding of encodings.filter((name) => !name.startsWith("utf"))) {
      const text = page(encoding, said[language]!.replace(/[–“”’]/g, "-"));
      assert.equal(decode(encode(text, encoding)).text, text, encoding);
    }
  const http = '<meta http-equiv=Content-Type content="text/html; charset=KOI8-R">';
  assert.equal(decode(encode(`${http}${said.Russian}`, "koi8-r")).text, `${http}${said.Russian}`);
  const xml = '<?xml version="1.0" encoding="ISO-8859-2"?>';
  assert.equal(decode(encode(`${xml}${said.Polish}`, "iso-8859-2")).text, `${xml}${said.Polish}`);
  const wrong = page("windows-1252", said.Russian!);
  assert.equal(decode(encode(wrong, "windows-1251"), detect).text, wrong);
  assert.equal(decode(new TextEncoder().encode(page("koi8-r", said.Ukrainian!))).text, page("koi8-r", said.Ukrainian!));
});

test("decode hands on no text that cannot be right: without the detector's help it refuses by name", () => {
  for (const [language, ...encodings] of written)
    for (const encoding of encodings) {
      const text = said[language]!.replace(/[–“”’]/g, "-");
      const {text: read, refusal} = decode(encode(text, encoding));
      if (read === null) assert.match(refusal!.code, /^(?:ENCODING|BINARY)$/);
      else assert.deepEqual([encoding, read], [encoding, text]);
    }
  assert.deepEqual(decode(encode(said.Polish!, "iso-8859-2")).refusal, {
    code: "ENCODING", what: "letters of an unknown encoding", why: "nothing says which they are",
    mend: "save it as UTF-8"
  });
});

const long: Record<string, string> = {
  Russian: "Министерство сообщило во вторник, что погибли 498 солдат и ранены более 1500 человек. Губернатор назвал " +
    "число предварительным; по его словам, под завалами остаются ещё люди.",
  Turkish: "Bakanlık salı günü 498 askerin öldüğünü, 1.500'den fazla kişinin yaralandığını açıkladı. Vali, sayının " +
    "kesin olmadığını söyledi; arama çalışmaları sürüyor."
};

test("decode tells encodings apart that differ in a few letters, also where a page says the wrong one", () => {
  assert.equal(decode(encode(long.Russian!, "x-mac-cyrillic"), detect).text, long.Russian);
  for (const label of ["windows-1252", "iso-8859-1"]) {
    const page = `<meta charset="${label}"><p>${long.Turkish}</p>`;
    assert.equal(decode(encode(page, "windows-1254"), detect).text, page);
  }
  const icelandic = '<meta charset="windows-1252"><p>Ráðuneytið sagði að þrír hefðu dáið og fimm særst.</p>';
  assert.equal(decode(encode(icelandic, "windows-1252"), detect).text, icelandic);
});

test("decode reads what shifts between alphabets by escapes, as Japanese mail does", () => {
  const bytes = Buffer.from("12\u001b$B?M$,;`K4$7$?\u001b(B.", "latin1");
  assert.equal(decode(bytes, detect).text, "12人が死亡した.");
});

test("decode refuses by name what was pasted together of two encodings", () => {
  const first = new TextEncoder().encode(`${long.Russian}\n`);
  for (const encoding of ["windows-1251", "koi8-r"]) {
    const both = Buffer.concat([first, encode(`${long.Russian}\n`, encoding)]);
    assert.equal(decode(both, detect).refusal?.what, "letters of two encodings");
  }
});

test("decode refuses the encodings of DOS that no browser reads, naming them", () => {
  const german = Buffer.from("Die Beh\u0094rden sprachen von 12 Toten und vielen Verletzten, get\u0094tet", "latin1");
  assert.match(decode(german, detect).refusal?.why ?? "", /^they may be (?:cp|ibm)\d+/);
});

test("decode reads UTF-8 that was cut within a letter, and UTF-8 with a broken letter among many", () => {
  const bytes = new TextEncoder().encode("Загинули 12 людей");
  assert.equal(decode(bytes.subarray(0, bytes.length - 1)).text, "Загинули 12 люде\ufffd");
  const broken = new TextEncoder().encode("Загинули 12 людей, ще 30 поранено, кажуть");
  broken[1] = 0x20;
  assert.equal(decode(broken).text, "\ufffd агинули 12 людей, ще 30 поранено, кажуть");
});

test("decode keeps a byte order mark, so that offsets are the file's", () => {
  const text = decode(new TextEncoder().encode(`\ufeff${sentence}`)).text!;
  const [found] = readArticle(text).candidates;
  assert.deepEqual([found!.start, found!.end, text.slice(found!.start, found!.end)], [13, 15, "12"]);
});

test("decode refuses a picture, an empty file and a file beyond any article, by name", () => {
  assert.equal(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])).refusal?.code, "BINARY");
  assert.equal(decode(new Uint8Array(0)).refusal?.code, "EMPTY");
  assert.equal(decode({length: largest + 1} as Uint8Array).refusal?.code, "TOO_LARGE");
});

const spans = (text: string, kind: "text" | "html" | "markdown" = "text") =>
  readArticle(text, {kind}).candidates.map((one) => {
    if (kind !== "html") assert.equal(one.quote, text.slice(one.start, one.end));
    return [one.quote, one.low, one.measure];
  });

test("readArticle(text) reads through line ends, NUL, bidi controls and no-break spaces, with the original's offsets",
  () => {
  assert.deepEqual(spans("Headline\r\n\r\nPolice said 1\u200e,200 people\r\nwere killed."), [
    ["1\u200e,200", 1200, "killed"]
  ]);
  assert.deepEqual(spans("Po\0lice said 12\0 people were killed."), [["12", 12, "killed"]]);
  assert.deepEqual(spans("\u202eOfficials said 14\u202f000 soldiers died\u202c."), [["14\u202f000", 14000, "killed"]]);
});

test("readArticle(html) quotes visible text alone, at the HTML's offsets", () => {
  const page = "<p>Police said <b>more than</b><span hidden> 90</span>&nbsp;<i>12</i> people were killed.</p>";
  assert.deepEqual(spans(page, "html"), [["more than\u00a012", 12, "killed"]]);
  const {start, end} = readArticle(page, {kind: "html"}).candidates[0]!;
  assert.equal(page.slice(start, end), "more than</b><span hidden> 90</span>&nbsp;<i>12");
  assert.deepEqual(
    spans("<script>var x = '12 people were killed';</script><style>p{}</style><p>Calm.</p>", "html"),
    []
  );
  assert.deepEqual(
    spans(
      '<div style="display:none">9 people were killed</div><div hidden>8 people died</div><p>7 people died.</p>',
      "html"
    ),
    [["7", 7, "killed"]]
  );
  assert.deepEqual(
    spans("<table><tr><th>Side</th><th>Killed</th></tr><tr><td>Russia</td><td>1,351</td></tr></table>", "html"),
    [["1,351", 1351, "killed"]]
  );
});

test("readArticle(markdown) reads past emphasis and links, at the Markdown's offsets", () => {
  assert.deepEqual(
    spans("## News\n\nPolice said [**12** people](https://example.org/99-killed) were _killed_.", "markdown"),
    [["12", 12, "killed"]]
  );
});
