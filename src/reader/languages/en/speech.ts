/** Verbs that put words or figures in somebody's mouth. */
export const say = `said says say saying told tells tell telling claimed claims claim claiming reported reports report
  reporting announced announces announce announcing confirmed confirms confirm confirming estimated estimates estimate
  estimating believes believe believed thinks think thought counted counts count counting listed lists list recorded
  records record recording registered registers register verified verifies verify documented documents document
  acknowledged acknowledges acknowledging admitted admits admit admitting conceded concedes raised raises revised
  wrote writes write writing tweeted tweets tweeting posted added adds adding insisted insists warned warns declared
  declares stated states stating disclosed discloses disclosing gave gives given alleged alleges alleging boasted
  boasts boasting asserted
  asserts asserting maintained maintains noted notes noting revealed reveals quoted spoke speaks tallied puts put placed
  cut reckons reckoned cautioned explained explains testified calculated calculates concluded found finds
  stressed briefed briefs lists publishes published suggests suggested indicated shows showed showing show accused
  responded replied recalled recounted denied denies deny denying rejected rejects dismissed dismisses arrived
  attributed
  updated broadcasts tells credits boasted logged documented tracked assessed assesses assess gauged contends contended
  relayed informed informs conveyed issued releases released expects credited brought talks talk talked called
  dispute disputes disputed refuted refutes identified blamed blames blame went_on goes_on spoken stuck_to stood_by
  stands_by refused breaks touted feared fears reckon reckoned argues argued affirmed clarified
  specified repeated reiterated proclaimed named lowered lowers admit_to admits_to admitted_to own_up_to owned_up_to`;

/** Of these, the verbs that deny what follows or stood before. */
export const deny = `denied denies deny denying rejected rejects dismissed dismisses refuted refutes disputed disputes
  dispute`;

/** Phrases that name the asserter after them. */
export const accordingTo =
  `according_to as_per in_the_words_of citing quoting cited_by as_reported_by by_the_reckoning_of by_the_estimate_of ` +
    `by_estimates_of credited_to
  attributed_to figures_from data_from numbers_from in_figures_from information_from
  figures_released_by data_released_by figures_published_by data_published_by statistics_from compiled_by
  reported_by tallied_by announced_by estimates_by an_estimate_by a_tally_by a_count_by counted_by recorded_by
  documented_by by_the_count_of verified_by confirmed_by provided_by given_by released_by`;
/** Those among them whose word may rest on another's: "A, citing B". */
export const relay = "citing quoting credited_to";

/** Nouns for persons and bodies that speak. */
export const bodies =
  `ministry ministries department office staff command army military navy force forces police officials
  official authorities authority administration government agency agencies council committee commission union unions
  group groups organisation organization organisations organizations alliance party spokesman spokeswoman spokesperson
  spokespeople minister president premier governor mayor general colonel lieutenant major captain commander chief
  commissioner director head deputy prosecutor prosecutors adviser advisor aide diplomat ambassador envoy secretary
  under-secretary chancellor king emir sheikh premier lawmaker mp senator coordinator doctor doctors medic medics
  hospital hospitals paramedics rescuers witnesses witness residents resident survivors survivor relatives mother father
  brother sister cousin uncle aunt son daughter widow wife husband villagers villager locals eyewitnesses
  eyewitness journalist reporter reporters correspondent correspondents journalists media outlet newspaper paper tabloid
  website channel broadcaster television tv radio station blogger bloggers channels study survey report researchers
  scientists experts expert analysts analyst monitors monitor observers observatory watchdog intelligence services
  service
  agency source sources firefighters brigade coastguard coroner sheriff crescent cross campaign network centre center
  institute foundation university journal nations coalition side sides brass bulletin statement team teams bureau
  rebels militants insurgents separatists gunmen police_chief defence defense city_council leader leaders clerics
  elders elder
  company operator airline panel committees association associations alliance activists insurers lawyers operators
  foundation body bodies airlines carrier management fund programme program mission embassy board service judge court
  tribunal tally
  tallies project observatory historians historian economists economist demographers archivists archive bishop
  pastor priest imam teacher manager owner engineer lawyer captain harbourmaster harbormaster chieftain militia movement
  surgeon nurse doctor midwife paramedic volunteer volunteers politician parliament congress senate registry
  statistics statistician database dataset map portal wire media_reports inquiry investigation investigators
  investigator inspector superintendent brigadier marshal admiral lieutenant sergeant rescuer epidemiologist
  epidemiologists
  w.h.o. unicef unhcr nato un unocha ocha iom ohchr icrc msf unrwa undp wfp fao eu osce afp reuters ap interfax tass
  ria cnn bbc
  xinhua anadolu dpa ndma ndrrmc usgs fema cdc undss idf mod ifrc gdacs unfpa acled sohr hrw mediazona africa_cdc
  airwars general_staff human_rights_office rights_office health_ministry red_cross red_crescent emergency_service
  defence_ministry defense_ministry interior_ministry foreign_ministry foreign_office white_house pentagon kremlin
  council_of_ministers police_force coast_guard
  federation federations regulator regulators save_the_children doctors_without_borders medecins_sans_frontieres
  civil_defence civil_defense diplomats papers newspapers documents memo assessment assessments audit envoys
  ambassadors ministers advisers advisors aides governors mayors commanders
  chiefs lawmakers mps senators directors partners directorate charity charities ngo ngos clan commander-in-chief
  prime_minister health_minister`;

/** Titles that stand before a name and name the same person later: "the minister". */
export const titles =
  `president minister premier governor mayor general colonel lieutenant major captain commander chief
  commissioner director spokesman spokeswoman spokesperson adviser advisor ambassador secretary chancellor senator mp
  prosecutor doctor professor sheriff coroner admiral brigadier marshal sergeant superintendent inspector prime_minister
  commander-in-chief foreign_minister defence_minister defense_minister health_minister interior_minister deputy envoy
  king emir bishop pastor imam judge head official chairman chairwoman
  police_chief`;

/** Press and agencies that relay: between two asserters they are the `via`. */
export const press =
  `reuters interfax tass ria afp ap bbc cnn agency newspaper paper tabloid outlet channel television tv
  radio broadcaster website media times post guardian telegraph herald news journal magazine dpa xinhua anadolu wire
  daily gazette tribune press al_jazeera jazeera`;

/** Words of a figure that its own claimant or the article does not vouch for. */
export const unverified = `independently_verified independently_confirmed independently_checked verified_independently
  confirmed_independently be_verified be_confirmed not_verified to_verify unable_to_confirm be_checked be_corroborated
  be_independently_verified verify_the verify_those verify_these verify_either unverified not_been_verified
  immediately_verify immediately_confirm independently_verify independently_confirm be_substantiated
  independently_corroborated independently_authenticated`;

export const pronouns = "he she they it who";
export const abbreviations =
  `lt gen col maj capt sgt mr mrs ms dr prof st rev hon no jan feb mar apr jun jul aug sept sep
  oct nov dec brig adm cmdr gov sen rep pres vs approx dept insp supt cpl pvt ltd inc co mt ft cf ca`;
