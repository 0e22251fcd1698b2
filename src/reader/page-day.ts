import {Parser} from "htmlparser2";
import type {Day} from "../toll/day.js";
import {setOf} from "./lexicon.js";
import {linkedDay, type PageDay} from "./linked-day.js";
import {forgetOutermost} from "./open-elements.js";
import {writtenDay} from "./own-day.js";

/** Names under which the head of a page gives the day of its article, and those that also mean another day of it. */
const names = new Set(`article:published_time og:article:published_time article:published og:published_time
  datepublished article.published publication_date publish_date published_time parsely-pub-date sailthru.date
  citation_publication_date`.split(/\s+/));
const weakNames = setOf("date pubdate publishdate dc.date dc.date.issued dcterms.date dcterms.issued dcterms.created");
/** What stands beside the article, or is not shown. */
const apart = setOf("aside nav footer template noscript blockquote");
const blocks = setOf("p div h1 h2 h3 li ul section article header main td tr br");
const updated = /updated|modified|edited|aktualisiert|geändert|оновлено|обновлено|изменено/i;
const publishedWord = /publish|posted|pubdate|veröffentlicht|erschienen|опубл/i;

type Attributes = Record<string, string>;

/** The days of a page, by what says them. */
interface Said {
  named: Day[];
  weak: Day[];
  marked: Day[];
  times: {day: Day; rank: number}[];
  scripts: string[];
}

/** The day that a saved page gives itself and nothing else: null when it gives none, or one to be guessed. */
export function dayOfPage(page: string): Day | null {
  const own = ownDay(page);
  return own && !own.isGuess ? own.day : null;
}

/** The day that a saved page gives itself: in its head, in its linked data or as `itemprop="datePublished"`. Where
 * these differ, the first is a guess. So is the day of a bare `<time>`: it may be that of what the text tells. */
export function ownDay(page: string): PageDay | null {
  const {named, weak, marked, times, scripts} = daysOf(page.slice(0, 200_000));
  const linked = linkedDay(scripts);
  const said = [...named, ...linked && !linked.isGuess ? [linked.day] : [], ...marked];
  const [first] = said.length ? said : weak;
  if (first) return {day: first, isGuess: new Set(said.length ? said : weak).size > 1};
  const [time] = times.toSorted((one, other) => one.rank - other.rank);
  return linked ?? (time ? {day: time.day, isGuess: true} : null);
}

function daysOf(page: string): Said {
  const said: Said = {named: [], weak: [], marked: [], times: [], scripts: []};
  let [depth, before, isLinked] = [0, "", false];
  let take: ((text: string) => void) | null = null;
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      forgetOutermost(parser);
      if (apart.has(name)) depth += 1;
      if (blocks.has(name)) before = "";
      isLinked = name === "script" && /^application\/ld\+json/i.test(attributes.type?.trim() ?? "");
      if (isLinked) said.scripts.push("");
      if (depth === 0) take = takeDay(said, name, attributes, before);
    },
    ontext(text) {
      if (isLinked) said.scripts.push(said.scripts.pop()! + text);
      else before = (before + text).slice(-60);
      take?.(text);
      take = null;
    },
    onclosetag(name) {
      if (apart.has(name)) depth = Math.max(0, depth - 1);
      if (blocks.has(name)) before = "";
      isLinked = false;
      take = null;
    }
  }, {decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false});
  parser.end(page);
  return said;
}

/** @returns takes the element's own text, where that says the day */
function takeDay(said: Said, name: string, attributes: Attributes,
  before: string): ((text: string) => void) | null {
  const {property, name: own, itemprop, content, datetime} = attributes;
  const words = [property, own, itemprop].join(" ").toLowerCase().split(/\s+/);
  if (name === "meta") {
    if (words.some((word) => names.has(word))) pushDay(said.named, content);
    else if (words.some((word) => weakNames.has(word))) pushDay(said.weak, content);
  } else if (words.includes("datepublished") || words.includes("schema:datepublished")) {
    const own = content ?? datetime;
    if (own === undefined) return (text) => pushDay(said.marked, text);
    pushDay(said.marked, own);
  } else if (name === "time") {
    const push = (text: string) => {
      const day = writtenDay(text);
      if (day) said.times.push({day, rank: rankOf(attributes, before)});
    };
    if (datetime === undefined) return push;
    push(datetime);
  }
  return null;
}

/** The last label before a time is its own: "Published 3 March, updated 4 March". Running text before it tells of
 * something else. */
function rankOf({class: style, itemprop, pubdate}: Attributes, before: string): number {
  const label = [before.slice(-25), style, itemprop, pubdate === undefined ? "" : "pubdate"].join(" ");
  const [late, first] = [label.search(updated), label.search(publishedWord)];
  if (late >= 0 && late > first) return 3;
  return first >= 0 ? 0 : before.trim().length > 40 ? 2 : 1;
}

function pushDay(days: Day[], said: string | undefined): void {
  const day = writtenDay(said);
  if (day) days.push(day);
}
