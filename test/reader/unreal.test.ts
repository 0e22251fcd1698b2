import assert from "node:assert/strict";
import {test} from "node:test";
import {readArticle} from "../../src/reader/read-article.ts";

/** [figure, measure] of what no rule doubts of an invented text; how far the weights trust it is for another test. */
const undoubted = (text: string) => readArticle(text).candidates.filter(({reasons: own}) => !own.length)
  .map(({low, high, measure}) => [low ?? high, measure]);
/** Of what is read at all, and never called sure. */
const reasons = (text: string) => readArticle(text).candidates.map((one) => one.reasons);

const unreal: [reason: string, texts: string[]][] = [
  ["what would have been, not what was", [
    "Some 300 people might have died had they stayed in the hall, the fire chief said.",
    "The blast could have killed 200 people, wounded 300 and left 40 missing, police said.",
    "The blast could have, the mayor said, killed 200 people.",
    "The blast could have killed 200 people if the market had been open, police said.",
    "A single warhead would have killed 40,000 people, the study said.",
    "Without the warning 150 passengers might well have been killed, the minister said.",
    "Якби ракета влучила в школу, загинули б 200 дітей, сказав мер.",
    "Если бы снаряд попал в школу, погибли бы 200 детей, сказал мэр.",
    "При обстреле никто не пострадал. Могли погибнуть десятки, добавил он.",
    "Wäre die Rakete in die Schule eingeschlagen, wären 200 Kinder getötet worden, sagte der Bürgermeister."
  ]],
  ["a condition, not a count", [
    "If 200 people had died in the fire, the law would be another, the mayor said.",
    "Had 200 people died in the fire, the law would be another, the mayor said.",
    "Якщо загинули 200 людей, закон треба змінити, сказав мер.",
    "Если погибли 200 человек, закон надо менять, сказал мэр."
  ]],
  ["an exercise, not an event", [
    "Fire crews took part in a drill in which a bus crash left 45 people dead and 30 injured.",
    "The exercise simulated an earthquake that killed 1,200 people in the capital.",
    "During the drill, 60 people were \"killed\" by a mock bomb at the station.",
    "The town ran a scenario of a burst dam. The flood killed 300 people.",
    "Під час навчань умовно загинули 15 людей, повідомила ДСНС.",
    "По легенде учений при взрыве погибли 30 человек."
  ]],
  ["a tale, not an event", [
    "In the film 300 soldiers die at the bridge, and nobody mourns them.",
    "The novel opens with a plague that kills 40,000 people in a single winter.",
    "In the video game, players who lose 12 soldiers must start again.",
    "The film is set in a lighthouse. Nobody leaves, and 12 men die.",
    "In the novel, when the bridge fell, 300 soldiers were killed.",
    "У фільмі гинуть 300 солдатів, і ніхто їх не оплакує."
  ]],
  ["people who live, not the dead", [
    "Fewer than a dozen of the 200 missing are thought to be alive, the coastguard said.",
    "Some 40 missing miners are alive, the company said."
  ]],
  ["asked, not said", [
    "Чи загинули 40 людей у Харкові, влада не каже.",
    "Невідомо, чи загинули 40 військових під час атаки.",
    "Погибли ли 40 человек, власти не говорят."
  ]],
  ["stands in a question", ["Q: Were 400 people killed?\n\nA: I cannot say.", "Did 400 people die?\n\nNobody knows."]],
  ["a kind of event, not one that was", [
    "Insurers must plan for a storm that kills 5,000 people, the regulator said.",
    "The bill would jail drivers who kill two people.",
    "It is a state where 300 people die by guns each year.",
    "A quake of that size typically kills 300 people."
  ]],
  ["what somebody denies", [
    "It is a lie that 400 soldiers were killed.",
    "The court heard a claim that 8 people were killed; the judge said it was false.",
    "Contrary to reports that 60 soldiers were killed, all are alive.",
    "Вопреки сообщениям о гибели 60 солдат, все живы.",
    "Всупереч повідомленням про загибель 60 солдатів, усі живі.",
    "Entgegen Berichten, dass 60 Soldaten getötet wurden, leben alle.",
    "It was wrong to say 100,000 soldiers were killed, the ministry said.",
    "Міністр оборони назвав брехнею заяву, що загинули 400 солдатів."
  ]],
  ["nobody says that it is so", [
    "The ministry said nowhere near 400 soldiers were killed.",
    "Неправда, будто погибли 400 солдат, заявил министр.",
    "Якобы погибли 400 солдат, сообщает канал.",
    "Нібито загинули 400 солдатів, пише канал."
  ]],
  ["its claimant has not confirmed it", [
    "Минобороны не подтверждает гибель 600 солдат.",
    "Міноборони не підтвердило загибель 600 солдатів.",
    "Влада не підтвердила, що загинули 600 солдатів."
  ]],
  ["a hope, a fear or a joke, not a count", [
    "We hope no more than 40 died, the mayor said.",
    "The mayor said he hoped that fewer than 40 people had been killed.",
    "He joked that 500 soldiers had been killed.",
    "In his dream 90 people died.",
    "God forbid 100 people die, the mayor said.",
    "Не дай бог погибнут 100 человек, сказал мэр.",
    "Officials fear that 300 people were killed.",
    "I bet 300 soldiers were killed, he wrote.",
    "Надеемся, что погибли не более 40 человек, сказал мэр.",
    "Наснилося, що загинули 90 людей.",
    "Er scherzte, 500 Soldaten seien getötet worden."
  ]],
  ["through a channel that is not its own", [
    "A hacked account of the ministry said that 300 soldiers had been killed.",
    "The army's page, which had been hacked, announced the deaths of 30 officers.",
    "A fake post of the general staff reported that 300 soldiers were killed.",
    "A deepfake of the president said 20,000 soldiers were dead.",
    "Pranksters posing as the ministry said 500 soldiers were killed.",
    "Some 500 soldiers were killed, said pranksters posing as the ministry.",
    "An AI-generated video shows the general saying 8,000 soldiers were killed.",
    "A stolen account wrote that 70 soldiers died.",
    "Дипфейк президента сообщил, что погибли 300 солдат.",
    "Діпфейк президента повідомив, що загинули 300 солдатів.",
    "Ein Deepfake des Präsidenten sagte, 300 Soldaten seien getötet worden.",
    "Взломанный канал министерства сообщил, что погибли 300 солдат.",
    "Зламаний канал міністерства повідомив, що загинули 300 солдатів."
  ]],
  ["of another event, told for comparison", [
    "It was the deadliest attack since 2014, when 298 people died.",
    "More people died in the stampede than in the 2010 disaster, which killed 21.",
    "More people died than the 298 killed in 2014, the ministry said.",
    "Для сравнения: в 2014 году погибли 298 человек."
  ]],
  ["things, not people", ["There have been 7 fatal shark attacks since 2000.",
    "The senate buried 14 amendments; two of them had been declared dead last week."]],
  ["losses of what", ["The bank lost 12 of its best traders to a rival."]],
  ["an older figure", [
    "The ministry is revising its earlier figure of 12 killed.",
    "The ministry took back its figure of 12 killed.",
    "The death toll had stood at 64.",
    "Ранее сообщалось о 12 погибших.",
    "Раніше міністр казав про 13 тисяч загиблих.",
    "Раніше міністр говорив про 13 тисяч загиблих."
  ]]
];
for (const [reason, texts] of unreal)
  test(`${reason}: nothing of it is sure`, () => {
    for (const text of texts) assert.ok(reasons(text).every((own) => own.length > 0), text);
    assert.ok(texts.some((text) => reasons(text).flat().includes(reason)));
  });

const denied: string[] = [
  "The Ministry of Isle denied that 400 soldiers were killed.",
  "The Ministry of Isle said it is not true that more than 400 soldiers were killed.",
  "The Ministry of Isle said it was untrue that 400 soldiers were killed.",
  "The Ministry of Isle said it was a lie that 400 soldiers were killed.",
  "The Ministry of Isle said it was nonsense to claim that 400 soldiers were killed.",
  "The ministry no longer believes 400 soldiers were killed.",
  "It is not the case that 400 soldiers were killed, the Ministry of Isle said.",
  "The Ministry of Isle said the rebels had made up their claim that 400 soldiers were killed.",
  "It was denied by the Ministry of Isle that 400 soldiers were killed.",
  "Неправда, що загинули 400 солдатів, заявив міністр оборони.",
  "Міноборони назвало брехнею заяву, що загинули 400 солдатів.",
  "Влада Києва не казала, що загинули 400 солдатів.",
  "Міноборони заперечує, що загинули 400 солдатів.",
  "Міноборони спростувало загибель 400 солдатів.",
  "Минобороны назвало ложью, что погибли 400 солдат.",
  "Данные о том, что погибли 400 солдат, не соответствуют действительности, заявило Минобороны.",
  "Не соответствуют действительности данные о гибели 400 солдат, заявило Минобороны.",
  "Минобороны опровергло сообщения о том, что погибли 400 солдат.",
  "Минобороны не говорило, что погибли 400 солдат.",
  "Песков опроверг сообщения о гибели 400 россиян в Макеевке.",
  "Минобороны опровергло сообщения о гибели 400 морпехов.",
  "The ministry accused rivals of inventing 400 deaths.",
  "We wrongly reported that 400 soldiers were killed."
];
for (const text of denied)
  test(`denied: ${text}`, () => assert.deepEqual(
    readArticle(text).candidates.map(({low, negated, status, reasons}) => [low ?? 0, negated, status, reasons.length]),
    [[400, true, "denied", 0]]));

const happened: [text: string, found: (string | number)[][]][] = [
  ["No one was killed in the collision of two ferries.", []],
  ["The film tells the story of the Titanic, in which 1,500 people died in 1912.", [[1500, "killed"]]],
  ["The documentary is about the fire that killed 12 people.", [[12, "killed"]]],
  ["A series of blasts killed 12 people.", [[12, "killed"]]],
  ["As many as 600,000 civilians may have died.", [[600000, "killed"]]],
  ["Three soldiers were killed during an exercise, the army said.", [[3, "killed"]]],
  ["Хотя бы 12 человек погибли, сообщил губернатор.", [[12, "killed"]]],
  ["The ministry put the toll at 15, revising it from 12 to 15.", [[15, "killed"], [15, "killed"]]],
  ["How did 12 people die?\n\nNobody knows how 12 people died.", [[12, "killed"], [12, "killed"]]],
  ["Half of the 12 people killed were children, police said.", [[12, "killed"]]],
  ["Most of the 300 patients died, doctors said.", []],
  ["As many as 1 in 5 of the 3,000 crew may have been lost.", []],
  ["Despite fears of a repeat, the storm killed 2 people, the governor said.", [[2, "killed"]]],
  ["The joke shop where 3 people were shot dead on Friday has reopened.", [[3, "killed"]]],
  ["Rescuers hope to reach 12 missing miners.", [[12, "missing"]]],
  ["Fearing more strikes, the mayor said 12 people were killed.", [[12, "killed"]]],
  ["The ministry said its website was hacked; 12 soldiers were killed.", [[12, "killed"]]],
  ["The pilot mistakenly fired, and 12 soldiers were killed.", [[12, "killed"]]],
  ["It was the deadliest attack since 2014, and 31 people died.", [[31, "killed"]]],
  ["The toll, which had stood at 64, rose to 71, the ministry said.", [[71, "killed"]]],
  ["Twelve people were killed, and 40 others are alive, police said.", [[12, "killed"]]],
  ["The ministry said on its Telegram channel, which was hacked last year, that 12 soldiers were killed.",
    [[12, "killed"]]],
  ["Police said a man posing as a guard killed 12 people.", [[12, "killed"]]],
  ["Warning of deepfakes, the ministry said 12 people were killed.", [[12, "killed"]]],
  ["The mayor said 12 people were killed in a stolen car.", [[12, "killed"]]],
  ["Contrary to reports, the mayor said 12 people were killed.", [[12, "killed"]]],
  ["The mayor said 12 people were killed, and the judge said it was wrong to fire.", [[12, "killed"]]],
  ["The army accused rivals of inventing a threat after a raid killed 25 people.", [[25, "killed"]]],
  ["Two people were killed on the set of the film, police said.", [[2, "killed"]]],
  ["Nine people were killed at a cinema showing a war film, police said.", [[9, "killed"]]],
  ["Police said 60 hunters were killed.", [[60, "killed"]]],
  ["Six actors were killed, police said.", [[6, "killed"]]],
  // The words of the unreal stand in another clause.
  ["Denying that it fired, Isle's Defence Ministry said 40 people were killed by a stray missile.", [[40, "killed"]]],
  ["Isle denied that its missile was involved and said 52 people were killed.", [[52, "killed"]]],
  ["The strike, which could have killed hundreds, killed 12 people, the governor said.", [[12, "killed"]]],
  ["The drone, which might have come from afar and could have been stolen, killed 5 people, police said.",
    [[5, "killed"]]],
  ["The film festival was cancelled after a missile killed 21 people, the mayor said.", [[21, "killed"]]],
  ["The ministry said 63 soldiers were killed as the film crew watched.", [[63, "killed"]]],
  ["It was dismissed as a hoax by some, but the governor said 25 people were killed.", [[25, "killed"]]],
  ["Nine people were killed when a shell hit a theatre rehearsing a play, police said.", [[9, "killed"]]],
  ["The mock trial opened after 53 prisoners were killed, officials said.", [[53, "killed"]]],
  ["Police said 70 soldiers were killed at a training exercise in which recruits took part.", [[70, "killed"]]],
  ["The ministry said 1,050 soldiers were killed, a year after the invasion began.", [[1050, "killed"]]],
  ["The mayor said 12 people were killed in a city that sees missiles every year.", [[12, "killed"]]],
  ["Unlike the previous count, the mayor said, 40 people were killed.", [[40, "killed"]]],
  ["It is untrue that we fired, the ministry said 40 people were killed.", [[40, "killed"]]],
  ["It is not true that the missile that killed 12 people was its own, the ministry said.", [[12, "killed"]]],
  ["The ministry no longer believes the strike that killed 12 people was an accident.", [[12, "killed"]]],
  ["It is not true that it fired, and the mayor said 40 people were killed.", [[40, "killed"]]],
  ["Минобороны отрицает, что ракета попала в школу, и сообщает о 40 погибших.", [[40, "killed"]]],
  ["Поліція підтвердила загибель 12 людей.", [[12, "killed"]]],
  ["The studio that made the TV series said 14 people were killed in the cinema.", [[14, "killed"]]]
];
for (const [text, found] of happened) test(`it happened: ${text}`, () => assert.deepEqual(undoubted(text), found));

/** The text, whose word it is and whose people they are. */
const spoken: [text: string, claimant: string | null, party: string | null][] = [
  ["Міноборони повідомило про загибель 600 російських військових.", "Міноборони", "russia"],
  ["Міноборони повідомило про загибель 600 українських військових.", "Міноборони", "ukraine"],
  ["Теперь Минобороны России сообщает о гибели 400 украинских солдат.", "Минобороны России", "ukraine"],
  ["Тепер Міноборони Росії повідомляє про загибель 400 українських солдатів.", "Міноборони Росії", "ukraine"]
];
for (const [text, claimant, party] of spoken)
  test(`${claimant} of ${party}: ${text}`, () => assert.deepEqual(
    readArticle(text).candidates.map((one) => [one.claimant, one.party]), [[claimant, party]]));
