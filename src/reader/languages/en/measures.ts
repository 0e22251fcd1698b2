/** Words of each measure by their part in a sentence.
 * active: takes victims as its object ("killed 12"); passive: said of victims ("12 were killed", "12 killed");
 * alone: a verb that victims do ("12 died"); state: an adjective or noun for victims ("12 dead", "the dead");
 * event: a noun that counts victims ("12 deaths", "deaths of 12"); total: a noun for the running count. */
export const measures = {
  killed: {
    active: `kill kills killed killing murder murders murdered murdering massacred massacring slaughtered slaughtering
      executed executing assassinated assassinating shot_dead shooting_dead gunned_down gunning_down slew slaying
      electrocuted electrocuting drowned drowning beheaded beheading martyred suffocating suffocated crushed_to_death
      crushing_to_death burned_to_death burning_to_death stabbed_to_death stabbing_to_death beaten_to_death buried
      burying`,
    passive: `shot_and_killed killed_in_action killed murdered slain massacred slaughtered executed assassinated ` +
      `shot_dead gunned_down electrocuted
      beheaded martyred burned_to_death burnt_to_death burned_alive burnt_alive crushed_to_death stabbed_to_death
      beaten_to_death hacked_to_death trampled_to_death asphyxiated found_dead reported_dead left_dead declared_dead
      pronounced_dead confirmed_dead
      presumed_dead believed_dead fatally_shot fatally_wounded fatally_stabbed fatally_injured hanged lynched
      buried cremated recovered_dead crushed put_to_death`,
    alone: `died die dies dying perished perish perishes perishing drowned drown suffocated succumbed lost_their_lives
      lost_his_life lost_her_life lose_their_lives losing_their_lives passed_away met_their_deaths starved_to_death
      froze_to_death bled_to_death burned_to_death fell_to_their_deaths have_fallen laid_down_their_lives
      gave_their_lives
      have_lost_their_life lost_lives lost_their_life`,
    state: "dead slain deceased fatal fatally_wounded",
    event: `death deaths fatality fatalities killing killings bodies body corpses corpse murders drownings lives
      executions suicides slayings homicides martyrs remains fatals`,
    total: `death_toll toll death_count body_count fatality_count tolls death_tolls`
  },
  wounded: {
    active: `wound wounds wounded wounding injure injures injured injuring hurt hurting maim maimed maiming
      hospitalising hospitalizing burning scalding poisoning poisoned sickening sickened`,
    passive: `wounded injured hurt maimed hospitalised hospitalized in_intensive_care in_hospital in_hospitals ` +
      `taken_to_hospital
      admitted_with_injuries treated_for_injuries
      treated_for_burns brought_in_with_injuries brought_in_with_wounds treated_for_wounds       critically_ill
      badly_burned burned burnt       treated_in_hospital treated_in_hospitals treated_at_hospitals
      treated_at_hospital       left_with_injuries scalded shot_and_wounded being_treated under_treatment
      receiving_treatment`,
    alone: `suffered_injuries sustained_injuries suffered_wounds suffered_burns sustained_wounds received_injuries
      sought_medical_help sought_medical_attention sought_medical_treatment sought_treatment sought_medical_care
      required_hospital_treatment needed_hospital_treatment suffered_minor_injuries sustained_minor_injuries
      suffered_serious_injuries sustained_serious_injuries suffered_burn_injuries sustained_burns suffer_injuries
      sustained_burn_injuries were_treated_for_injuries suffering_injuries sustaining_injuries sustain_injuries
      received_medical_treatment escaped_with_injuries escaped_with_minor_injuries escaped_with_burns
      survived_with_injuries suffered_severe_burns received_treatment_for_injuries received_wounds`,
    state: "wounded injured hurt maimed",
    event: "injury injuries",
    total: "injury_toll"
  },
  casualties: {
    active: "",
    passive: "",
    alone: "",
    state: "",
    event: "casualties casualty",
    total: "casualty_toll casualty_count"
  },
  missing: {
    active: "",
    passive: `missing unaccounted_for untraced not_accounted_for reported_missing listed_as_missing under_the_rubble
      trapped_under_the_rubble buried_under_the_rubble feared_missing feared_lost still_missing under_rubble
      beneath_the_rubble
      trapped_under_rubble buried_under_rubble under_the_debris lost_at_sea gone_missing declared_missing
      buried_under_debris trapped_under_debris buried_under_mud as_missing in_the_rubble buried_alive
      cannot_be_found out_of_contact still_buried feared_buried remain_buried could_not_be_found not_been_found
      not_yet_been_found yet_to_be_found not_been_located
      unaccounted not_accounted_for`,
    alone: "went_missing disappeared vanished_at_sea",
    state: "missing untraced unaccounted",
    event: "disappearances",
    total: ""
  },
  captured: {
    active: `capture captures captured capturing seize seizes seized seizing kidnap kidnaps kidnapped kidnapping ` +
      `abduct abducts
      abducted abducting took_hostage taking_hostage took_captive taking_captive took_prisoner taking_prisoner
      snatched snatching carried_off took_away`,
    passive: `captured kidnapped abducted taken_prisoner taken_hostage taken_captive seized held_captive held_hostage
      as_hostages as_prisoners prisoner captive hostage taken_as_hostages seized_as_hostages led_away_alive led_away
      taken_alive captured_alive
      in_captivity snatched carried_off`,
    alone: "surrendered surrender",
    state: "captured kidnapped abducted",
    event: "kidnappings abductions hostages hostage prisoners_of_war pows captives abductees prisoners_of_war",
    total: ""
  },
  losses: {
    active: "lost lose loses losing liquidated neutralised neutralized eliminated",
    passive: "eliminated liquidated neutralised neutralized wiped_out put_out_of_action lost incapacitated",
    alone: "",
    state: "",
    event: "losses irretrievable_losses irrecoverable_losses",
    total: "losses irretrievable_losses irrecoverable_losses"
  },
  displaced: {
    active: "displace displaces displaced displacing uprooted uprooting",
    passive: `displaced uprooted homeless made_homeless left_homeless rendered_homeless forced_from_their_homes
      driven_from_their_homes without_shelter left_without_shelter left_without_a_home left_without_homes
      left_without_a_roof forced_from_home forced_out_of_their_homes driven_out_of_their_homes internally_displaced
      forced_to_flee made_refugees`,
    alone: "lost_their_homes lose_their_homes fled fled_their_homes flee_their_homes have_fled fleeing",
    state: "displaced homeless internally_displaced",
    event: "refugees displacements idps",
    total: ""
  },
  other: {
    active: "infected infecting raped raping trapping trapped",
    passive: "infected raped trapped sickened fallen_ill ill dead_or_missing dead_and_missing killed_or_missing",
    alone: "fell_ill tested_positive contracted_cholera have_fallen_ill",
    state: "dead_or_missing dead_and_missing",
    event: `cases case infections suspected_cases confirmed_cases hospitalisations hospitalizations rapes`,
    total: "caseload"
  }
} as const;

/** Pairs joined by "and" or "or" without a figure of their own that make one measure. */
export const joined: Record<string, string> = {
  "killed wounded": "casualties", "wounded killed": "casualties", "killed missing": "other", "missing killed": "other",
  "killed captured": "losses", "casualties missing": "casualties", "wounded missing": "other",
  "casualties captured": "losses"
};

/** Verbs before a total or after it: "rose to", "stands at". Nothing else may stand between toll and figure. */
export const totalVerbs = `arrived rose rise rises risen rising climbed climbs climbing jumped jumps jumping increased
  increases increasing grew grown growing went gone goes going reached reaches reaching hit hits hitting stood stands
  stand
  standing was is were are remained remains remain totalled totaled totals total numbered numbers number numbering
  came comes raised raises raising revised revises revising brought brings bringing put puts putting placed takes
  taking took touched touches touching read reads soared soaring swelled swelling leapt leaped fell fallen drops dropped
  cut cuts lowered lowering surged surges mounted mounts mounting neared passed exceeded topped surpassed crossed
  given gave gives pegged pegs updated updates pushed pushes pushing edged crept rocketed doubled
  lies lay estimated believed range ranged ranges ranging reported recorded set counted tallied attributed adjusted
  spiked spiralled ballooned climb
  bring brings ticked nudged sits sat`;
