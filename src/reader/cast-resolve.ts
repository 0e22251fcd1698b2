import type {Cast} from "./cast.js";
import {lastArmed} from "./party.js";
import {speakerAgain, speakerNamed, type Speaker} from "./speaker.js";
import type {Token} from "./tokenise.js";

const ofSide = ({name: own, from, to, press, person, stands}: Speaker, party: string | null, name = own): Speaker =>
  speakerNamed(name, from, to, {party, press, person, stands});

/** Pronouns and bare titles become the person or body that they stand for. */
export function resolve(speaker: Speaker, tokens: Token[], cast: Cast): Speaker {
  if (!speaker.party && /^(?:our|my)$/.test(tokens[speaker.from]!.lower))
    return ofSide(speaker, cast.last?.party ?? null);
  if (!speaker.stands)
    return bodyInFull(speaker, tokens, cast) ?? armedName(ofSomebody(speaker, tokens), tokens, cast);
  const {lower} = tokens[speaker.to - 1]!;
  const titled = cast.titles.get(lower);
  if (titled) return speakerAgain(titled, speaker);
  const isPronoun = tokens[speaker.to - 1]!.lexeme.tags.pronoun;
  if (!isPronoun) return speaker;
  if (lower === "they" && cast.said?.speaker && cast.saidParagraph === cast.paragraph) return cast.said.speaker;
  const found = speaker.stands === "person" ? (cast.person ?? cast.last) : (cast.body ?? cast.last);
  return found ?? speaker;
}

/** "The ministry also said": the body that the article named in full before. */
function bodyInFull(speaker: Speaker, tokens: Token[], cast: Cast): Speaker | null {
  if (speaker.to - speaker.from !== 1 || tokens[speaker.from]!.capital || tokens[speaker.from - 1]?.lower !== "the")
    return null;
  const found = cast.bodies.get(tokens[speaker.from]!.lower);
  return found ? speakerAgain(found, speaker) : null;
}

/** "The agency has verified …": a word that stands for any organisation means the one named last. */
function namedBody(speaker: Speaker, tokens: Token[], {body}: Cast): Speaker | null {
  if (!body || body.press ||
    !/^(?:agency|organi[sz]ation|charity|watchdog|ngo|foundation|fund|(?:(?:human )?rights |aid |relief )?group)$/.test(
      speaker.name))
    return null;
  if (tokens[speaker.from - 1]?.lower !== "the" || body.name[0] === body.name[0]!.toLowerCase()) return null;
  return speakerAgain(body, speaker);
}

const nationalBody = /^(?:defen[cs]e ministry|ministry of defen[cs]e|army|military|general staff|armed forces)$/i;

/** "Its defence ministry": the side named last; "Moscow's count … the defence ministry": the side that opened a
 * sentence. */
function ofSomebody(speaker: Speaker, tokens: Token[]): Speaker {
  if (speaker.party) return speaker;
  const its = tokens[speaker.from]!.lower === "its";
  if (!its && !(nationalBody.test(speaker.name) && tokens[speaker.from - 1]?.lower === "the")) return speaker;
  for (let at = speaker.from - 1; at >= 0 && at > speaker.from - 60; at -= 1) {
    const {name} = tokens[at]!;
    const opens = at === 0 || /^[.\n“"]/.test(tokens[at - 1]!.text);
    if (name && name.as !== "leader" && (its || (opens && name.as !== "armed"))) return ofSide(speaker, name.party);
  }
  return speaker;
}

/** "the militants", "the group": the armed group named last. */
function armedName(speaker: Speaker, tokens: Token[], cast: Cast): Speaker {
  if (!/^(?:militants|group|rebels|insurgents|militia|movement|jihadists|fighters)$/.test(speaker.name))
    return namedBody(speaker, tokens, cast) ?? speaker;
  const armed = lastArmed(tokens, speaker.from);
  return armed ? ofSide(speaker, armed.party, armed.text) : speaker;
}
