/** Nouns for victims by group. An unlisted noun is never read as victims. */
export const people = {
  all: `people members persons person men man others women_and_children inmates detainees passengers victims victim ` +
    `workers
    worker migrants migrant refugees survivors employees employee crew crewmen crewmembers crew_members labourers
    laborers miners miner fishermen pilgrims worshippers worshipers revellers revelers concertgoers fans spectators
    students student tourists tourist holidaymakers guests guest passers-by passersby bystanders bystander
    prisoners prisoner foreigners nationals citizens citizen adults adult commuters travellers travelers drivers driver
    motorists climbers hikers rescuers rescuer firefighters firefighter individuals souls relatives members
    family_members
    patients patient attendees shoppers protesters protestors demonstrators protester villagers residents resident
    locals inhabitants islanders farmers farmer herders contractors contractor staff staff_members
    sailors_and_passengers
    suspects mourners partygoers churchgoers devotees believers asylum_seekers boys_and_girls divers mountaineers
    crewmates occupants customers diners neighbours neighbors volunteers aid_workers humanitarian_workers
    relief_workers humanitarians teachers teacher lawyers activists politicians pilots pilot seafarers mariners skiers
    cyclists pedestrians pedestrian homeless_people elderly_people elderly cousins brothers sisters siblings parents
    grandmother grandfather uncle aunt cousin father husband friends colleagues couples tenants convicts internees
    evacuees campers garment_workers un_staff unrwa_staff
    un_workers men_and_women people_of_all_ages human_beings humans singers players wedding_guests gunman gunmen_all
    supporters festivalgoers festival-goers coal_miners mineworkers mine_workers factory_workers security_guards guards
    guard truckers trainees cadets_all scouts nuns priests monks imams clerics journalists_all babies_and_adults
    retirees
    pensioners bathers swimmers surfers boaters fisherfolk stowaways castaways evacuated_people passengers_and_crew
    hunters hunter actors actor actresses actress musicians musician dancers dancer
    americans_all attackers attacker assailants assailant hostage-takers`,
  civilians: `civilians civilian non-combatants noncombatants bystanders_civil settlers local_residents
    unarmed_civilians kibbutz_residents`,
  military: `soldiers soldier troops troop servicemen serviceman servicewomen service_members servicemembers personnel
    conscripts conscript recruits reservists reservist marines marine paratroopers paratrooper commandos commando
    sailors
    sailor seamen airmen peacekeepers peacekeeper combatants defenders invaders occupiers occupants_military
    military_personnel forces heroes mercenaries mercenary legionnaires national_guardsmen guardsmen cadets
    border_guards border_guard tank_crews army_personnel privates military_men draftees mobilised_men mobilized_men
    mobilised enlisted_men warriors paramilitaries paramilitary security_personnel security_forces
    members_of_the_military
    gendarmes gendarme infantrymen crewmen_military naval_personnel aircrew jawans jawan rangers contract_soldiers
    military_dead enemy_dead war_dead battle_deaths orcs fallen_soldiers`,
  officers: `officers officer generals general colonels colonel commanders commander lieutenants captains majors
    admirals senior_officers top_officers top_commanders`,
  police: `police_officers police_officer policemen policeman police constables constable policewomen ` +
    `officers_police cops
    police_personnel state_troopers deputies`,
  militants: `militants militant fighters fighter insurgents insurgent rebels rebel terrorists terrorist gunmen ` +
    `jihadists
    jihadist extremists guerrillas guerrilla extremist operatives operative bandits bandit militiamen militiaman
    suicide_bombers suicide_bomber bombers separatists islamists militia_members militia_fighters assailants_armed
    cartel_members gang_members rebel_fighters nationalists separatist_fighters`,
  children: `children child kids kid girls girl boys boy infants infant babies baby toddlers toddler newborns newborn
    minors minor teenagers teenager teens teen schoolchildren schoolgirls schoolboys adolescents youngsters pupils_small
    under-18s under-fives school_children primary_school_children daughters sons juveniles preschoolers kindergartners
    schoolchild grandchildren daughter son granddaughter granddaughters grandson grandsons pupils pupil`,
  women: "women woman mothers mother pregnant_women pregnant_woman wives housewives females",
  medics: `medics medic doctors doctor nurses nurse paramedics paramedic health_workers health_worker healthcare_workers
    medical_workers medical_staff health-care_workers ambulance_workers ambulance_crew surgeons midwives health_staff
    healthcare_staff red_crescent_workers medical_personnel health_personnel`,
  journalists: "journalists journalist reporters cameramen cameraman media_workers photographers photojournalists"
} as const;

/** Civil roles that are civilians when they die in a war. */
export const civilRoles =
  `residents resident villagers shoppers patients worshippers worshipers locals inhabitants farmers
  commuters diners customers mourners pensioners passers-by passersby bystanders aid_workers teachers pupils students
  churchgoers evacuees`;

/** Nouns for a count: what stands before them says whose. */
export const counts = "average number numbers count tally figure figures total totals estimate estimates tallies sum";

/** Words that open a part of the count before them. */
export const partOpeners = `including include includes included of_whom of_which among_them among_whom amongst_them
  of_them among_these of_these of_those among_those with`;
