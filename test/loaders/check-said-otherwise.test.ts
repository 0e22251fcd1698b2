import assert from "node:assert/strict";
import {test} from "node:test";
import {neutralFault} from "../../loaders/check/neutral.ts";
import {saidOtherwiseQuestions} from "../../loaders/check/questions/said-otherwise.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Report} from "../../loaders/schema/reports.ts";

const notes: Record<string, [told: string, silent: string]> = {
  "TEXT-LOADED": [`The terrorists lied.
So says the criminal regime.
The so-called ministry said so.
The Kyiv regime has no list.
The toll is that of the Houthi regime's health ministry.
Assad’s regime printed none.
40 terrorists were killed.
Our heroes are counted apart.
137 of our heroes.
Heroes avenged by our army.
The martyrs were killed at dawn.
The ministry lied.
Troops of the terrorist state.
Orcs fell there.`, `The ceasefire regime of 21 July was in force.
The counting regime changed in May.
The regime of counting changed: a week instead of a day.
The visa-free regime had been lifted; the count is of border guards.
The 1995 terrorist attack in Oklahoma City.
Said after the terrorist attack on the Crocus City Hall of 22 March 2024.
Lists kept under the Soviet regime name 14,000.
Listed as terrorists by the EU.
The tribunal convicted nine terrorists of the bombing.
The staff posts it under its heading, our heroes.
Counted at Al-Aqsa martyrs hospital by its director.
Named after the martyr Saint George; 20 buried.
Hero City award; heroes' cemetery no. 18.
A street of heroes: names on the Alley of Heroes in Lviv.
The military junta of Burma put the toll at 84,000.
Counter-terrorist operations are counted apart.
Counter-terrorists' centre of the SBU counted 30.
The Kremlin said that Kyiv lied.
The ministry lied, Zelensky said.
Bodies lied where they fell, the mayor wrote.
The ministry counts 'terrorists', its own word, in single quotation marks.
Its own word is ‘martyrs’; it counts fighters and civilians alike.
He called them terrorists in the same sentence, and gave no number.
The ministry's Russian word means terrorists; the count is of soldiers.
A leaked list of traitors, by its own title, with 620 names.
So-called 200s are dead and 300s are wounded, in soldiers' slang.
The so-called "special military operation" is not named in the row.
The toll includes those killed by the regime's own mines, HRW says.
Killed in the barbaric attack, as the prosecutor's statement says.
The heroic city of Mariupol is named, as Ukrainian law does.`],
  "TEXT-MIDDLE": [`On average the two say 3,000.
The mean of the two is 300.
The figure is the average of both.
The midpoint of the two estimates would be 450.`, `On average they lost 100 a day, Zelensky said.
BBC's midpoint of the two estimates, 22,000, is its own.
The mean of two models, as CSIS reckons.
The average of both is not in this ledger, for nobody said it.
The page prints the average of the two figures, which nobody gave.
The total is an average of the two months, as the ministry reckoned.
The figure is the average of two days' reports by the General Staff.
The two give different tolls; on average both report monthly.
The film was shown at the middle of both days.`],
  "TEXT-TRUTH": [`The real number is far higher.
The actual toll was 15,000.
The true figures are likely higher.
The true total must be double.
The real death toll is higher.
The true number of the dead must lie at 300.`, `The UN warns in each update that actual figures are considerably higher.
The ministry insists the true toll is lower.
Officials warned that the real number was likely higher.
Mediazona admits, notes and knows that the real toll is higher.
Nobody knows what the real toll is.
The actual total was printed as 15,000 by mistake and set right.
The true figure was misprinted as 59,370; the page was corrected the day after.
The page's true figure is 5,937 by its own correction.
In the UN's footnote the real figures are likely higher.
The true figure is disputed; this is the ministry's.
The actual figure is lower in the paper edition.
The actual number was cut from the headline.
The actual total is 1,351 in the Russian text; the English page has 1,531.`],
  "TEXT-LINK": [`See https://bit.ly/3abcd.
The list is at www.noir.example/list.
Write to editor@example.org.
Visit www.noir.example.`, `The statement stands at www.mil.example in Russian only.
The General Staff's e-mail, press@staff.example, gave the figure.
Sent to press@staff.example by the brigade.`]
};

for (const [code, [told, silent]] of Object.entries(notes))
  test(`${code} tells what is said in our own voice, and nothing of what somebody says`, () => {
    for (const note of told.split("\n")) assert.equal(neutralFault(note, "note")?.[0], code, note);
    for (const note of silent.split("\n")) assert.equal(neutralFault(note, "note"), null, note);
  });

/** Each printing's words behind the count of its row; its measure is killed, its claim's period the whole time. */
const printings: Record<string, [told: string, silent: string]> = {
  "REPORT-DENIED": [`498 denied that more than 498 had died
4300 was not 4,300 but 498
7000 said it had not lost 7,000 but 1,351
300 reports of 300 dead are untrue
300 denied 300 deaths`, `14 14 killed; it is not known by whom
13 13 dead, one was never identified
57 57 were not military
57 who did not survive numbered 57
300 toll was not final: 300 dead
1351 said it had not lost 7,000 but 1,351
5000 5,000 killed, he did not say when
15 fake news law: 15 journalists dead
5 Ukraine denies entry; 5 killed at border
30 died when refuge denied to 30
3 3 killed; police deny role`],
  "REPORT-ASKED": [`1351 "Is it 1,351?" he was asked
300 were 300 killed?
300 300 dead?`, `137 Why did 137 die?
1351 How many died? 1,351, says ministry
137 137 dead on day one. What next?
137 137 dead: will Kyiv talk?`],
  "REPORT-FORETOLD": [`300 300 could be killed
10000 10,000 soldiers will be wounded or killed`, `34 34 dead and more may die
34 34 killed and 20 may die`],
  "REPORT-PERIOD": [`200 more than 200 killed every day
300 300 daily losses
300 lost 300 a day, he said`, `600 600 a month into the war
2870 killed 2,870 a month on
1351 1,351 killed in less than a month
1351 1,351 killed after a month of war
10000 up to 200 a day; 10,000 in all
15100 total in the daily update: 15,100
1351 daily toll reaches 1,351`],
  "REPORT-MEASURE": [`300 300 killed and wounded
300 killed or injured: 300
300 300 soldiers killed and wounded since May`, `57 57 dead and wounded 169
57 dead and wounded: 57, 169
57 57 killed, dead and injured counted apart
3 3 dead and injured dozens`],
  "REPORT-UNIT": [`300 dead of the 300th Brigade
300 the 300th soldier killed
300 killed, aged 300
300 one of 300 killed
300 300 times more killed`, `137 one of the 137 dead was a boy
400 4th Tank Division: hundreds dead
57 1st day's toll: fifty-seven`]
};

function codesOf(line: string): string[] {
  const [count, ...rest] = line.split(" ");
  const row = {figure_words: rest.join(" "), measure: "killed", language: "en", claim_id: "c", note: "",
    low: Number(count), high: Number(count)} as Report;
  const claim = {period: "cumulative"} as Claim;
  return [...saidOtherwiseQuestions({reports: [{row}], byId: new Map([["c", claim]])} as unknown as
    Parameters<typeof saidOtherwiseQuestions>[0])].map(({code}) => code);
}

for (const [code, [told, silent]] of Object.entries(printings))
  test(`${code} tells words that are said of the row's number, and nothing of those beside it`, () => {
    for (const line of told.split("\n")) assert.deepEqual(codesOf(line), [code], line);
    for (const line of silent.split("\n")) assert.deepEqual(codesOf(line), [], line);
  });
