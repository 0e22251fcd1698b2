import {setOf} from "../../lexicon.js";

/** "might have died": modals of what has not been, before "have"; "may have" is what somebody thinks has been. */
export const modalsOfUnreal = setOf("might could would should ought");
/** "had they stayed", "were it not for": behind a turned-round verb a condition has its subject. */
export const conditionSubjects = setOf("they he she it we you i the a this that these those its his her their");
export const conditions = "if unless supposing provided lest";
/** "as if 12 had died" is no condition of anything; nor is "even if"; "few, if any". */
export const noConditions = setOf("as even");

/** Works that tell a tale, and words for what nobody takes for true. "A series of blasts" is no such work. */
export const tales = `film films movie movies novel novels novella thriller sitcom screenplay blockbuster miniseries
  mini-series lets_players let_players gamers playable
  comic comics musical opera videogame video_game video_games the_play a_play computer_game board_game tv_series
  television_series series drama dramas fable legend myth protagonist fiction fictional sequel prequel
  satire satirical hoax deepfake parody spoof fairy_tale storyline plotline remake trailer`;
/** Behind these a tale is about what happened: "the film about the fire that killed 12". */
export const untold = setOf("hoax satire satirical parody spoof deepfake legend myth");
export const ofTruth = setOf("about on documentary documents recounts recalls chronicles true real");
/** "A series of blasts", "film crew", "film festival": no tale. */
export const tellers = setOf(`of crew crews festival festivals studio studios set sets maker makers director directors
  star stars company industry theatre critic producer producers premiere screening show_of award awards`);
/** "on the set of the film", "at a cinema showing a war film": where a tale is made or shown, people die in earnest. */
export const aroundTales = [
  / (?:sets?|filming|making|shooting|shoot|premiere|screening|showing|showed) (?:of )?(?:the |an? )?$/,
  / (?:screening|showing|showed) (?:of )?(?:the |an? )?[^ ]{1,14} $/
];
/** Behind these another clause begins; before a clause of its own, a noun is described. */
export const subordinators = setOf(`after before when while as because since until whereas though although but
  ; когда пока но хотя коли поки але хоча während nachdem als bevor aber`);
export const relativeWords = setOf("which that who where");
/** A tale tells in the present tense. */
export const presents = `die dies dying kill kills perish perishes drown drowns lose loses murder murders massacre
  massacres slaughter slaughters wipe wipes`;

/** Words of what is only played: mock bombs, simulated quakes, scenarios. */
export const staged = `mock simulated simulates simulate simulating simulation simulations scenario scenarios pretend
  pretended imaginary hypothetical hypothetically notional staged tabletop wargame wargames war_game war_games
  war-game rehearsal rehearsed rehearsing role-play enacted dummy dummies theoretical imagined imagines imagine`;
/** An exercise, of which only what is "in" it is played: men also die in exercises. */
export const exercises = "exercise exercises drill drills";
/** "a drill in which", "took part in a drill". */
export const inWhich = setOf("which where that imagining assuming");
export const takingPart = setOf("part practised practiced rehearse held holds hold");

/** "300 die each year": how often, not how many. */
export const yearly = setOf("each_year every_year a_year per_year annually yearly щороку щорічно ежегодно jährlich");
/** "Such a quake typically kills 300": what mostly is. */
export const habits = setOf("typically usually normally generally routinely often обычно зазвичай meist gewöhnlich");
/** "half of the 300 patients died", "22 per cent of the 1,900": of a part of them. */
export const shares = setOf(`percent per_cent % half most majority third thirds quarter quarters половина большинство
  треть   четверть більшість третина чверть процентов відсотків hälfte mehrheit drittel prozent`);

/** "a year after the invasion" is a time. */
export const afterYear = setOf("after ago before since later earlier into on old from");

/** Of whom it is said, lives. */
export const living = `alive unharmed unhurt uninjured unscathed survived safe rescued saved survivors`;

/** Words of a figure that another has replaced: "its earlier figure of 12", "had first spoken of 12"; and of taking a
 * figure back. */
export const former = "earlier previous previously former original originally initially old first at_first";
export const takingBack = `revising withdrew withdraws withdrawing withdrawn retracted retracts retracting
  we_earlier we_previously we_initially we_first corrected
  correcting recanted took_back takes_back taken_back taking_back backtracked deleted deleting`;

/** Who hopes, fears, jokes, dreams or bets counts nobody: "we hope that no more than 40 died", "…, he joked". */
export const wishes = `hope hopes hoped hoping fear fears feared fearing pray prays prayed praying joke jokes joked
  joking   jokingly quip quips quipped bet bets betting wager wagered guess guesses guessed guessing dream dreams
  dreamt dreamed god_forbid heaven_forbid
  nightmare worry worries worried worrying speculate speculated speculates wondered wonders wish wishes wished
  rumour rumours rumor rumors rumoured rumored fantasised prediction`;
/** "hopes of finding 12", "fears for 12": behind these it is of something else. */
export const wishFor = setOf("to for over about");

/** Channels that somebody else speaks through, and what is made to look like somebody's. */
const channels = `account channel page website site feed profile post statement letter email document leaflet video
  message broadcast screenshot tweet release list bulletin report order videos clip clips audio recording recordings
  accounts posts`.split(/\s+/);
export const hijacked = ["hacked hijacked spoofed impersonated impersonating impostor imposter purporting purportedly",
  ...["fake", "faked", "forged", "bogus", "cloned", "doctored", "counterfeit", "fabricated", "compromised", "stolen",
    "phoney", "phony"]
    .flatMap((kind) => channels.map((channel) => `${kind}_${channel}`))].join(" ");

/** Who speaks as somebody else, before a verb of saying: a man who poses as a guard may also kill. */
export const forgers = `deepfake deepfakes prankster pranksters hoaxer hoaxers impersonator impersonators posing_as
  masquerading_as pretending_to_be`;
export const byMachine = [/^ ai (?:- )?generated /];
/** "which was hacked last year": whose it is now is another matter. */
export const longAgo = [
  / (?:last year|in (?:19|20)[0-9]{2}|(?:years?|months?) ago|years? earlier) /,
  / (?:(?:в|in) прошлом году|торік|(?:letztes|voriges) jahr) /
];

/** What was said wrongly, by the word of whoever said it or prints it: beside a verb of saying; alone. */
const pastPapers = ["earlier", "previous"].flatMap((former) => ["version", "headline", "edition", "report", "story",
  "article", "post", "tweet", "alert", "update"].map((paper) => `${former}_${paper}`)).join(" ");
export const mistakes = `wrongly mistakenly erroneously incorrectly falsely in_error by_mistake inaccurately
  ${pastPapers}`;
export const ownPapers = setOf(pastPapers);
/** "wrongly identified", "mistakenly fired": what is done by mistake, though some of it may also be said. */
export const doneByMistake = setOf(`identified targeted struck hit shot fired bombed attacked fell killed shelled taken
  raised released issued cut placed brought named blamed accused credited gave feared believed thought`);
/** Frames of a figure that nobody meant to print: "In a typo, the agency wrote that 1,200 died". */
export const slips = [
  / (?:in|due to|because of|owing to|through|by) an? (?:apparent )?(?:typo|misprint|slip of the (?:tongue|pen)) /,
  / (?:in|due to|because of|owing to|through|by) an? (?:editing|clerical|typing|printing|counting) (?:error|mistake) /,
  / (?:in|due to|because of|owing to|through|by) an? (?:translation|editorial|arithmetic) (?:error|mistake) /,
  / (?:за|по|in|через|of) (?:опечатк|оговорк|описк)[^ ]{1,3} | через друкарськ[^ ]{1,3} /,
  / (?:durch|by|wegen|aufgrund|in) (?:an?|eine[mns]) (?:tipp|druck|schreib|übersetzungs)fehlers? /
];
export const misstating = `misstated misreported overstated miscounted misprinted overcounted kill_notice retraction
  ${["apologised", "apologized", "apologises", "apologizes"].flatMap((verb) => ["saying", "reporting", "claiming",
    "stating"]
    .map((said) => `${verb}_for_${said}`)).join(" ")}`;


/** Words before a figure that nobody vouches for: "would not say whether 12 …", "neither confirmed nor denied that 12
 * …". Whether the 12 died of this or that is another matter. */
export const leftOpen = [
  / (?:investigat|check|verify|examin|prob)(?:e|es|ed|ing|s)? (?:the |its )?(?:claim|report|allegation|rumour)s? /,
  / (?:проверя|перевіря)[^ ]{1,8} (?:сообщени|повідомлен|информаци|інформаці|данны|дані)/,
  / whether (?:[a-su-z]|t[a-gi-z]|$)/,
  / (?:n?or den(?:y|ied)|rule out) /,
  / (?:declined|refused|unable) to (?:confirm|verify) /,
  / not (?:верит|верят|вірить|вірять|підтверд|подтвер)/,
  / (?:якобы|нібито|будто|ніби) | nowhere $/
];

/** Words before a figure by which it is denied, in each language as its words are read ("not" for "не"). */
export const denials = [
  / (?:not|never|isn['’]t|wasn['’]t) (?:simply )?(?:true|the case|correct|so) that /,
  / (?:untrue|false|incorrect|lie|fake|fabrication|myth|nonsense|absurd|wrong|rubbish) to (?:claim|say|suggest|think) /,
  / (?:untrue|false|incorrect|lie|fake|fabrication|myth|nonsense) that /,
  / contrary to (?:[^ ,]{1,20} ){0,2}(?:reports?|claims?|rumou?rs?|allegations?|stories) (?:that|of) /,
  / of (?:inventing|fabricating|making up|faking) /,
  / (?:вопреки|всупереч) (?:[^ ,]{1,20} )?(?:сообщени|слух|утверждени|повідомлен|чутк|твердженн)[^ ]{1,3} /,
  / entgegen (?:[^ ,]{1,20} )?(?:berichten|meldungen|gerüchten|behauptungen) /,
  / no longer (?:believes?|thinks?|claims?|says?|maintains?|insists?) /,
  / (?:made|makes?|making) up (?:its|his|her|their|the|a) (?:claims?|figures?|reports?|story|stories) (?:that |of )?/,
  / (?:неправда|неправдою|брехня|ложь) (?:, )?(?:that|будто|як|ніби|нібито|якобы) /,
  / (?:назва|назив|назыв)[^ ]{0,8} (?:брехн|неправд|вигадк|фейк|лож|вымысл|выдумк)[^ ]{0,8} /,
  / not (?:каза|говор|заявл|повідомл|сообща|утвержда|стверджу)[^ ]{0,8} (?:, )?that /,
  / not (?:соответств|відповіда)[^ ]{0,8} (?:действительности|дійсності) /
];
/** "назвав брехнею заяву, що": the comma before "that" parts no clause. */
export const thatBehind = /^[^,;:.]{0,60}, (?:that|будто|ніби|нібито|якобы) /;
/** "… that the missile that killed 12 was its own", "… a strike killing 12": what nobody denies. */
export const granted = /ing | (?:that|which|who|where|when|after|який|яка|які|де|где|коли|когда|після|после) /;

/** "That was wrong", of the sentence before. */
export const wasWrong = [
  / (?:said|says|ruled|found) (?:that )?(?:it|this|that) (?:was|is) (?:false|untrue|wrong|invented) (?:[.,;]|$)/,
  / (?:said|says|ruled|found) (?:that )?(?:it|this|that) (?:was|is) an? (?:lie|hoax|fabrication) (?:[.,;]|$)/,
  /^ (?:that|this|it|the [^ ]{1,20}) (?:was|is|proved) (?:simply |just |later )?not (?:true|so) /,
  /^ (?:that|this|it|the [^ ]{1,20}) (?:was|is|proved) (?:wrong|incorrect|false|untrue) /,
  /^ (?:that|this|it|the [^ ]{1,20}) (?:was|is) an? (?:error|mistake|typo|lie) /
];

/** "which had stood at 64", "had been put at 64": what has moved since. */
export const stoodAt = [
  /^ had (?:previously |earlier |long |already )?(?:stood|been|risen|climbed|reached|hovered) .{0,30}(?:at|as|to) $/
];

/** "more than the 298 killed in 2014", "compared with 298 in May": another event's, set beside this one's. */
export const compared = [
  / (?:(?:more|fewer|higher|worse|less|deadlier) than|than the|compared (?:with|to)|in contrast to) (?:the |its )?$/,
  / as many as the $/,
  / than in (?:the )?[12][0-9]{3} /,
  / the [12][0-9]{3} [^ ]{1,20} (?:, )?(?:which|that) [^ ]{1,14} $/,
  / (?:twice|half|times) as many as $/,
  / (?:surpass|exceed|eclips|topp|dwarf)(?:ing|ed|es) (?:the |its )?$/,
  / (?:по сравнению с|порівняно з|verglichen mit|im vergleich zu) $/,
  / (?:(?:for|by|in) comparison|для сравнения|для порівняння|zum vergleich) /
];

/** Words behind a figure by which it is denied: "… were denied", "… не соответствуют действительности". */
export const untrue = [
  / (?:was|were|been) (?:later |quickly |firmly )?(?:denied|dismissed|rejected|refuted|debunked) /,
  / not (?:соответств|відповіда)[^ ]{1,9} (?:действительности|дійсності) /
];
