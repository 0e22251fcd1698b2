/** Countries and territories: name = other names | adjectives and people | capital and places that readers know. */
export const countries = `
barbados||barbadian barbadians|bridgetown
kurdistan||kurdish kurds|erbil sulaymaniyah
nagorno-karabakh|artsakh karabakh_republic||stepanakert
samoa||samoan samoans|apia
seychelles|the_seychelles|seychellois|
transnistria|||tiraspol
trinidad|trinidad_and_tobago|trinidadian trinidadians|port_of_spain
afghanistan||afghan afghans|kabul kandahar herat kunduz jalalabad mazar-i-sharif helmand nangarhar paktika khost ghazni
albania||albanian albanians|tirana durres
algeria||algerian algerians|algiers oran
angola||angolan angolans|luanda
argentina||argentine argentinian argentines argentinians|buenos_aires cordoba rosario
armenia||armenian armenians|yerevan gyumri
australia||australian australians|canberra sydney melbourne brisbane perth queensland new_south_wales
austria||austrian austrians|vienna graz
azerbaijan||azerbaijani azerbaijanis azeri azeris|baku ganja
bahamas|the_bahamas|bahamian bahamians|nassau
bahrain||bahraini bahrainis|manama
bangladesh||bangladeshi bangladeshis|dhaka chittagong sylhet savar cox's_bazar
belarus||belarusian belarusians|minsk gomel
belgium||belgian belgians|brussels antwerp liege
belize||belizean belizeans|belmopan
benin||beninese|cotonou porto-novo
bhutan||bhutanese|thimphu
bolivia||bolivian bolivians|la_paz santa_cruz
bosnia|bosnia_and_herzegovina bosnia-herzegovina|bosnian bosnians|sarajevo srebrenica
botswana||batswana|gaborone
brazil||brazilian brazilians|brasilia sao_paulo são_paulo rio_de_janeiro rio_grande_do_sul porto_alegre petropolis
  manaus recife
brunei||bruneian|bandar_seri_begawan
bulgaria||bulgarian bulgarians|sofia
burkina faso||burkinabe burkinabes|ouagadougou
burundi||burundian burundians|bujumbura gitega
cambodia||cambodian cambodians|phnom_penh poipet
cameroon||cameroonian cameroonians|yaounde yaoundé douala
canada||canadian canadians|ottawa toronto montreal vancouver alberta ontario quebec british_columbia lac-megantic
cape verde|cabo_verde|cape_verdean|praia
central african republic|the_central_african_republic|central_african|bangui
chad||chadian chadians|n'djamena ndjamena
chile||chilean chileans|santiago concepcion viña_del_mar valparaiso
china||chinese|beijing hunan hubei hebei shandong jiangsu zhejiang fujian guizhou yunnan shaanxi shanxi qinghai
  inner_mongolia shenzhen xi'an shanghai wuhan sichuan henan zhengzhou guangdong tianjin gansu xinjiang tibet chongqing
colombia||colombian colombians|bogota cartagena antioquia bogotá medellin cali mocoa
comoros||comorian|moroni
congo|dr_congo drc democratic_republic_of_congo democratic_republic_of_the_congo dr_of_congo|congolese|kinshasa goma
  bukavu north_kivu south_kivu ituri beni
republic of congo|congo-brazzaville||brazzaville
costa rica||costa_rican costa_ricans|san_jose
croatia||croatian croatians|zagreb split
cuba||cuban cubans|havana
cyprus||cypriot cypriots|nicosia
czech republic|czechia the_czech_republic|czech czechs|prague brno
denmark||danish danes|copenhagen
djibouti||djiboutian djiboutians|
dominican republic|the_dominican_republic|dominican dominicans|santo_domingo
east timor|timor-leste|timorese|dili
ecuador||ecuadorian ecuadorians ecuadorean ecuadoreans|quito guayaquil
egypt||egyptian egyptians|cairo alexandria giza sinai
el salvador||salvadoran salvadorans|san_salvador
equatorial guinea|||malabo bata
eritrea||eritrean eritreans|asmara
estonia||estonian estonians|tallinn
eswatini|swaziland|swazi|mbabane
ethiopia||ethiopian ethiopians|addis_ababa tigray amhara oromia mekelle
fiji||fijian fijians|suva
finland||finnish finns|helsinki
france||french frenchman frenchmen|paris marseille nice lyon strasbourg mayotte
gabon||gabonese|libreville
gambia|the_gambia|gambian gambians|banjul
georgia||georgian georgians|tbilisi
germany||german germans|berlin munich hamburg cologne bavaria
ghana||ghanaian ghanaians|accra kumasi
greece||greek greeks|athens mati kalamata pylos thessaloniki
grenada||grenadian|
guatemala||guatemalan guatemalans|guatemala_city
guinea||guinean guineans|conakry nzerekore
guinea-bissau|||bissau
guyana||guyanese|georgetown
haiti||haitian haitians|port-au-prince les_cayes
honduras||honduran hondurans|tegucigalpa
hungary||hungarian hungarians|budapest
iceland||icelandic icelanders|reykjavik
india||indian indians|delhi new_delhi mumbai kolkata chennai bengaluru hyderabad kerala uttarakhand gujarat
  maharashtra bihar uttar_pradesh assam kashmir odisha tamil_nadu punjab rajasthan manipur sikkim himachal_pradesh
  west_bengal andhra_pradesh telangana jharkhand madhya_pradesh morbi balasore ladakh srinagar idukki kozhikode
  thrissur ernakulam kochi thiruvananthapuram chamoli kedarnath joshimath dehradun pune surat ahmedabad lucknow patna
  ranchi raipur chhattisgarh bhopal indore nagpur jammu pulwama pahalgam siliguri darjeeling visakhapatnam vijayawada
  coimbatore madurai goa hathras kanpur varanasi prayagraj amritsar chandigarh gurugram noida shimla kullu imphal
  guwahati aizawl mizoram nagaland meghalaya tripura arunachal_pradesh bhubaneswar cuttack jaipur haryana karnataka
  mysuru mangaluru puducherry dantewada bastar sukma
indonesia||indonesian indonesians|jakarta sunda_strait banten yogyakarta padang medan surabaya java sumatra sulawesi
  bali palu lombok aceh malang papua cianjur semarang
iran||iranian iranians|tehran bandar_abbas shiraz mashhad khuzestan kermanshah bam isfahan kerman tabriz
iraq||iraqi iraqis|baghdad mosul basra erbil kirkuk nasiriyah
ireland||irish|dublin cork
israel||israeli israelis|jerusalem tel_aviv haifa ashkelon sderot idf
italy||italian italians|rome genoa venice bologna emilia-romagna l'aquila turin milan genoa naples lampedusa sicily
  crotone amatrice
ivory coast|cote_d'ivoire côte_d'ivoire|ivorian ivorians|abidjan yamoussoukro
jamaica||jamaican jamaicans|kingston
japan||japanese|tokyo sendai miyagi iwate ishikawa kobe nagasaki okinawa tokyo osaka kyoto hiroshima noto fukushima
  kumamoto
jordan||jordanian jordanians|amman aqaba
kazakhstan||kazakh kazakhs|almaty astana karaganda
kenya||kenyan kenyans|nairobi mombasa garissa kakamega
kosovo||kosovar kosovars|pristina
kuwait||kuwaiti kuwaitis|
kyrgyzstan||kyrgyz|bishkek batken
laos||laotian laotians|vientiane
latvia||latvian latvians|riga
lebanon||lebanese|beirut tripoli_lebanon sidon
lesotho||basotho|maseru
liberia||liberian liberians|monrovia
libya||libyan libyans|tripoli benghazi derna misrata sirte tobruk sabha zawiya al-bayda
lithuania||lithuanian lithuanians|vilnius
luxembourg|||
madagascar||malagasy|antananarivo
malawi||malawian malawians|lilongwe blantyre
malaysia||malaysian malaysians|kuala_lumpur sabah johor
maldives|the_maldives|maldivian maldivians|male_city
mali||malian malians|bamako gao mopti timbuktu
malta||maltese|valletta
mauritania||mauritanian mauritanians|nouakchott
mauritius||mauritian mauritians|port_louis
mexico||mexican mexicans|mexico_city puebla veracruz chiapas michoacan jalisco guadalajara tijuana acapulco
  ciudad_juarez oaxaca sinaloa guerrero
moldova||moldovan moldovans|chisinau
mongolia||mongolian mongolians|ulaanbaatar
montenegro||montenegrin montenegrins|podgorica cetinje
morocco||moroccan moroccans|rabat marrakesh marrakech casablanca
mozambique||mozambican mozambicans|maputo beira cabo_delgado palma
myanmar|burma|burmese|yangon naypyidaw mandalay rakhine sagaing
namibia||namibian namibians|windhoek
nepal||nepali nepalese nepalis|kathmandu gorkha sindhupalchok pokhara jajarkot
netherlands|the_netherlands holland|dutch|amsterdam the_hague
new zealand||new_zealander new_zealanders|wellington auckland christchurch
nicaragua||nicaraguan nicaraguans|managua
niger||nigerien nigeriens|niamey
nigeria||nigerian nigerians|abuja lagos borno adamawa yobe sokoto katsina niger_state kogi rivers_state anambra lagos
  maiduguri kaduna kano plateau_state benue zamfara jos
north korea||north_korean north_koreans|pyongyang
north macedonia|macedonia|macedonian macedonians|skopje kocani
norway||norwegian norwegians|oslo utoya
oman||omani omanis|muscat
pakistan||pakistani pakistanis|islamabad swat gilgit-baltistan chitral multan faisalabad hyderabad_sindh bajaur
  waziristan north_waziristan karachi lahore peshawar quetta balochistan sindh khyber_pakhtunkhwa rawalpindi
gaza|palestine the_gaza_strip gaza_strip the_palestinian_territories gazans|palestinian palestinians gazan|gaza_city
  rafah khan_younis khan_yunis jabalia deir_al-balah
west bank|the_west_bank the_occupied_west_bank||jenin nablus ramallah hebron tulkarm
panama||panamanian panamanians|panama_city
papua new guinea||papua_new_guinean|port_moresby enga
paraguay||paraguayan paraguayans|asuncion
peru||peruvian peruvians|lima juliaca puno
philippines|the_philippines|philippine filipino filipinos|manila cebu mindanao luzon leyte tacloban marawi davao
  maguindanao palawan
poland||polish poles|warsaw krakow gdansk
portugal||portuguese|lisbon porto madeira pedrogao_grande
qatar||qatari qataris|doha
romania||romanian romanians|bucharest
russia|the_russian_federation russian_federation|russian russians|moscow tatarstan vladivostok ingushetia voronezh
  krasnodar moscow kremlin the_kremlin belgorod kursk bryansk dagestan chechnya beslan st_petersburg rostov
  magnitogorsk kemerovo
rwanda||rwandan rwandans|kigali
saudi arabia||saudi saudis|riyadh jeddah mecca medina
senegal||senegalese|dakar
serbia||serbian serbs serb serbians|belgrade novi_sad
sierra leone||sierra_leonean sierra_leoneans|freetown
singapore||singaporean singaporeans|
slovakia||slovak slovaks|bratislava
slovenia||slovenian slovenians slovene slovenes|ljubljana
solomon islands|the_solomon_islands||honiara
somalia||somali somalis|mogadishu kismayo beledweyne baidoa puntland
somaliland|||hargeisa las_anod
south africa||south_african south_africans|johannesburg pretoria cape_town durban kwazulu-natal soweto
south korea||south_korean south_koreans|seoul busan itaewon
south sudan||south_sudanese|juba jonglei
soviet union|the_soviet_union ussr|soviet soviets|
spain||spanish spaniards|madrid barcelona valencia seville andalusia galicia catalonia
sri lanka||sri_lankan sri_lankans|colombo
sudan||sudanese|khartoum darfur el_fasher omdurman el_geneina port_sudan
suriname||surinamese|paramaribo
sweden||swedish swedes|stockholm gothenburg malmo orebro
switzerland||swiss|geneva zurich bern crans-montana
syria||syrian syrians|damascus aleppo idlib homs latakia raqqa hama deir_ez-zor deir_al-zor daraa eastern_ghouta
taiwan||taiwanese|taipei hualien
tajikistan||tajik tajiks|dushanbe
tanzania||tanzanian tanzanians|dar_es_salaam dodoma zanzibar
thailand||thai thais|bangkok phuket pattani nakhon_ratchasima korat
togo||togolese|lome
tonga||tongan tongans|
trinidad and tobago||trinidadian trinidadians|port_of_spain
tunisia||tunisian tunisians|tunis sfax sousse
turkey|türkiye turkiye|turkish turks|ankara istanbul izmir gaziantep hatay soma diyarbakir suruc bolu kartalkaya
  kahramanmaras
turkmenistan||turkmen|ashgabat
uganda||ugandan ugandans|kampala kasese
ukraine||ukrainian ukrainians|kyiv kiev kharkiv mariupol odesa odessa kherson donetsk luhansk donbas donbass lviv
  dnipro zaporizhzhia bucha irpin bakhmut avdiivka kramatorsk chernihiv sumy mykolaiv vinnytsia izium poltava
  kryvyi_rih crimea zhytomyr ternopil kremenchuk uman melitopol sloviansk hroza chasiv_yar kupiansk vuhledar soledar
  toretsk pokrovsk
united arab emirates|uae the_uae the_united_arab_emirates emirates|emirati emiratis|abu_dhabi dubai
united kingdom|uk britain great_britain the_uk the_united_kingdom england scotland wales northern_ireland|british
  britons english scottish welsh|london manchester birmingham glasgow belfast southport hillsborough aberfan grenfell
united states|us u.s. usa u.s.a. america the_united_states the_us the_u.s. united_states_of_america|american
  americans|washington pentagon the_pentagon white_house the_white_house new_york new_york_city los_angeles chicago
  texas california florida virginia louisiana new_orleans houston boston las_vegas hawaii maui lahaina oregon colorado
  north_carolina south_carolina ohio michigan pennsylvania tennessee kentucky alabama mississippi arizona nevada maine
  connecticut oklahoma missouri kansas utah illinois indiana wisconsin minnesota new_jersey new_mexico maryland
  massachusetts arkansas alaska uvalde orlando baltimore philadelphia el_paso buffalo parkland highland_park atlanta
  dallas san_antonio seattle denver detroit
puerto rico||puerto_rican puerto_ricans|san_juan
uruguay||uruguayan uruguayans|montevideo
uzbekistan||uzbek uzbeks|tashkent andijan
vanuatu|||port_vila
venezuela||venezuelan venezuelans|caracas maracaibo
vietnam||vietnamese|hanoi ho_chi_minh_city da_nang saigon lao_cai
yemen||yemeni yemenis|sanaa ibb sana'a aden hodeidah hodeida taiz marib dhamar saada
zambia||zambian zambians|lusaka
zimbabwe||zimbabwean zimbabweans|harare
hong kong|||
nagorno-karabakh|karabakh artsakh||stepanakert
yugoslavia||yugoslav yugoslavs|
abkhazia||abkhaz|sukhumi
europe|the_european_union european_union|european europeans|
`;

/** Armed bodies that are a side of their own: party = names | names of their people. */
export const armedGroups = `
hamas|hamas qassam_brigades|
hezbollah|hezbollah hizbollah|
islamic jihad|islamic_jihad palestinian_islamic_jihad|
houthis|houthi houthis the_houthis ansar_allah ansarullah|
al-shabaab|al-shabaab al_shabaab shabaab al-shabab|
boko haram|boko_haram|
islamic state|islamic_state isis isil daesh iswap islamic_state_group the_islamic_state|
al-qaeda|al-qaeda al_qaeda al-qaida jnim aqim|
taliban|taliban the_taliban|
pkk|pkk kurdistan_workers'_party|
m23|m23|
rsf|rsf rapid_support_forces|
wagner|wagner wagner_group|
farc|farc|
eln|eln|
tplf|tplf tigray_people's_liberation_front|
sdf|sdf syrian_democratic_forces|
tamil tigers|tamil_tigers ltte|
arakan army|arakan_army|
maoists|maoists naxalites naxals|
`;

/** People whose side a reader knows: their own words "our", "we" mean it. Heads of state and their defence chiefs. */
export const leaders = `
ukraine|zelensky zelenskyy zelenskiy zaluzhny zaluzhnyi syrskyi syrsky podolyak reznikov umerov
russia|putin shoigu peskov lavrov konashenkov gerasimov medvedev belousov
belarus|lukashenko
israel|netanyahu gallant
palestine|abbas
turkey|erdogan erdoğan
united states|biden trump obama blinken austin hegseth rubio
china|xi
india|modi
france|macron
germany|scholz merz merkel
united kingdom|starmer sunak johnson
syria|assad
iran|khamenei raisi pezeshkian
egypt|sisi
ethiopia|abiy
uganda|museveni
rwanda|kagame
azerbaijan|aliyev
armenia|pashinyan
north korea|kim
venezuela|maduro
philippines|marcos duterte
somalia|mohamud
`;
