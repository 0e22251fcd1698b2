import type {ReadMeasure} from "../../language.js";

/** Words that hint at a measure without saying it: the scores weigh them, no rule rests on them. */
const listed: Partial<Record<ReadMeasure, string>> = {
  killed: `fallen fell victims victim lost skeletons skeleton skulls bones funerals coffins graves grave mortuary morgue
    morgues exhumed perishing widows orphans succumb casualties dropped unearthed slaughter toll massacre executions`,
  wounded: `treated treating treatment admitted admissions shot gunshot wounds burns fractures serious critical ` +
    `critically
    hospital hospitals ward stretcher stretchers ambulances surgery limbs clinic patients injured maimed`,
  missing: `buried located found contact traced trapped rubble debris mud water underwater inside vanished disappeared
    whereabouts search searched unrecovered accounted answered registered contacted untraced unreachable`,
  captured: `prisoners prisoner captives detained detainees detention custody held holding hold taken took took marched
    captivity abductees hostages hostage jailed exchanged exchange swap swapped freed returned handed camps surrendered
    arrested`,
  displaced: `inmates camps camp shelters shelter relocated shifted evacuated homes home houses slept refuge sheltering
    sheltered households families roof tents fled moved`,
  losses: `personnel destroyed minus punished eliminated manpower troops lost irretrievable losses`,
  casualties: "victims casualties hit kia wia affected",
  other: `patients positive infected admitted critical sick ill poisoned tested detected hospitalised hospitalized
    affected violated treated symptoms outbreak cholera measles dengue confirmed suspected tested severe`
};

export const hints = new Map<string, ReadMeasure[]>();
for (const [measure, words] of Object.entries(listed) as [ReadMeasure, string][])
  for (const word of new Set(words.split(/\s+/))) hints.set(word, [...(hints.get(word) ?? []), measure]);

/** Words by which a text calls itself somebody's paper. */
export const papers = `report bulletin update communique communiqué statement sitrep release log brief briefing summary
  note situation newsletter dispatch notice snapshot communications operations series issue no n° edition field
  letter monitoring overview flash findings register transcript minutes advisory circular balance day-book table
  information`.split(/\s+/);

/** Words before the name of whoever gives out a paper, signs it or answers for it. */
export const issuing = `issued published produced compiled prepared kept signed
  authored drafted issuer author`.split(/\s+/);

/** Words for people at sea and on the way, whose nation is seldom told. */
export const adrift = `migrant migrants boat boats dinghy dinghies pirogue shipwreck smuggler smugglers asylum castaways
  coastguard rubber`.split(/\s+/);

/** Words for a count of several nations or of both sides. */
export const worldwide = `worldwide globally global world countries nations both either sides continents continent
  everywhere international`.split(/\s+/);
