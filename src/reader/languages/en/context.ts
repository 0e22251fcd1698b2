/** Units and things whose number is no toll, by why. */
export const notTolls = {
  duration: `second seconds minute minutes hour hours day days week weeks month months year years decade decades century
    centuries fortnight nights night weekend yr yrs hrs mins overs`,
  measurement: `km kilometre kilometres kilometer kilometers mile miles metre metres meter meters mm cm m ft foot feet
    inch inches kg kilogram kilograms kilos kilo ton tons tonne tonnes litres litre liters acres hectares sq square
    degrees
    degree c °c f °f mph kph km/h knots mw kwh gb mb percent per_cent % pc percentage basis points point magnitude
    yards yard lb lbs pounds_weight cubic gallons barrels sacks tonnes storey storeys story stories floors floor beds
    bed
    seats seat pages page copies votes`,
  money: `dollars dollar euros euro rubles roubles rouble ruble rupees rupee pounds pound yuan yen lira pesos francs ` +
    `naira
    shillings usd eur gbp rs inr cents crore_rupees billion_dollars`,
  time: "am pm a.m. p.m. gmt utc est bst cet hrs o'clock local_time",
  materiel: `tanks tank vehicles vehicle aircraft planes plane jets jet helicopters helicopter drones drone missiles ` +
    `missile
    rockets rocket guns gun howitzers systems launchers ships ship boats boat vessels shells shell bombs bomb mines
    homes home houses house buildings building apartments schools villages village towns cities districts provinces
    sites camps strikes attacks raids flights trains buses bus cars car trucks truck wagons coaches carriages trees
    animals cattle sheep goats birds dogs horses graves tents warships submarines batteries doses calls emails`,
  ratio: "times fold percent per_cent %"
} as const;

/** Words between a figure and its noun, or a noun and its verb, that change nothing. */
export const auxiliaries = `was were is are be been being has have had having got get getting did do does will would
  also all reportedly allegedly apparently already later since now still so far then only even both either
  officially confirmed reported said believed feared presumed thought known estimated likely suspected registered
  recorded listed found instantly immediately outright once ever currently remain remained remains remaining left
  declared
  pronounced not formally initially previously subsequently themselves who that which to as counted verified
  announced documented identified described seriously badly severely critically slightly lightly
  moderately again pulled_out dug_out brought_out carried_out together overall in_total in_all nationwide altogether
  believed alone to_date`;

export const prepositions =
  `in at on near of by for from with aboard during after before inside outside across between under
  over around through throughout within along amid since when while where as into against behind beside beneath beyond
  following because until off upon toward towards below onto among amongst because_of due_to as_a_result_of in_front_of
  without despite via per`;

export const conjunctions = "and or but nor plus yet while whereas although though because if whether that than";
export const determiners =
  `the a an its his her their our your my this that these those each every all any another further
  additional some no both other more new extra estimated total combined first last`;
export const possessives = "its his her their our my your";

/** Modals that make a count a forecast or a fear. */
export const forecast = `could may might would will can shall should expected likely_to risk risks threatens projected
  predicted forecast projects projecting predicts forecasts expects feared_to threatened set_to if unless`;

/** Words that make a count run over one day. */
export const pastDay =
  `past_24_hours last_24_hours 24_hours overnight past_day last_day a_day per_day each_day every_day daily
  in_one_day in_a_day previous_24_hours preceding_24_hours 24-hour in_the_day_to single_day last_24_hrs previous_day
  24_hour a_single_day past_twenty-four_hours twenty-four_hours the_day_to`;
/** Words of one event, and words of a long one. */
export const incident = `strike strikes attack attacks blast explosion quake earthquake earthquakes fire blaze shooting
  crash collision sinking capsizing capsized landslide landslides stampede crush raid ambush opened_fire bombing
  collapse derailment
  cyclone typhoon hurricane tornado flood floods tsunami avalanche eruption massacre shelling missile missiles rockets
  bombardment stormed airstrike airstrikes air_strike incident accident disaster tragedy ferry plane train bus boat
  tremor
  aftershock drone drones explosions shot_down downed jet flight gunman mudslide mudslides inferno suicide_bombing
  siege rampage assault wreck
  riot riots bomber blew_up blew_himself_up hit struck slammed exploded collapsed capsizes sank flipped overturned
  crashed plunged artillery blasts bombings derailed wildfire wildfires bomb dam shipwreck`;
export const lasting = `war invasion campaign conflict offensive epidemic outbreak pandemic uprising insurgency fighting
  heatwave heatwaves heat season monsoon drought famine crackdown genocide clashes violence unrest operation since
  cholera measles ebola dengue malaria flu mpox covid`;
export const warWords =
  `war invasion soldiers troops servicemen army offensive military front frontline invaders battlefield
  personnel mercenaries ceasefire occupation mobilisation shelling conscripts brigade battalion regiment general_staff
  peacekeepers artillery losses reservists commander-in-chief mobilised mobilized mobilisation mobilization
  battlegroups sailors marines units shelled occupied mass_graves coalition_jets warplanes frontlines
  conflict militants fighters rebels insurgents hostages airstrikes battle battles combat brigades battalions
  counteroffensive warfare guided_bombs guided_bomb cruise_missile cruise_missiles cruise-missile ballistic_missile
  ballistic_missiles
  prisoners_of_war pows killed_in_action missile missiles`;
/** Words that move a sentence to another event than the article's. */
export const earlierEvent = "deadliest worst previous earlier similar";
