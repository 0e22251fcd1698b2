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
  comic comics musical opera videogame video_game video_games computer_game board_game tv_series
  television_series series drama dramas fable legend myth protagonist fiction fictional sequel prequel
  satire satirical hoax deepfake parody spoof fairy_tale storyline plotline remake trailer`;
/** Behind these a tale is about what happened: "the film about the fire that killed 12". */
export const ofTruth = setOf("about on documentary documents recounts recalls chronicles true real");
/** "A series of blasts", "film crew", "film festival": no tale. */
export const tellers = setOf(`of crew crews festival festivals studio studios set sets maker makers director directors
  star stars company industry theatre critic producer producers premiere screening show_of award awards`);
/** Behind these another clause begins; before a clause of its own, a noun is described. */
export const subordinators = setOf(`after before when while as because since until whereas though although but
  когда пока но хотя коли поки але хоча während nachdem als bevor aber`);
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

/** "a year after the invasion" is a time. */
export const afterYear = setOf("after ago before since later earlier into on old from");

/** Of whom it is said, lives. */
export const living = `alive unharmed unhurt uninjured unscathed survived safe rescued saved survivors`;

/** Words of a figure that another has replaced: "its earlier figure of 12", "had first spoken of 12"; and of taking a
 * figure back. */
export const former = "earlier previous previously former original originally initially old first at_first";
export const takingBack = `revising withdrew withdraws withdrawing withdrawn retracted retracts retracting corrected
  correcting recanted took_back takes_back taken_back taking_back backtracked`;
