/** German word lists, in small letters: forms written out, or stems (`russisch*`). Phrases with `_`. */
export const months = {januar: 1, jänner: 1, februar: 2, märz: 3, april: 4, mai: 5, juni: 6, juli: 7, august: 8,
  september: 9, oktober: 10, november: 11, dezember: 12};
export const weekdays = {sonntag: 0, montag: 1, dienstag: 2, mittwoch: 3, donnerstag: 4, freitag: 5, samstag: 6,
  sonnabend: 6};

export const boundsBefore = {
  "at-least": "mindestens|wenigstens|zumindest|nicht weniger als",
  "more-than": "mehr als|über|weit über|gut",
  "up-to": "bis zu|höchstens|maximal|nicht mehr als|weniger als",
  about: "rund|etwa|ungefähr|circa|ca|zirka|schätzungsweise",
  almost: "fast|knapp|beinahe|nahezu"
} as const;

/** "kamen 12 Menschen ums Leben", "starben 12", "12 Tote", "die Zahl der Toten stieg auf 12". */
export const measures = {
  killed: {
    passive: `getötet umgebracht ermordet erschossen erschlagen ums_leben ums_leben_gekommen tot ertrunken
      tot_geborgen leblos_geborgen`,
    alone: "starben starb gestorben verstarben verstorben umgekommen ertranken gefallen verloren_ihr_leben",
    active: "tötete töteten",
    state: "getötete* tote toten toter gefallene* ermordete* ertrunkene*",
    event: `tote toten todesopfer todesopfern todesfälle todesfällen leichen leichname verkehrstote* hitzetote*
      unfalltote* drogentote* grippetote* kriegstote* gefallene*`,
    total: "todeszahl opferzahl zahl_der_toten zahl_der_todesopfer zahl_der_getöteten"
  },
  wounded: {
    passive: "verletzt schwer_verletzt leicht_verletzt verwundet",
    alone: "erlitten_verletzungen",
    state: "verletzte verletzten verwundete verwundeten schwerverletzte* leichtverletzte*",
    event: "verletzte verletzten verwundete verwundeten schwerverletzte leichtverletzte",
    total: "zahl_der_verletzten zahl_der_verwundeten"
  },
  missing: {
    passive: "vermisst verschollen noch_vermisst",
    state: "vermisste vermissten",
    event: "vermisste vermissten",
    total: "zahl_der_vermissten"
  },
  captured: {
    passive: "gefangen_genommen gefangengenommen entführt verschleppt als_geiseln_genommen",
    event: "gefangene gefangenen kriegsgefangene kriegsgefangenen geiseln"
  },
  losses: {active: "verlor verloren", event: "verluste", total: "gesamtverluste"},
  displaced: {
    passive: "vertrieben evakuiert obdachlos",
    alone: "flohen geflohen flüchteten geflüchtet",
    event: "vertriebene vertriebenen binnenvertriebene flüchtlinge flüchtlingen"
  },
  cases: {event: "krankheitsfälle infektionen erkrankungen"}
} as const;

export const people = {
  all: `menschen mensch personen person leute männer mann passagiere passagieren fahrgäste einwohner einwohnern bewohner
    bewohnern bergleute bergleuten kumpel arbeiter arbeitern besucher besuchern insassen bürger touristen gäste reisende
    pilger fischer seeleute feuerwehrleute wanderer häftlinge demonstranten anwohner patienten opfer opfern`,
  civilians: "zivilisten zivilpersonen",
  military: "soldaten soldat soldatinnen rekruten reservisten militärangehörige söldner blauhelmsoldaten",
  militants: "kämpfer rebellen islamisten aufständische milizionäre angreifer",
  police: "polizisten polizistinnen polizeibeamte",
  children: "kinder kindern kind schüler schülerinnen jugendliche säuglinge mädchen jungen",
  women: "frauen frau",
  medics: "sanitäter ärzte pfleger krankenpfleger",
  journalists: "journalisten journalistinnen reporter",
  officers: "offiziere generäle"
} as const;

export const notTolls = {
  duration: `tag tage tagen stunde stunden minute minuten jahr jahre jahren woche wochen monat monate monaten sekunden`,
  measurement: `kilometer kilometern km meter metern tonnen grad prozent % hektar quadratkilometer liter zentimeter`,
  money: "euro dollar franken mio_euro",
  materiel: `panzer panzern drohnen raketen fahrzeuge fahrzeugen häuser häusern gebäude gebäuden wohnungen flugzeuge
    schiffe boote autos busse waggons stockwerke wohnhäuser artilleriesysteme geschütze`,
  age: "jährige jährigen jähriger jähriges"
} as const;

export const tags = {
  say: `sagte sagten teilte teilten erklärte erklärten meldete meldeten berichtete berichteten bestätigte bestätigten
    bezifferte bezifferten berichtet gemeldet angegeben geschrieben sprach schrieb nannte nannten behauptete
    behaupteten`,
  deny: "bestritt bestritten dementierte dementierten",
  accordingTo: `laut nach_angaben nach_angaben_der nach_angaben_des nach_angaben_von nach_darstellung_der
    nach_darstellung_des unter_berufung_auf nach_schätzungen_der nach_schätzungen_des nach_auskunft_der
    nach_auskunft_des`,
  relay: "unter_berufung_auf",
  body: `ministerium polizei behörden behörde armee regierung katastrophenschutz rotes_kreuz rote_kreuz roten_kreuzes
    verteidigungsministerium verteidigungsministeriums gesundheitsministerium gesundheitsministeriums innenministerium
    innenministeriums feuerwehr staatsanwaltschaft krankenhaus militär küstenwache militärverwaltung
    katastrophenschutzbehörde gesundheitsbehörde gesundheitsamt rettungsdienst generalstab vereinte_nationen
    vereinten_nationen un-mission provinzverwaltung gesundheitsbehörden stadtverwaltung reederei`,
  title: `minister ministerin sprecher sprecherin gouverneur gouverneurin bürgermeister bürgermeisterin präsident
    präsidentin general innenminister verteidigungsminister gesundheitsminister polizeisprecher polizeichef
    militärsprecher regierungssprecher chefarzt staatsanwältin staatsanwalt`,
  press: "agentur nachrichtenagentur zeitung sender dpa afp reuters",
  unverified: "unabhängig_überprüfen",
  pronoun: "er sie es man wir ich ihr",
  auxiliary: `wurde wurden sind ist war waren worden haben hat hatte hatten seien sei werden wird bereits inzwischen
    noch dabei später gelten kamen gekommen außerdem`,
  preposition: `in im bei beim nach vor auf am an von vom mit durch aus unter für seit zwischen südlich nördlich östlich
    westlich nahe`,
  conjunction: "dass weil als während nachdem wenn obwohl ehe",
  determiner: "der die das den dem des ein eine einen einem einer diese dieser weitere weiteren alle allen",
  possessive: "ihre ihrer ihren seine seiner seinen unsere unserer",
  count: "zahl anzahl bilanz",
  partOpener: "darunter davon unter_ihnen",
  totalVerb: `stieg stieg_auf erhöhte erhöhte_sich_auf liegt lag liegt_bei lag_bei beträgt kletterte kletterte_auf
    wuchs wuchs_auf beläuft_sich_auf stieg_damit_auf stieg_auf_nunmehr sank_auf`,
  pastDay: "binnen_24_stunden in_den_letzten_24_stunden",
  incident: `angriff angriffs explosion erdbeben unfall brand feuer unglück einsturz anschlag überfall absturz
    zusammenstoß lawine überschwemmung fährunglück`,
  lasting: "krieg krieges kriegsbeginn offensive",
  war: "krieg front offensive truppen streitkräfte beschuss artillerie",
  abbreviation: "ca mio dr prof",
  counterfactual: "wäre wären würde würden",
  condition: "wenn falls sofern",
  tale: `film* filme spielfilm* roman romans krimi krimis serie fernsehserie videospiel* computerspiel* oper legende
    märchen satire fiktiv*`,
  present: "sterben stirbt tötet töten",
  staged: "simuliert* simulierte* planspiel* szenario szenarios fiktiv* angenommen* gestellt* zum_schein",
  exercise: "übung übungen",
  living: "überlebt überlebten gerettet unverletzt lebend",
  asking: "ob",
  former: "zunächst zuvor anfangs ursprünglich früher*",
  takingBack: "korrigierte korrigierten widerrief widerriefen",
  wish: `gott_bewahre gott_behüte
    hofft hoffen hoffe hoffte hofften fürchte* befürchte* scherzt* witzelt* träumt* traum alptraum albtraum betet
    beten wette wettet vermute* spekulier*`,
  hijacked: "gehackt* gefälscht* gekapert*",
  forger: "deepfake deepfakes gibt_sich_als gaben_sich_als spaßvögel",
  mistake: "irrtümlich* fälschlich* versehentlich fehlerhaft* falsch"
} as const;

/** What shapes a German sentence, by the English word that does the same. */
export const like = {
  and: "und sowie", between: "zwischen", or: "oder", others: "andere anderen weitere weiteren", among: "unter",
  "of them": "von_ihnen unter_ihnen davon", by: "durch", in: "im in", at: "bei beim", from: "aus von", that: "dass",
  to: "bis",
  the: "der die das den dem des", with: "mit", a: "ein eine", an: "einen einem einer",
  said: `sagte sagten teilte teilten erklärte erklärten meldete meldeten berichtete berichteten bestätigte bestätigten
    schrieb hieß`,
  was: "wurde war", were: "wurden waren", are: "sind seien", have: "haben hätten", has: "hat habe", who: "wer",
  it: "es", not: "nicht", none: "keiner keine keines", now: "nun inzwischen", since: "seit"
} as const;

/** Sides by their key in the ledger: names, nationals, places. */
export const parties = {
  russia: {name: "russland russlands moskau", people: `russisch* russe russen`},
  ukraine: {name: "ukraine kiew", people: "ukrainisch* ukrainer ukrainern",
    place: "charkiw cherson mariupol donezk luhansk saporischschja dnipro odessa sumy"},
  germany: {name: "deutschland deutschlands berlin", people: "deutsch*",
    place: "hamburg münchen köln"},
  turkey: {name: "türkei ankara", people: "türkisch* türken", place: "istanbul hatay"},
  syria: {name: "syrien syriens damaskus", people: "syrisch* syrer", place: "aleppo idlib"},
  israel: {name: "israel israels", people: "israelisch* israeli israelis", place: "tel_aviv haifa"},
  gaza: {name: "gazastreifen gaza", people: "palästinensisch* palästinenser palästinensern"},
  iran: {name: "iran teheran", people: "iranisch* iraner"},
  iraq: {name: "irak bagdad", people: "irakisch* iraker"},
  afghanistan: {name: "afghanistan kabul", people: "afghanisch* afghanen"},
  pakistan: {name: "pakistan", people: "pakistanisch* pakistaner"},
  india: {name: "indien", people: "indisch* inder"},
  china: {name: "china peking", people: "chinesisch* chinesen"},
  italy: {name: "italien rom", people: "italienisch* italiener"},
  greece: {name: "griechenland athen", people: "griechisch* griechen"},
  spain: {name: "spanien madrid", people: "spanisch* spanier"},
  france: {name: "frankreich paris", people: "französisch* franzosen"},
  poland: {name: "polen warschau", people: "polnisch*"},
  sudan: {name: "sudan", people: "sudanesisch* sudanesen", place: "darfur al-faschir"},
  indonesia: {name: "indonesien", people: "indonesisch* indonesier", place: "java sumatra"},
  philippines: {name: "philippinen", people: "philippinisch*", place: "manila mindanao"},
  japan: {name: "japan tokio", people: "japanisch* japaner"},
  "united states": {name: "usa vereinigte_staaten", people: "us-amerikanisch* amerikanisch*"},
  "puerto rico": {name: "puerto_rico", people: "puerto-ricanisch*"}
} as const;

/** The commonest words of German that its neighbours have not. */
export const signs = `der das und den dem ist im zu mit von sich auf für nicht ein eine als auch es werden aus dass sie
  nach wird bei einer um sind noch wie einem über einen zum haben nur oder aber vor zur bis mehr durch wurde wurden
  wurden worden seien sagte teilte menschen getötet verletzt`;
