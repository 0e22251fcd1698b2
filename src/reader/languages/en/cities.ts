/** Cities, provinces and the like by side, beyond those that `parties.ts` lists: cities of 120,000 people and more,
 * capitals of provinces, provinces. Facts after GeoNames (geonames.org, CC BY 4.0) and ISO 3166-2, accents taken off;
 * names that are English words, first names or places in several countries are left out. A row begins with the side and
 * a bar. */
export const cities = `
afghanistan| aibak badakhshan badghis baghlan balkh bamyan bazarak charikar daykundi farah faryab fayzabad gardez
 ghor jowzjan kapisa kunar laghman lashkar_gah logar maymana mazar-e_sharif nimroz nuristan paktiya panjshayr
 parwan pul-e_khumri samangan sar-e_pul shibirghan takhar taloqan uruzgan wardak zabul zaranj
albania| berat diber elbasan fier gjirokaster korce kukes lezhe shkoder tirane vlore
algeria| ain_defla ain_temouchent alger annaba bab_ezzouar batna bechar bejaia biskra blida bouira boumerdas
 boumerdes chlef constantine djelfa ech_chettia el_achir el_bayadh el_eulma el_oued el_tarf ghardaia guelma illizi
 jijel khenchela laghouat m'sila mascara medea mila mostaganem msila naama ouargla relizane saida setif skikda
 souk_ahras tamanrasset tebessa tiaret tindouf tipasa tipaza tissemsilt tizi_ouzou tlemcen
angola| bengo benguela cabinda caxito cuito cunene huambo kuando_kubango kwanza_norte kwanza_sul lobito lubango
 luena lunda_norte lunda_sul malange malanje mbanza_kongo menongue moxico n'dalatando namibe saurimo sumbe uige
 zaire
argentina| bahia_blanca balvanera belgrano berazategui catamarca chaco chubut comodoro_rivadavia corrientes
 entre_rios formosa jujuy la_pampa la_plata mendoza merlo moron neuquen pilar posadas quilmes rawson reconquista
 resistencia rio_cuarto rio_gallegos salta san_luis santa_fe tandil tucuman ushuaia viedma villa_maria
armenia| aragacotn ararat artashat gavarr hrazdan kapan lori sirak tavus vanadzor vayoc_jor
australia| adelaide bendigo cairns geelong gold_coast hobart launceston logan_city rockingham south_australia
 tasmania toowoomba townsville western_australia wollongong
austria| bregenz donaustadt favoriten floridsdorf innsbruck linz salzburg sankt_polten
azerbaijan| agdam agdas agdzhabedy barda divichibazar fizuli geoktschai haciqabul imishli jalilabad khirdalan
 lankaran mingelchaur nakhchivan naxcivan quba saatli sabirabad salyan shamakhi shamkhor sheki sirvan sumqayit
 xacmaz yevlakh
bahrain| al_janubiyah al_manamah al_muharraq
bangladesh| bagerhat barisal bogra comilla dinajpur jessore khulna kushtia mymensingh nagarpur narayanganj narsingdi
 natore pabna paltan par_naogaon puthia rajshahi rangpur saidpur satkhira shibganj sirajganj sonargaon tangail
 tungi
belarus| babruysk baranovichi barysaw bresckaja_voblasc grodnen homyel' hrodna mahiliouskaja_voblasc mahilyow
 maladzyechna mazyr orsha pinsk salihorsk viciebskaja_voblasc vitebsk
belgium| antwerpen brabant_wallon charleroi gent hainaut namur oost-vlaanderen vlaams_gewest vlaams-brabant wallonne
 west-vlaanderen
belize| belize_city
benin| abomey abomey-calavi alibori atakora atlantique bohicon borgou collines djougou dogbo donga kouffo lokossa
 mono natitingou oueme ouidah parakou sakete savalou
bhutan| punakha
bolivia| chuquisaca cobija cochabamba el_beni oruro pando potosi tarija
bosnia| banja_luka brcko mostar tuzla zenica
botswana| francistown kanye maun mochudi molepolole ramotswa serowe
brazil| acre alagoas alagoinhas amapa americana ananindeua anapolis aracaju aracatuba arapiraca araraquara assis
 atibaia bahia barbacena barra_mansa barreiras barueri bauru belem belford_roxo belo_horizonte betim blumenau
 boa_vista botucatu braganca_paulista cabo cachoeirinha camacari campina_grande campinas campo_grande canoas
 caraguatatuba carapicuiba caruaru cascavel castanhal caucaia caxias ceara chapeco contagem cotia criciuma cuiaba
 curitiba diadema divinopolis dourados espirito_santo florianopolis fortaleza franca francisco_morato goiania goias
 governador_valadares gravatai guarapuava guaruja guarulhos hortolandia ibirite ilheus imperatriz indaiatuba
 ipatinga itaborai itabuna itajai itanhaem itapetininga itapevi itaquaquecetuba jaboatao jacarei jequie joao_pessoa
 joinville jundiai lages limeira londrina luziania macae macapa maceio maraba maracanau maranhao marilia maringa
 mato_grosso maua minas_gerais mogi_guacu montes_claros mossoro natal nilopolis niteroi nova_friburgo nova_iguacu
 novo_hamburgo olinda osasco palhoca palmas para paraiba paranagua parauapebas parnaiba parnamirim passo_fundo
 paulista pelotas pernambuco petrolina piaui pindamonhangaba piracicaba planaltina ponta_grossa porto_seguro
 porto_velho praia_grande presidente_prudente queimados ribeirao_preto rio_branco rio_claro rio_grande rio_verde
 rondonia rondonopolis roraima salvador santa_luzia santarem santo_andre santos sao_carlos sao_jose sao_leopoldo
 sao_luis sao_vicente sapucaia sergipe serra sete_lagoas sobral sorocaba sumare suzano tatui taubate teresina
 teresopolis timon tocantins uberaba uberlandia uruguaiana varzea_grande viamao vila_velha vitoria volta_redonda
brunei| kuala_belait
bulgaria| blagoevgrad burgas dobrich gabrovo haskovo kardzhali kyustendil lovech pazardzhik pernik pleven plovdiv
 razgrad ruse shumen silistra sliven smolyan stara_zagora targovishte varna veliko_tarnovo veliko_turnovo vidin
 vratsa yambol
burkina_faso| bale banfora banwa bazega bobo-dioulasso bougouriba boulgou boulkiemde cascades centre-est centre-nord
 centre-ouest centre-sud comoe dedougou dori fada_n'gourma ganzourgou gnagna gourma hauts-bassins houet ioba
 kadiogo kaya kenedougou komondjari kompienga kossi koudougou koulpelogo kouritenga kourweogo leraba loroum mouhoun
 nahouri namentenga nayala noumbiel ouahigouya oubritenga oudalan passore plateau-central poni sahel sanguie
 sanmatenga seno sissili soum sourou sud-ouest tapoa tenkodogo yagha yatenga ziro zondoma zoundweogo
burundi| bubanza bujumbura_mairie bujumbura_rural bururi cankuzo cibitoke karuzi kayanza kirundo makamba muramvya
 muyinga mwaro ngozi rutana ruyigi
cambodia| baat_dambang banteay_meanchey battambang kampong_chaam kampong_cham kampong_chhnang kampong_speu
 kampong_thum kampot kandaal kaoh_kong koh_kong kracheh mondol_kiri otdar_meanchey pousaat preah_vihear prey_veaeng
 prey_veng pursat rotanak_kiri siem_reab siem_reap sihanoukville sisophon stoeng_treng stung_treng suong
 svaay_rieng svay_rieng ta_khmau taakaev takeo tbeng_meanchey
cameroon| adamaoua bafoussam bamenda bertoua buea ebolowa edea extreme-nord garoua kousseri kumba loum maroua mokolo
 ngaoundere nord-ouest south-west
canada| abbotsford barrie brampton burnaby calgary charlottetown coquitlam edmonton etobicoke fredericton gatineau
 greater_sudbury halifax kelowna kitchener ladner laval levis longueuil manitoba markham mississauga nepean
 new_brunswick north_york nova_scotia oakville okanagan oshawa saguenay saskatchewan saskatoon scarborough
 sherbrooke vaughan whitehorse winnipeg
cape_verde| mindelo
central_african_republic| bambari bamingi-bangoran bangassou basse-kotto berberati bimbo bossangoa bouar bozoum bria
 giribingi haut-mbomou haute-kotto haute-sangha kaga_bandoro kemo-giribingi lobaye mbaiki mbomou nana-mambere
 ombela-poko ouaka ouham ouham-pende sanga sibut vakaga
chad| abeche al_bathah am_timan bongor borkou chari-baguirmi doba ennedi-est ennedi-ouest fada guera hadjer_lamis
 kanem koumra logone-occidental logone-oriental madinat_injamina mandoul mayo-kebbi-est mayo-kebbi-ouest mongo
 moundou moyen-chari ouaddai pala salamat sarh sila tandjile tibasti wadi_fira
chile| antofagasta araucania arica atacama aysen biobio calama chillan copiapo coquimbo coyhaique curico iquique
 la_pintana la_serena los_lagos magallanes maule osorno puente_alto puerto_montt punta_arenas quilpue rancagua
 san_bernardo talca talcahuano tarapaca temuco valdivia
china| acheng aksu altay anbu anda anhui ankang anqing anshan anshun anyang aomen aral baicheng baise_city baishan
 baiyin baoding baoshan baotou bayan_nur bei'an beihai beipiao bengbu benxi boshan bozhou cangzhou changchun
 changde changji changsha changshu_city changzhi changzhou chaohu chaoyang chaozhou chengde chengdu chenghua
 chengzhong chenzhou chifeng chizhou chuzhou dadonghai dadukou dali dalian daliang dandong danshui daqing datong
 dawukou dazhou deyang dezhou dingzhou dongguan donghai dongling dongyang dunhua enshi ezhou fendou fengcheng
 fenghuang foshan fuling fushun fuxin fuyang fuyu fuzhou gaomi gaoping gaozhou gejiu gongzhuling guangshui guangxi
 guangyuan guangzhou guankou guilin guiyang guli haicheng haikou hailar haimen hainan hami handan hangu hangzhou
 hanzhong harbin hebi hefei hegang heilongjiang hengshui hengyang hepo heyuan heze hohhot honggang huadian huai'an
 huaibei huaihua huainan huanggang huangshi huangyan huangzhou huayin huicheng huizhou hulan_ergi humen huocheng
 huzhou ji'an jiagedaqi jiamusi jiangmen jiangxi jiangyou jianshui jiaojiang jiaozhou jiaozuo jiashan jiaxing
 jiayuguan jiazi jieshi jieshou jieyang jilin jinan jinchang jincheng jingdezhen jingling jingmen jingzhou jinhua
 jining jinzhou jiujiang jiupu jiutai jixi kaifeng kaiyuan kangding karamay kashgar korla kunming kunshan laiwu
 laiyang laizhou langfang lanzhou laohekou lecheng leiyang leshan lhasa lianghu lianhe lianshan liaocheng liaoning
 liaoyang liaoyuan licheng lijiang linfen linhai linxia_chengguanzhen linyi lishui liupanshui longfeng loudi
 luancheng luohe luoyang luqiao macheng majie meizhou mentougou mianyang minzhu mudanjiang nanchang nanchong
 nanjing nanning nanpiao nanping nantong nanyang nei_mongol neijiang ningbo ningxia ordos panshan pingdingshan
 pingliang pingxiang puqi putian puyang puyang_chengguanzhen qapqal qianjiang qingdao qingyuan qinhuangdao qinzhou
 qionghai qiqihar quanzhou qujing rizhao sanming sanshui sanya shahecheng shangqiu shangrao shangri-la shangyu
 shanhaiguan shantou shanwei shaoguan shaoxing shashi shengli shenyang shihezi shijiazhuang shiqi shiqiao shiyan
 shizuishan shuangcheng shuangyashan siping songjiang songyuan suihua suining suizhou sujiatun suzhou tai'an
 taihecun taishan taiyuan taizhou tanggu tangshan tianshui tieling tongchuanshi tonghua tongliao tongshan tongzhou
 turpan ulanhot urumqi wafangdian wanxian weifang weihai weinan wenshan_city wenzhou wuda wuhai wuhu wusong wuwei
 wuxi wuxue wuzhou xiamen xiangtan xiangyang xianning xiantao xianyang xiaogan xiazhen xichang xilin_hot xindi
 xingtai xinhui xining xinji xinpu xintai xinxiang xinyang xinyu xinyuan xinzhou xiulin xiuying xizang xuanzhou
 xuchang yancheng yangchun yangjiang yangquan yangshuo yangzhou yanji yantai yibin yichang yichun yinchuan yingkou
 yiyang yuci yueyang yulin yuncheng yunfu yushu zaoyang zaozhuang zhabei zhalantun zhangjiakou zhangye zhangzhou
 zhanjiang zhaodong zhaoqing zhaoyuan zhenjiang zhenzhou zhicheng zhongshan zhoucun zhoukou zhuhai zhumadian
 zhuzhou zibo zigong zoucheng zunyi
colombia| arauca atlantico barrancabermeja barranquilla bello boyaca bucaramanga buenaventura caldas caqueta
 casanare cauca cesar choco cucuta cundinamarca dosquebradas duitama envigado facatativa florencia floridablanca
 girardot_city giron guainia guaviare ibague itagui la_guajira leticia magangue magdalena maicao malambo manizales
 meta monteria narino neiva palmira pasto pereira popayan putumayo quibdo quindio riohacha risaralda san_andres
 santa_marta sincelejo soacha sogamoso soledad tolima tulua tunja valledupar vaupes vichada villavicencio yopal
 zipaquira
comoros| andjazidja andjouan moheli moutsamoudou
congo| bandundu bas-congo boende boma bunia buta butembo equateur gandajika gbadolite inongo isiro kalemie kamina
 kananga kasai-occidental kasai-oriental katanga kikwit kindu kisangani kolwezi likasi lubumbashi luebo lusambo
 maniema masina matadi mbandaka mbuji-mayi mwene-ditu nord-kivu orientale sud-kivu tshikapa uvira
costa_rica| alajuela guanacaste heredia limon puntarenas
croatia| bjelovar bjelovarsko-bilogorska_zupanija brodsko-posavska_zupanija dubrovacko-neretvanska_zupanija
 dubrovnik istarska_zupanija karlovac karlovacka_zupanija koprivnica koprivnicko-krizevacka_zupanija
 krapinsko-zagorska_zupanija licko-senjska_zupanija medimurska_zupanija osijek osjecko-baranjska_zupanija pozega
 pozesko-slavonska_zupanija primorsko-goranska_zupanija rijeka sibenik sibensko-kninska_zupanija
 sisacko-moslavacka_zupanija sisak slavonski_brod splitsko-dalmatinska_zupanija varazdin varazdinska_zupanija
 viroviticko-podravska_zupanija vukovar vukovarsko-srijemska_zupanija zadar zadarska_zupanija zagrebacka_zupanija
cuba| arroyo_naranjo artemisa bayamo boyeros camaguey centro_habana cerro cienfuegos granma guantanamo holguin
 la_habana las_tunas matanzas mayabeque nueva_gerona palma_soriano sancti_spiritus villa_clara
cyprus| famagusta kyrenia larnaca limassol paphos
czech_republic| ceske_budejovice hradec_kralove jihlava jihocesky_kraj jihomoravsky_kraj karlovarsky_kraj
 karlovy_vary kralovehradecky_kraj liberec liberecky_kraj moravskoslezsky_kraj olomouc olomoucky_kraj ostrava
 pardubice pardubicky_kraj pilsen plzensky_kraj praha stredocesky_kraj ustecky_kraj vysocina zlin zlinsky_kraj
denmark| aalborg arhus frederiksberg hillerod hovedstaden midtjylland nordjylland odense sjaelland syddanmark vejle
 viborg
djibouti| ali_sabieh dikhil obock tadjourah
dominican_republic| azua bani baoruco barahona bella_vista bonao cibao_nordeste cibao_noroeste cibao_norte cibao_sur
 cotui dajabon duarte el_seibo el_valle enriquillo espaillat hato_mayor hermanas_mirabal higuamo independencia
 la_altagracia la_estrelleta la_romana la_vega moca monsenor_nouel monte_cristi monte_plata nagua ozama pedernales
 peravia puerto_plata salcedo samana sanchez_ramirez santiago_rodriguez valdesia valverde
east_timor| maliana suai
ecuador| ambato azogues azuay babahoyo canar carchi chimborazo cotopaxi el_oro eloy_alfaro esmeraldas galapagos
 guaranda guayas ibarra imbabura latacunga loja macas machala manabi manta milagro morona-santiago napo nueva_loja
 orellana pastaza pichincha portoviejo puyo riobamba santa_elena sucumbios tulcan tungurahua tutamandahostel
 zamora-chinchipe
egypt| ad_daqahliyah al_fayyum al_gharbiyah al_iskandariyah al_isma'iliyah al_jizah al_kharijah al_mansurah
 al_minufiyah al_minya al_qahirah al_qalyubiyah al_uqsur arish as_suways aswan asyut banha bani_suwayf bilbays
 bur_sa'id damanhur damietta dikirnis dumyat halwan hurghada idfu idku ismailia jirja luxor mallawi matruh
 mersa_matruh new_cairo port_said qina sohag suez suhaj talkha tanda zagazig
el_salvador| ahuachapan cabanas chalatenango cojutepeque cuscatlan mejicanos morazan san_vicente santa_tecla
 sensuntepeque sonsonate soyapango usulutan zacatecoluca
equatorial_guinea| annobon bioko_nord bioko_sud centro_sud ebebiyin kie-ntem litoral regiao_continental
 regiao_insular wele-nzas
eritrea| al_awsat al_janubi ansaba assab gash-barka keren massawa
estonia| harjumaa hiiumaa ida-virumaa jarvamaa jogevamaa laane-virumaa laanemaa parnu parnumaa polvamaa raplamaa
 saaremaa tartu tartumaa valgamaa viljandi viljandimaa vorumaa
eswatini| manzini
ethiopia| afar amara asosa bahir_dar benshangul-gumaz dese dire_dawa gambela gambela_hizboch gondar harar
 harari_people hawassa jijiga jimma mek'ele nazret southern_nations tigrai
fiji| cakaudrove kadavu labasa lautoka lomaiviti macuata naitasiri namosi serua tailevu
finland| ahvenanmaan_maakunta birkaland egentliga_finland egentliga_tavastland espoo etela-karjala etela-pohjanmaa
 etela-savo hameenlinna joensuu jyvaskyla kainuu kajaani keski-pohjanmaa keski-suomi kokkola kouvola kuopio
 kymenlaakso lahti lappeenranta lappi mikkeli norra_karelen norra_osterbotten norra_savolax nyland osterbotten oulu
 paijanne-tavastland pori rovaniemi satakunda seinajoki tampere turku vaasa vantaa
france| aix-en-provence ajaccio alsace amiens angers aquitaine auvergne basse-normandie besancon bordeaux bourgogne
 bretagne caen cergy-pontoise champagne-ardenne clermont-ferrand corse dijon franche-comte grenoble guadeloupe
 guyane haute-normandie ile-de-france la_reunion languedoc-roussillon le_havre le_mans lille limoges limousin
 lorraine martinique metz midi-pyrenees montpellier nancy nantes nimes nord-pas-de-calais orleans pays-de-la-loire
 perpignan picardie poitou-charentes provence-alpes-cote-d'azur reims rennes rhone-alpes rouen saint-etienne
 saint-quentin-en-yvelines toulon toulouse tours villeurbanne
gabon| estuaire franceville haut-ogooue lambarene mouila moyen-ogooue ngounie nyanga ogooue-ivindo ogooue-lolo
 ogooue-maritime oyem port-gentil woleu-ntem
gambia| brikama central_river lower_river north_bank serekunda upper_river
gaza| al_khalil al_quds bayt_lahm east_jerusalem jabalya janin north_gaza qalqilya salfit tubas
georgia| ajaria batumi gori guria imereti k'akheti kutaisi kvemo_kartli mtskheta-mtianeti ozurgeti
 rach'a-lechkhumi-kvemo_svaneti rustavi samegrelo-zemo_svaneti samtskhe-javakheti shida_kartli sokhumi telavi
 zugdidi
germany| aachen altona augsburg bielefeld bochum bochum-hordel bonn braunschweig bremen chemnitz darmstadt dortmund
 dresden duisburg dusseldorf eimsbuttel erfurt essen freiburg gelsenkirchen gottingen hagen hamburg-mitte
 hamburg-nord hamm hannover harburg heilbronn herne ingolstadt karlsruhe kassel kiel koln krefeld kreuzberg leipzig
 leverkusen lubeck magdeburg mainz mannheim marienthal monchengladbach mulheim munster neue_neustadt neukolln neuss
 nurnberg oberhausen oldenburg osnabruck paderborn potsdam prenzlauer_berg recklinghausen regensburg rostock
 saarbrucken schwerin solingen stuttgart wandsbek wiesbaden wolfsburg wuppertal wurzburg
ghana| ashanti atsiaman bolgatanga brong-ahafo cape_coast greater_accra japekrom koforidua obuase sekondi-takoradi
 sunyani takoradi tamale techiman tema upper_east upper_west volta
greece| achaia aitoloakarnania argolida arkadia attiki chalkidiki chania chios corfu dodekanisa dytiki_ellada
 dytiki_makedonia evros evrytania evvoia florina fokida fthiotida grevena ileia imathia ioannina ionia_nisia
 ipeiros irakleio irakleion karditsa kastoria kavala kefallinia kentriki_makedonia kerkyra kilkis komotini
 korinthia kozani kriti kyklades lakonia lamia larisa lasithi lefkada lesvos magnisia messinia mytilene
 notio_aigaio patra pella peloponnisos peristeri pieria piraeus preveza rethymnis rodopi samos serres sterea_ellada
 thesprotia thessalia trikala voiotia voreio_aigaio xanthi zakynthos
guatemala| alta_verapaz antigua_guatemala baja_verapaz chimaltenango chinautla chiquimula coban escuintla
 huehuetenango izabal jalapa jutiapa mazatenango mixco petapa peten puerto_barrios quetzaltenango quiche retalhuleu
 sacatepequez salama solola suchitepequez totonicapan villa_canales villa_nueva zacapa
guinea| beyla boffa boke camayenne coyah dabola dalaba dinguiraye dubreka faranah forecariah fria gaoual guekedou
 kankan kerouane kindia kissidougou koubia koundara kouroussa labe lelouma lola macenta mamou mandiana pita siguiri
 telimele tougue yomou
guinea-bissau| bafata biombo bolama cacheu gabu leste norte quinara tombali
guyana| barima-waini cuyuni-mazaruni demerara-mahaica east_berbice-corentyne mahaica-berbice new_amsterdam
 pomeroon-supenaam potaro-siparuni upper_demerara-berbice
haiti| artibonite carrefour croix-des-bouquets gonaives grandans jacmel jeremie leogane lwes miragoane nodes nodwes
 okap petionville port-de-paix
honduras| atlantida choloma choluteca ciudad_choluteca comayagua copan cortes el_paraiso francisco_morazan intibuca
 juticalpa la_ceiba lempira ocotepeque olancho valle yoro
hong_kong| kowloon sha_tin tsuen_wan
hungary| bacs-kiskun baranya bekes bekescsaba borsod-abauj-zemplen csongrad debrecen eger fejer gyor
 gyor-moson-sopron hajdu-bihar heves jasz-nagykun-szolnok kaposvar kecskemet komarom-esztergom miskolc nograd
 nyiregyhaza pecs pest salgotarjan somogy szabolcs-szatmar-bereg szeged szekesfehervar szekszard szolnok
 szombathely tatabanya tolna veszprem zala zalaegerszeg zuglo
iceland| austurland vesturland
india| abohar adoni agartala agra ahmadnagar ajmer akola alandur alappuzha aligarh allahabad alwar amarnath ambala
 ambattur amravati amreli amroha anand anantapur arrah asansol aurangabad avadi bahadurgarh baharampur bahraigh
 balurghat banda bankura barakpur baranagar barasat barddhaman bareilly batala bathinda beawar belgaum bellary
 bettiah bhadravati bhadreswar bhagalpur bharuch bhatpara bhavnagar bhayandar bhilai bhilwara bhimavaram bhind
 bhiwandi bhiwani bhubaneshwar bhuj bhusaval bidar bihar_sharif bijapur bikaner bilaspur bilimora bokaro borivli
 botad brahmapur budaun bulandshahr burhanpur chanda chandannagar chapra chhindwara chikmagalur chitradurga cochin
 cuddalore cuddapah dam_dam daman darbhanga darjiling davangere dehra_dun dehri deoli deoria dewas dhanbad dhulia
 dibrugarh dimapur dinapore dindigul dombivli durg durgapur ellore erode etawah faridabad farrukhabad fatehpur
 firozabad fyzabad gadag gadag-betageri gajuwaka gandhidham gandhinagar ganganagar gangapur gangtok gaya ghaziabad
 godhra gonda_city gondia gorakhpur gosaba greater_noida gulbarga guna guntakal_junction guntur gurgaon gwalior
 habra hajipur haldia haldwani halisahar hanumangarh haora hapur hardoi haridwar hassan hazaribagh hindupur hisar
 hoshiarpur hospet hubli hugli ichalkaranji ingraj_bazar itanagar jabalpur jagtial jaigaon jalandhar jalgaon jalna
 jalpaiguri jamnagar jamshedpur jamuria jaunpur jhansi jind jodhpur junagadh kaithal kakinada kalyan kamarhati
 kanchipuram kanchrapara karimnagar karnal karol_bagh katihar khammam khandwa kharagpur khardah kishangarh kohima
 kolar kolhapur kollam korba kota krishnanagar kukatpalli kultali kulti kumbakonam kurnool lakhimpur lalitpur latur
 loni ludhiana machilipatnam madhyamgram mahbubnagar malegaon malkajgiri mandsaur mandya mangalore mathura
 medinipur meerut mirzapur moga mohali monghyr moradabad morena murwara muzaffarnagar muzaffarpur mysore nadiad
 nagercoil naihati najafgarh nalgonda nanded nandyal nangi nangloi_jat narela nashik navi_mumbai navsari nellore
 nizamabad nowrangapur ongole orai palanpur palghat pali pallavaram palwal panaji panchkula panihati panipat panvel
 parbhani pathankot patiala pilibhit pimpri porbandar port_blair proddatur punasa puri purnia puruliya quthbullapur
 raebareli raichur raiganj raigarh raj-nandgaon rajahmundry rajapalaiyam rajkot ramagundam ramgundam rampur
 raniganj ratlam raurkela robertsonpet rohini rohtak saharanpur saharsa sambalpur sambhal sangli satna saugor
 secunderabad serilingampalle shahjanpur shamli shantipur shillong shimoga shivaji_nagar shivpuri shrirampur
 shyamnagar sikar silchar silvassa singrauli sirsa sitapur solapur sonipat sujangarh surendranagar suriapet
 tambaram tanjore teni thane thanesar thoothukudi tiruchirappalli tirunelveli tirupati tiruppur tiruvannamalai
 tiruvottiyur titagarh tonk tumkur udaipur udupi ujjain ulhasnagar unnao vadodara vejalpur vellore veraval vidisha
 virar vizianagaram warangal yamunanagar yavatmal
indonesia| adiwerna ambon astanajapura balikpapan banda_aceh bandar_lampung bandung bangil bangka_belitung banjaran
 banjarmasin banyuwangi batam baturaja bekasi bengkulu binjai blitar bogor bukittinggi ciamis ciampea cibinong
 cikampek cikarang cikupa cileungsir cimahi ciputat cirebon curug denpasar depok dumai gorontalo indramayu jambi
 jambi_city jawa_barat jawa_tengah jawa_timur jayapura jember jombang kalimantan_barat kalimantan_selatan
 kalimantan_tengah kalimantan_timur kalimantan_utara kediri kendari kepulauan_riau kisaran klaten kudus kupang
 labuan_bajo lampung lawang lembang loa_janan lubuklinggau lumajang madiun makassar maluku maluku_utara manado
 manokwari martapura mataram metro padalarang palangkaraya palembang palopo pamekasan pamulang pandeglang
 pangkalpinang papua_barat parepare parung pasarkemis paseh pasuruan pati payakumbuh pekalongan pekanbaru pemalang
 pematangsiantar perbaungan percut plumbon pontianak probolinggo purwakarta purwodadi purwokerto rangkasbitung
 rengasdengklok riau salatiga samarinda serang sidoarjo singaraja situbondo sofifi soreang sorong south_tangerang
 sukabumi sulawesi_barat sulawesi_selatan sulawesi_tengah sulawesi_tenggara sulawesi_utara sumatera_barat
 sumatera_selatan sumatera_utara sumber sumedang sunggal surakarta tangerang tanjung_pinang tanjungbalai
 tasikmalaya tegal teluknaga ungaran weru wonosobo
iran| abadan ahar ahvaz alborz aligudarz alvand amol arak ardabil azadshahr azarbayjan-e_gharbi azarbayjan-e_sharqi
 babol bandar-e_anzali baneh behshahr birjand bojnurd borujerd bukan bushehr esfahan fars fasa gilan golestan
 gonbad-e_kavus gorgan hamadan hormozgan ilam iranshahr kahriz karaj kashmar kazerun khomeyni_shahr
 khorasan-e_janubi khorasan-e_razavi khorasan-e_shemali khorramabad khorramshahr khowy kordestan kuhdasht lorestan
 mahabad malayer marand marivan markazi marvdasht masjed_soleyman mazandaran miandoab najafabad nazarabad neyshabur
 orumiyeh parsabad pasragad_branch qarchak qazvin quchan rafsanjan rasht sabzevar sanandaj saqqez sari saveh semnan
 shahr-e_kord shahrud sirjan torbat-e_heydariyeh varamin yasuj yazd zabol zahedan zanjan
iraq| abu_ghurayb ad_diwaniyah al_'amarah al_anbar al_basrah al_fallujah al_faw al_hillah al_kut al_muthanna
 al_qadisiyah an_najaf arbil as_samawah as_sulaymaniyah az_zubayr babil baqubah basrah dahuk dhi_qar dihok diyala
 karbala maysan najaf ninawa ramadi samarra' sinah tikrit wasit zaxo
ireland| an_cabhan an_clar an_iarmhi an_longfort an_mhi an_mhumhain carlow ciarrai cill_chainnigh cill_dara
 cill_mhantain connacht corcaigh donegal gaillimh laighin laois leitrim limerick loch_garman louth luimneach
 maigh_eo monaghan offaly port_lairge ros_comain sligeach swords tiobraid_arann ulaidh
israel| ashdod bat_yam beersheba bnei_brak holon nazareth netanya petah_tiqwa ramat_gan ramla rehovot
 rishon_leziyyon west_jerusalem
italy| abruzzo agrigento alessandria ancona andria aosta arezzo ascoli_piceno asti avellino barletta
 barletta-andria-trani basilicata belluno benevento bergamo biella bolzano brescia brindisi cagliari calabria
 caltanissetta campania campobasso carbonia-iglesias caserta catania catanzaro chieti como cosenza cremona cuneo
 enna fermo ferrara firenze foggia forli forli-cesena friuli-venezia_giulia frosinone genova gorizia grosseto
 imperia isernia la_spezia lazio lecce lecco liguria livorno lombardia lucca macerata mantova marche massa-carrara
 matera medio_campidano messina mestre milano modena molise monza napoli novara nuoro ogliastra olbia-tempio
 oristano padova palermo parma pavia perugia pescara piacenza piemonte pisa pistoia pordenone potenza prato puglia
 ragusa ravenna reggio_calabria reggio_emilia reggio_nell'emilia rieti rimini roma rovigo salerno sardegna sassari
 savona sicilia siena siracusa sondrio taranto teramo terni torino toscana trapani trentino-alto_adige trento
 treviso trieste udine umbria val_d'aoste varese veneto venezia verbano-cusio-ossola vercelli verona vibo_valentia
 vicenza viterbo
ivory_coast| abengourou abobo agnebi bafing bas-sassandra bondoukou bouake daloa denguele dimbokro divo fromager
 gagnoa haut-sassandra korhogo lacs lagunes marahoue moyen-cavally moyen-comoe nzi-comoe odienne san-pedro savanes
 seguela sud-bandama sud-comoe worodougou zanzan
jamaica| mandeville may_pen montego_bay new_kingston spanish_town
japan| abiko ageoshimo aichi akashi akita amagasaki anjo aomori asahikawa ashikaga atsugi beppu chiba chigasaki
 chikushino-shi chitose chofu daitocho ebetsu ehime fuji fujieda fujinomiya fujisawa fukui fukui-shi fukuoka
 fukuyama gifu gifu-shi ginowan gunma hachinohe hachioji hadano hakodate hamamatsu handa higashimurayama hikone
 himeji hino hirakata hiratsuka hirosaki hitachi hitachi-naka hofu hokkaido honcho hyogo ibaraki ichihara
 ichinomiya iida ikeda ikoma inazawa isahaya isehara isesaki ishinomaki itami iwaki iwakuni izumi joetsu kagawa
 kagoshima kaizuka kakamigahara kakogawacho-honmachi kamakura kameoka kamirenjaku kanagawa kanazawa kanuma kariya
 kashihara-shi kashiwa kasugai kasukabe katsuta kawagoe kawaguchi kawanishi kawasaki kimitsu kiryu kisarazu
 kishiwada kitakami kitakyushu kitami kofu kokubunji komaki komatsu konan koriyama koshigaya kumagaya kurashiki
 kure kurume kusatsu kushiro kuwana machida maebashi maizuru matsubara matsudo matsue matsumoto matsuyama
 minamirinkan minato mino mishima mito miyakonojo miyazaki mobara moriguchi morioka muroran musashino nagano
 nagaoka nagareyama nagoya naha nara nara-shi narita neyagawa niigata niihama nishi-tokyo-shi nishinomiya-hama
 nishio nobeoka noda numazu obihiro odawara ogaki oita okayama okazaki omuta onojo onomichi otaru otsu oyama saga
 saitama sakado sakai sakata sakura sandacho sapporo sasebo sayama seto shiga shimane shimonoseki shizuoka soka
 suita suzuka tajimi takamatsu takaoka takarazuka takasaki takatsuki tochigi tokorozawa tokushima tomakomai
 tondabayashicho tottori toyama toyohashi toyokawa toyonaka toyota tsukuba tsuruoka ueda urayasu utsunomiya
 wakayama yaizu yamagata yamaguchi yamanashi yokkaichi yokohama yokosuka yonago yonezawa yono
jordan| al_karak al_mafraq as_salt at_tafilah irbid jarash karak_city ma'an madaba mafraq russeifa zarqa
kazakhstan| akmolin aktau aktjubin aktobe almatin atyrau atyrau_oblysy baikonur ekibastuz juzno-kazahstan karagandin
 karagandy kokshetau kostanaj kostanay kyzylorda kyzylordin mangghystau_oblysy nur-sultan pavlodar pavlodar_oblysy
 petropavl rudnyy semey severo-kazahstan shymkent taldykorgan taraz temirtau turkestan ust-kamenogorsk zambyl
kenya| baringo bomet bungoma busia eldoret elgeyo homa_bay isiolo iten kabarnet kajiado kapenguria kericho kiambu
 kilifi kirinyaga kisii kisumu kitale kitui kwale laikipia lamu lodwar machakos makueni mandera maralal marsabit
 meru migori murang'a nairobi_city nakuru nandi narok nyamira nyandarua nyeri ol_kalou samburu siaya taita
 tana_river tharaka-nithi thika trans_nzoia turkana uasin_gishu vihiga wajir west_pokot
kosovo| ferizaj gjakove gjilan mitrovice prizren
kuwait| al_ahmadi al_farwaniyah al_jahra' al_kuwayt as_salimiyah hawalli kuwait_city
kyrgyzstan| dzalal-abad issyk-kul jalal-abad karakol naryn talas
laos| attapu bokeo bolikhamxai champasak houaphan khammouan louang_namtha louangphabang luang_prabang
 muang_phonsavan muang_xay oudomsai pakse pakxan phongsali salavan savannakhet sayaboury sekong thakhek xam_nua
 xiangkhouang
latvia| daugavpils jekabpils jelgava jurmala liepaja ogre rezekne valmiera ventspils
lebanon| aakkar al_biqa' al_janub an_nabatiyah ash_shimal baalbek baalbek-hermel bayrut jabal_lubnan jounieh
 ra's_bayrut tyre zahle
lesotho| leribe mafeteng mohale's_hoek qacha's_nek quthing
liberia| bensonville bomi bong gbarnga gbarpolu grand_bassa grand_gedeh grand_kru harper kakata lofa margibi
 montserrado nimba river_gee rivercess sinoe voinjama zwedru
libya| ajdabiya al_ajaylat al_bayda' al_jadid al_khums al_marj az_zawiyah darnah gharyan ghat misratah murzuq nalut
 tarhuna ubari zuwarah
lithuania| alytaus_apskritis alytus kaunas kauno_apskritis klaipeda klaipedos_apskritis marijampole
 marijampoles_apskritis panevezio_apskritis panevezys siauliai siauliu_apskritis taurage taurages_apskritis telsiai
 telsiu_apskritis utena utenos_apskritis vilniaus_apskritis
madagascar| ambatondrazaka ambositra ambovombe antsirabe antsiranana antsohihy farafangana fenoarivo_atsinanana
 fianarantsoa maevatanana mahajanga manakara morondava sambava toamasina tolanaro toliara tsiroanomandidy
malawi| chakumpoto chakumwera mzuzu
malaysia| alor_setar ampang batu_pahat bintulu bukit_mertajam george_town ipoh johor_bahru kangar kedah kelantan
 klang kluang kota_bharu kota_kinabalu kuala_terengganu kuantan kuching kulim malacca melaka miri muar
 negeri_sembilan pahang perak perlis petaling_jaya pulau_pinang rawang sandakan sarawak selangor sepang seremban
 shah_alam sibu skudai subang_jaya sungai_petani taiping tasek_glugor tawau terengganu
maldives| dhekunu mathi-dhekunu mathi-uthuru medhu-dhekunu medhu-uthuru
mali| kayes kidal koulikoro koutiala segou sikasso tombouctou
malta| birkirkara
mauritania| assaba atar brakna dakhlet_nouadhibou gorgol guidimaka inchiri kaedi kiffa nema nouadhibou rosso tagant
 tiris_zemmour trarza zouerate
mexico| aguascalientes alvaro_obregon azcapotzalco baja_california benito_juarez buenavista campeche cancun celaya
 chalco chetumal chicoloapan chihuahua chilpancingo ciudad_acuna ciudad_apodaca ciudad_guzman ciudad_madero
 ciudad_nezahualcoyotl ciudad_obregon ciudad_valles ciudad_victoria coacalco coatzacoalcos colima comitan coyoacan
 cuauhtemoc cuautitlan cuautitlan_izcalli cuautla cuernavaca culiacan durango ensenada fresnillo garcia
 gomez_palacio guadalupe guanajuato hermosillo heroica_guaymas heroica_matamoros hidalgo huixquilucan irapuato
 ixtapaluca iztacalco iztapalapa jiutepec juarez los_mochis magdalena_contreras mazatlan mexicali miguel_hidalgo
 minatitlan monclova monterrey morelia morelos navojoa nayarit nicolas_romero nogales nuevo_laredo nuevo_leon
 orizaba parral piedras_negras puerto_vallarta queretaro quintana_roo reynosa saltillo sonora tabasco tamaulipas
 tampico tapachula tehuacan temixco tepic tlahuac tlalnepantla tlalpan tlaquepaque tlaxcala toluca tonala torreon
 tulancingo tuxtla uruapan venustiano_carranza villahermosa xico xochimilco yucatan zacatecas zapopan
moldova| balti bender cahul causeni comrat edinet orhei soroca ungheni
mongolia| arhangay arvayheer bayan-olgiy bayanhongor bulgan darhan darhan_uul dornod dornogovi dundgovi dzavhan
 erdenet govi-altay govi-sumber hentiy hovd hovsgol khovd murun-kuren olgii omnogovi orhon ovorhangay selenge
 suhbaatar ulaangom ulan_bator
montenegro| niksic
morocco| agadir agadir-ida-outanane al_haouz al_hoceima aousserd assa-zag azilal ben_slimane beni_mellal berkane
 boujdour boulemane chaouia-ouardigha chefchaouen chichaoua chtouka-ait_baha doukkala-abda el_hajeb el_jadid
 el_jadida errachidia es_smara essaouira fahs-beni_makada fes-boulemane fes-dar-dbibegh figuig
 gharb-chrarda-beni_hssen grand_casablanca guelmim guelmim-es_semara ifrane inezgane-ait_melloul jrada kenitra
 khemisset khenifra khouribga l'oriental laayoune larache marrakech-medina marrakech-menara
 marrakech-tensift-al_haouz mediouna meknes meknes-tafilalet mohammadia mohammedia moulay_yacoub nador nouaceur
 ouarzazate oujda-angad rabat-sale-zemmour-zaer safi sale sefrou settat sidi_kacem skhirate-temara sous-massa-draa
 tadla-azilal tan-tan tanger-assilah tanger-tetouan tangier taounate taourirt taroudant tata taza
 taza-al_hoceima-taounate temara tetouan tiznit zagora
mozambique| chimoio inhambane lichinga manica matola nacala nampula niassa pemba quelimane sofala tete xai-xai
 zambezia
myanmar| ayeyawady bago chin dawei hakha hinthada hpa-an kachin kayah kayin lashio magway mawlamyine meiktila monywa
 myeik myingyan myitkyina pakokku pathein pyay shan sittwe taninthayi taunggyi thaton
namibia| erongo hardap karas katima_mulilo kavango_east kavango_west khomas kunene ohangwena omaheke omusati
 oshakati oshana oshikoto otjiwarongo otjozondjupa rundu swakopmund zambezi
nepal| biratnagar birendranagar birganj dhankuta dipayal far_western madhya_pashchimanchal pashchimanchal
netherlands| almere_stad amersfoort apeldoorn arnhem assen breda drenthe eindhoven enschede flevoland fryslan
 gelderland groningen haarlem hoofddorp leeuwarden lelystad maastricht nijmegen noord-brabant noord-holland
 overijssel rotterdam tilburg utrecht venlo zaanstad zeeland zuid-holland zwolle
new_zealand| blenheim canterbury dunedin gisborne hawke's_bay invercargill manawatu-wanganui manukau_city napier
 new_plymouth north_island north_shore northland otago palmerston_north south_island southland taranaki tauranga
 waikato west_coast whangarei
nicaragua| atlantico_norte atlantico_sur bluefields boaco carazo chinandega chontales esteli jinotega jinotepe
 juigalpa madriz masaya matagalpa nueva_segovia ocotal puerto_cabezas rivas somoto
niger| agadez diffa dosso maradi tahoua tillaberi zinder
nigeria| abakaliki abeokuta abia ado-ekiti akure akwa_ibom amaigbo asaba atani awka azare bama bauchi bayelsa
 benin_city bida birnin_kebbi buguma calabar chakwama cross_river damaturu ebonyi ebute_ikorodu efon-alaaye ejigbo
 ekiti emure-ekiti enugu funtua gashua gbongan gombe gusau hadejia ibadan igbo-ora igboho ijebu-igbo ijebu-ode
 ijero-ekiti ikeja ikere-ekiti ikire ikirun ikot_ekpene ila_orangun ilesa ilobu ilorin inisa ise-ekiti jalingo
 jigawa jimeta kebbi kisi kontagora kuje kwara lafia lafiagi lekki lokoja makurdi minna mubi nasarawa nguru nnewi
 offa ogun okene okigwe okrika ondo onitsha osogbo osun owerri port_harcourt rivers saki sapele shagamu suleja
 taraba ugep umuahia warri wukari yenagoa yola zaria
north_korea| chagang-do chongjin haeju hamgyong-bukto hamgyong-namdo hamhung hungnam hwanghae-bukto hwanghae-namdo
 hyesan kaesong kanggye kangweonto namp'o p'yongan-bukto p'yongan-namdo p'yongsong rajin ryangkangto sariwon
 sinuiju songnim sunch'on wonsan
north_macedonia| bitola centar_zupa gevgelija gostivar kavadarci kicevo kochani kriva_palanka kumanovo lipkovo ohrid
 prilep radovis shtip struga strumica tearce tetovo veles zelino
norway| akershus arendal aust-agder bergen bodo buskerud drammen finnmark hamar hedmark hordaland jan_mayen
 kristiansand nord-trondelag nordland oppland ostfold rogaland romsa sarpsborg skien sor-trondelag stavanger
 steinkjer svalbard telemark tonsberg tromso trondheim vest-agder vestfold
oman| ad_dakhiliyah al_batinah al_buraymi az_zahirah bawshar ibra' masqat musandam nizwa salalah seeb sohar zufar
pakistan| abbottabad bahawalnagar bahawalpur battagram bhimbar burewala chakwal charsadda chiniot chishtian dadu
 daska_kalan gojra gujranwala gujrat hafizabad jacobabad jhang_sadr jhelum kamoke kasur khaibar_pakhtunkhwa
 khairpur_mir's khanpur khuzdar kohat kotli larkana lodhran malir_cantonment mandi_bahauddin mardan mingora
 mirpur_khas muridke muzaffarabad muzaffargarh nawabshah new_mirpur okara pakpattan panjab saddiqabad sahiwal
 sargodha shahkot shekhupura sialkot sukkur swabi tando_adam tando_allahyar tordher vihari
panama| chiriqui cocle darien david embera herrera kuna_yala la_chorrera los_santos ngobe-bugle panama_oeste
 san_miguelito veraguas
papua_new_guinea| bougainville chimbu east_sepik eastern_highlands gulf hela jiwaka kokopo madang manus milne_bay
 morobe mount_hagen new_ireland popondetta southern_highlands west_sepik western_highlands
paraguay| alto_paraguay alto_parana amambay boqueron caacupe caaguazu caazapa canindeyu capiata coronel_oviedo
 encarnacion guaira itapua lambare neembucu paraguari presidente_hayes san_lorenzo villa_hayes
peru| abancay amarumayu ancash apurimac arequipa ayacucho cajamarca callao chachapoyas chiclayo chimbote
 chincha_alta cusco el_callao huacho huancavelica huancayo huanuco huaraz hunin iquitos lambayeque loreto moquegua
 moyobamba piura pucallpa puerto_maldonado sullana tacna trujillo tumbes ucayali
philippines| abra aklan albay angeles_city antike antipolo apayao bacolod_city bacoor bago_city baguio baliuag
 basilan bataan batanes batangas benget bicol biliran binan binangonan bohol budta bukidnon bulacan bulaon butuan
 cabanatuan_city cabuyao cagayan cagayan_valley cainta calabarzon calamba calapan caloocan_city camarines_norte
 camarines_sur camiguin capiz caraga catanduanes cavite cebu_city central_luzon central_visayas compostela_valley
 cordillera_administrative cotabato dagupan dasmarinas davao_oriental dinagat_islands eastern_samar eastern_visayas
 general_santos gimaras guyong hagonoy hilagang_iloko hilagang_lanaw hilagang_samar hilagang_sambuwangga
 hilagang_surigaw ifugao iligan iligan_city ilocos ilocos_sur iloilo imus isabela kabankalan kalinga
 kanlurang_mindoro kanlurang_misamis kanlurang_negros katimogang_leyte keson kirino koronadal laguna
 lalawigang_bulubundukin laoag lapu-lapu_city las_pinas legaspi libertad lipa_city lucena mabalacat_city magindanaw
 magugpo_poblacion makati_city malingao malolos mandaluyong_city mandaue_city mansilingan mantampay marawi_city
 marinduke masbate meycauayan mimaropa mindoro_oriental misamis_oriental muricay naga national_capital navotas
 negros_oriental northern_mindanao nueva_ecija nueva_vizcaya olongapo ormoc pagadian pampanga panalanoy pangasinan
 pasay pasig_city puerto_princesa quezon_city risal rodriguez romblon roxas_city sambales sambuwangga_sibugay
 san_fernando san_pablo santol sarangani sikihor sorsogon south_cotabato sultan_kudarat sulu taguig talisay tarlac
 tarlac_city tawi-tawi taytay timog_sambuwangga tuguegarao zamboanga
poland| bialystok bielany bielsko-biala bydgoszcz bytom czestochowa dabrowa_gornicza dolnoslaskie elblag gdynia
 gliwice gorzow_wielkopolski jastrzebie_zdroj jaworzno katowice kielce koszalin kujawsko-pomorskie lodz lodzkie
 lubelskie lublin lubuskie malopolskie mazowieckie mokotow olsztyn opole opolskie plock podkarpackie podlaskie
 pomorskie poznan praga_poludnie radom ruda_slaska rybnik rzeszow slaskie slupsk sosnowiec srodmiescie
 swietokrzyskie szczecin targowek tarnow torun tychy ursynow walbrzych warminsko-mazurskie wielkopolskie wloclawek
 wola wroclaw zabrze zachodniopomorskie zielona_gora
portugal| amadora aveiro braga castelo_branco coimbra evora faro funchal guarda leiria ponta_delgada setubal
puerto_rico| arecibo barceloneta bayamon caguas carolina catano fajardo guayama guaynabo humacao mayaguez ponce
 trujillo_alto vega_baja yauco
qatar| al_wakrah ar_rayyan
republic_of_congo| bouenza cuvette cuvette-ouest dolisie impfondo kouilou lekoumou likouala madingou niari ouesso
 owando pointe-noire sangha
romania| alba alba_iulia arad arges bacau baia_mare bihor bistrita bistrita-nasaud botosani braila brasov buzau
 calarasi caras-severin cluj cluj-napoca constanta covasna craiova dambovita dolj drobeta-turnu_severin focsani
 galati giurgiu gorj harghita hunedoara ialomita iasi ilfov maramures mehedinti miercurea-ciuc mures neamt oradea
 piatra_neamt pitesti ploiesti prahova ramnicu_valcea resita salaj satu_mare sfantu_gheorghe sibiu slatina slobozia
 suceava targoviste targu_jiu targu-mures teleorman timis timisoara tulcea valcea vaslui vrancea zalau
russia| abakan admiralteisky adygeja al'met'yevsk altaj amur angarsk arhangel arkhangel'sk astrahan astrakhan
 balakovo balashikha barnaul bashkortostan berezniki bibirevo birobidzhan biryulevo biysk blagoveshchensk bratsk
 brjan burjatija cecen celjabin centralniy cheboksary chelyabinsk cherepovets cherkessk chertanovo_yuzhnoye chita
 chuvash derbent dimitrovgrad dzerzhinsk elektrostal' elista engel's evrejskaja_avtonomnaja gol'yanovo
 gorno-altaysk groznyy hakasija ingusetija irkut irkutsk ivanov ivanovo ivanovskoye izhevsk jaroslav
 kabardino-balkar kaliningrad kalininskiy kalmykija kaluga kaluzh kamensk-ural'skiy kamyshin karacaevo-cerkes
 karelija kazan kemerov khabarovsk khabarovsk_vtoroy khanty-mansiysk khasavyurt khimki khoroshevo-mnevniki kirov
 kislovodsk kolomna kolpino komi komsomolsk-on-amur korolev kostrom kostroma kovrov krasnogvargeisky krasnoyarsk
 kurgan kuz'minki kyzyl leningrad lipeckaja lipetsk lyubertsy lyublino magadan makhachkala mar'ino marij_el maykop
 miass mordovija moskov murman murmansk murom mytishchi naberezhnyye_chelny nakhodka nal'chik nazran' neftekamsk
 nevinnomyssk nizegorod nizhnekamsk nizhnevartovsk nizhniy_novgorod nizhny_tagil norilsk novgorod novocheboksarsk
 novocherkassk novokuznetsk novomoskovsk novorossiysk novosibir novosibirsk novyye_kuz'minki odintsovo omsk
 orekhovo-borisovo orekhovo-borisovo_severnoye orekhovo-zuyevo orel orenburg orlov orsk penza penzen perm
 pervoural'sk petrogradka petropavlovsk-kamchatsky petrozavodsk podolsk presnenskiy prokop'yevsk pskov pyatigorsk
 ramenki ramenskoye rjazan rostov-na-donu rubtsovsk ryazan' rybinsk saha sahalin saint_petersburg salavat salekhard
 samara saransk saratov serpukhov severnaja_osetija severnyy severodvinsk shakhty smolen smolensk sochi solntsevo
 staryy_oskol stavropol' sterlitamak strogino surgut sverdlov syktyvkar syzran' taganrog tambov tjumen tol'yatti
 tomsk tsaritsyno tula tver tyoply_stan tyumen tyva udmurt ul'janov ulan-ude ulyanovsk ussuriysk vasyl'evsky_ostrov
 velikiy_novgorod veshnyaki vladikavkaz vladimir volgodonsk volgograd vologda vologod volzhskiy vykhino-zhulebino
 yakutsk yaroslavl yasenevo yekaterinburg yoshkar-ola yuzhno-sakhalinsk zelenograd zheleznodorozhnyy zhulebino
 zlatoust zyablikovo zyuzino
rwanda| byumba kibuye rwamagana
saudi_arabia| abha al_bahah al_hufuf al_jubayl al_kharj al_mubarraz al_qasim ar_riyad arar buraydah dammam ha'il
 hafar_al-batin jazan jizan khamis_mushait khobar najran sakakah sultanah ta'if tabuk yanbu
senegal| diourbel fatick kaffrine kaolack kedougou kolda louga matam pikine saint-louis sedhiou tambacounda thies
 thies_nones touba ziguinchor
serbia| cacak kosovo-metohija kragujevac leskovac subotica vojvodina zemun
sierra_leone| kenema makeni port_loko
singapore| woodlands
slovakia| banska_bystrica banskobystricky_kraj bratislavsky_kraj kosice kosicky_kraj nitra nitriansky_kraj presov
 presovsky_kraj trenciansky_kraj trencin trnava trnavsky_kraj zilina zilinsky_kraj
slovenia| celje koper kranj maribor novo_mesto velenje
solomon_islands| choiseul guadalcanal isabel makira-ulawa malaita temotu
somalia| awdal bakool banaadir berbera bosaso burao ceerigaabo gaalkacyo galguduud garoowe gedo hargeysa hiiraan
 jamaame jawhar jubbada_dhexe jubbada_hoose laascaanood marka mudug nugaal sanaag shabeellaha_dhexe
 shabeellaha_hoose sool togdheer woqooyi_galbeed
south_africa| alberton benoni bhisho bloemfontein bokone_bophirima boksburg botshabelo brakpan brits carletonville
 centurion diepsloot east_london eastern_cape embalenhle foreisetata gauteng gazulu-natala impumalanga
 itjhingalanga-kapa itlhagwini-kapa kimberley klerksdorp krugersdorp limpopo middelburg midrand mpumalanga
 nelspruit nigel orkney paarl pietermaritzburg polokwane port_elizabeth potchefstroom queenstown randburg
 randfontein richards_bay roodepoort rustenburg springs tembisa uitenhage vanderbijlpark vereeniging vryheid welkom
 westonaria witbank
south_korea| andong ansan-si anyang-si bucheon-si ch'ungch'ongbuk-do ch'ungch'ongnam-do changwon cheju-do cheonan
 cheongju-si chinju chollabuk-do chollanam-do chuncheon daegu daejeon gang'weondo gangneung gimcheon goyang-si gumi
 gunsan guri-si gwangju gyeonggido gyeongju gyeongsan-si gyeongsangbugdo gyeongsangnamdo hanam hongseong
 hwaseong-si icheon-si iksan incheon jeju_city jeongeup jeonju kimhae kwangmyong masan mokpo muan osan pohang
 sejong seogwipo seongnam-si suncheon suwon uijeongbu-si ulsan wonju yangju yeosu
south_sudan| aweil central_equatoria eastern_equatoria lakes malakal rumbek torit unity upper_nile warrap
 western_equatoria winejok yambio
spain| a_coruna alava albacete alcorcon alicante almeria andalucia aragon arganzuela asturias avila badajoz badalona
 balears bilbao burgos caceres canarias cantabria carabanchel castilla-la_mancha catalunya ceuta chamartin chamberi
 city_center ciudad_lineal ciudad_real dos_hermanas eixample elche euskal_herria extremadura fuencarral-el_pardo
 fuenlabrada getafe gijon girona gracia horta-guinardo hortaleza huelva huesca illes_balears jaen la_laguna
 las_palmas leganes lleida logrono lugo malaga marbella mataro melilla mostoles murcia nou_barris ourense oviedo
 palencia pamplona pontevedra retiro sabadell salamanca san_blas-canillejas sant_andreu sant_marti sants-montjuic
 sarria-sant_gervasi segovia sevilla soria tarragona terrassa teruel usera valenciana valladolid vigo villaverde
 zaragoza
sri_lanka| anuradhapura badulla basnahira_palata chappirakamuva_makanam dakunu_palata dehiwala-mount_lavinia galle
 jaffna kandy kurunegala moratuwa negombo north_central north_western ratnapura trincomalee uva_makanam
sudan| ad-damazin al_jazirah al_khartum al_manaqil al_qadarif an_nil central_darfur east_darfur ed_damer el_daein
 el_obeid geneina gereida gharb_darfur janub_darfur janub_kurdufan kadugli kassala kosti north_darfur
 north_kordofan nyala rabak sennar singa sinnar wad_medani zalingei
sweden| blekinge_lan dalarnas_lan falun gavle gavleborgs_lan goteborg gotlands_lan hallands_lan halmstad helsingborg
 huddinge jamtlands_lan jonkoping jonkopings_lan kalmar kalmar_lan karlskrona karlstad kronobergs_lan linkoping
 lulea norrbottens_lan norrkoping nykoping orebro_lan ostergotlands_lan ostersund skane_lan sodermalm
 sodermanlands_lan sollentuna stockholms_lan umea uppsala uppsala_lan varmlands_lan vasteras vasterbottens_lan
 vasternorrlands_lan vastmanlands_lan vaxjo visby
switzerland| basel chur frauenfeld fribourg geneve lausanne luzern neuchatel sankt_gallen schaffhausen sitten
 winterthur
syria| al_bab al_hasakah al_ladhiqiyah al_qunaytirah ar_raqqah as_salamiyah as-suwayda dar'a dimashq douma halab
 hamah hims manbij rif_dimashq tartouss tartus
taiwan| banqiao douliu hsinchu hualien_city kaohsiung keelung nantou taichung tainan taitung_city taoyuan_city
 yuanlin
tajikistan| khatlon khorugh khujand kuhistoni_badakhshon qurghonteppa sughd
tanzania| arusha babati bukoba chake_chake geita iringa kagera kaskazini_pemba kaskazini_unguja katavi kibaha kigoma
 kilimanjaro kusini_pemba kusini_unguja lindi manyara mara mbeya mjini_magharibi morogoro moshi mpanda mtwara
 musoma mwanza njombe rukwa ruvuma shinyanga simiyu singida songea sumbawanga tabora tanga vwawa wete
thailand| amnat_charoen ang_thong bueng_kan buri_ram chachoengsao chai_nat chaiyaphum chanthaburi chiang_mai
 chiang_rai chon_buri chumphon hat_yai kalasin kamphaeng_phet kanchanaburi khlong_luang khon_kaen krabi lampang
 lamphun loei lop_buri maha_sarakham mueang_nonthaburi mukdahan nakhon_nayok nakhon_pathom nakhon_phanom
 nakhon_sawan narathiwat nong_khai nonthaburi pak_kret pathum_thani phangnga phatthalung phayao phetchabun
 phetchaburi phichit phitsanulok phra_pradaeng phrae prachin_buri ranong ratchaburi rayong roi_et sa_kaeo
 sakon_nakhon samut_prakan samut_sakhon samut_songkhram saraburi satun si_racha sing_buri songkhla sukhothai
 suphan_buri surat_thani surin trang trat ubon_ratchathani udon_thani uthai_thani uttaradit yala yasothon
togo| atakpame dapaong kara savannes sokode
tonga| ha'apai niuas nuku'alofa tongatapu vava'u
trinidad_and_tobago| arima chaguanas couva-tabaquite-talparo diego_martin eastern_tobago laventille penal-debe
 princes_town rio_claro-mayaro san_juan-laventille sangre_grande siparia tunapuna-piarco western_tobago
tunisia| ariana beja ben_arous bizerte el_kef gabes gafsa jendouba kairouan kasserine kebili la_manouba le_kef
 mahdia manouba medenine monastir nabeul sidi_bouzid siliana tataouine tozeur zaghouan
turkey| adana adapazari adiyaman afyonkarahisar agri aksaray alanya amasya antakya antalya ardahan arnavutkoy artvin
 atasehir aydin bafra bagcilar bahcelievler balikesir bandirma bartin basaksehir batikent batman bayburt beylikduzu
 bilecik bingol bitlis burdur bursa buyukcekmece canakkale cankaya cankiri ceyhan corlu corum denizli derince duzce
 edirne elazig ercis erzincan erzurum esenler esenyurt eskisehir gebze giresun gumushane gumushkhane hakkari igdir
 inegol iskenderun isparta izmit karabaglar karabuk karaman kars kastamonu kayseri khanjarah kilis kirikkale
 kirklareli kirsehir kiziltepe kocaeli konya korfez kutahya luleburgaz malatya maltepe manavgat manisa mardin
 merkezefendi mersin mugla muratpasa mustafakemalpasa nazilli nevsehir nigde ordu osmaniye polatli rize sakarya
 samsun sancaktepe sanliurfa siirt sirnak sisli sivas siverek sultanbeyli sultangazi tarsus tekirdag tokat trabzon
 tunceli turgutlu turhal umraniye usak uskudar viransehir yalova yozgat zeytinburnu zonguldak
turkmenistan| ahal annau balkan balkanabat dasoguz lebap mary turkmenabat
uganda| gulu jinja mbarara
ukraine| berdyansk bila_tserkva cherka cherkasy chernivet chernivtsi dnipropetrov donet horlivka ivano-frankiv
 ivano-frankivsk kamianets-podilskyi kamianske kerch khmelnyt khmelnytskyi kirovohrad konotop kostyantynivka
 kramators'k kropyvnytskyi luhan lutsk makiyivka mykolayiv nikopol oleksandriya pavlohrad poltav rivne rivnen
 sevastopol simferopol syevyerodonets'k uzhgorod vinnyt volyn yevpatoriya zakarpat zaporizhia zaporizka
united_arab_emirates| abu_zaby ajman_city al_fujayrah ash_shariqah dubayy musaffah sharjah
united_kingdom| archway basildon bexley birkenhead blackburn blackpool bolton bournemouth bradford brent
 buckinghamshire burnley cambridgeshire cardiff chelmsford colchester coventry crawley croydon cumbria darlington
 derbyshire devon doncaster dorset dudley east_sussex edinburgh essex exeter gloucester gloucestershire grimsby
 hampshire hertfordshire high_wycombe huddersfield ipswich islington lancashire leeds leicester leicestershire
 lincolnshire liverpool luton maidstone middlesbrough milton_keynes newport north_yorkshire northampton
 northamptonshire norwich nottingham nottinghamshire oldham oxfordshire poole rochdale rotherham sheffield slough
 solihull somerset southampton southend-on-sea st_helens staffordshire stockport stoke-on-trent sunderland sutton
 swansea swindon telford walsall warrington warwickshire watford west_bromwich west_sussex wigan wolverhampton
 worcestershire
united_states| abilene akron albany albuquerque alhambra allentown amarillo amherst anaheim anchorage ann_arbor
 annapolis arlington astoria bakersfield baton_rouge beaumont bellevue berkeley billings bismarck boise
 borough_park boulder bridgeport brooklyn brownsville cape_coral carrollton carson_city cary cedar_rapids chandler
 charleston chattanooga chesapeake cheyenne chula_vista cincinnati clarksville clearwater colorado_springs columbus
 concord coral_springs corona corpus_christi davenport dayton deer_valley delaware denton des_moines durham
 east_chattanooga east_flatbush east_hampton elizabeth elk_grove erie escondido eugene evansville everett fairfield
 fayetteville flint fontana fort_collins fort_lauderdale fort_wayne fort_worth frankfort freeport fremont fresno
 frisco fullerton gainesville garden_grove gilbert grand_prairie grand_rapids greeley green_bay greensboro
 greenville hampton harrisburg hartford hayward helena hillsboro hollywood honolulu huntington_beach huntsville
 idaho indianapolis iowa ironville irvine jacksonville jefferson_city jersey_city joliet juneau kansas_city kenosha
 killeen knoxville koreatown lafayette lakewood lansing laredo las_cruces lawton lexington lexington-fayette
 little_rock long_beach louisville lubbock manhattan maryvale mcallen mckinney meads memphis mesa mesquite metairie
 metairie_terrace miami midland milwaukee minneapolis modesto montgomery moreno_valley murfreesboro naperville
 nashville nebraska new_hampshire new_haven newark newport_news north_dakota north_stamford oakland oceanside
 oklahoma_city olathe omaha overland_park oxnard palmdale pasadena pembroke_pines peoria pittsburgh pomona portland
 providence provo pueblo queens rancho_cucamonga redding reno rhode_island riverside roanoke rochester rockford
 roseville sacramento saint_paul salinas san_angelo san_bernardino san_diego san_francisco santa_clarita savannah
 scottsdale sheepshead_bay shreveport simi_valley sioux_falls south_bend south_boston south_dakota spokane
 spring_valley springfield stamford staten_island sterling_heights sunnyvale sunrise_manor sunset_park surprise
 syracuse tacoma tallahassee tampa tempe tempe_junction the_bronx thornton topeka torrance trenton tucson tulsa
 tuscaloosa vallejo van_nuys ventura vermont victorville virginia_beach visalia waco washington_heights
 west_raleigh west_virginia wichita wichita_falls wilmington winston-salem wyoming yakima yonkers
uruguay| artigas canelones cerro_largo colonia durazno flores fray_bentos lavalleja maldonado melo paysandu rivera
 rocha salto soriano tacuarembo
uzbekistan| andijon angren bukhara buxoro chirchiq farg'ona fergana guliston jizzax marg'ilon namangan navoiy nukus
 olmaliq qarshi qashqadaryo qo'qon qoraqalpog'iston_respublikasi samarkand samarqand sirdaryo surxondaryo tirmiz
 toshkent urganch xorazm
vanuatu| malampa penama port-vila sanma shefa tafea torba
venezuela| acarigua alto_barinas anaco anzoategui apure aragua barinas barquisimeto baruta cabimas cagua calabozo
 carabobo carora carupano charallave ciudad_bolivar ciudad_guayana cojedes coro cumana delta_amacuro ejido el_limon
 el_tigre falcon guacara guanare guarenas guarico guatire la_asuncion la_guaira lara los_teques maracay mariara
 maturin miranda monagas mucumpiz nueva_esparta palo_negro petare portuguesa puerto_ayacucho puerto_cabello
 punto_fijo tachira tucupita turmero valera vargas yaracuy zulia
vietnam| an_giang bac_giang bac_kan bac_lieu bac_ninh bao_loc ben_tre bien_hoa binh_dinh binh_duong binh_phuoc
 binh_thuan ca_mau cam_ranh can_giuoc can_tho cao_bang cao_lanh dak_lak dak_nong dien_bien don_luan duc_trong
 gia_lai ha_giang ha_long ha_nam ha_tinh hai_duong haiphong hau_giang hoa_binh hung_yen khanh_hoa kien_giang
 kon_tum kwang_binh la_gi lai_chau lang_son long_an long_xuyen my_tho nam_dinh nghe_an nha_trang ninh_binh
 ninh_thuan phan_thiet phu_ly phu_tho phu_yen pleiku quang_binh quang_nam quang_ngai quang_ninh quang_tri qui_nhon
 rach_gia sa_dec soc_trang son_la song_cau tam_ky tan_an tay_ninh thai_binh thai_nguyen thanh_hoa thua_thien-hue
 tien_giang tra_vinh tuy_hoa tuyen_quang vi_thanh viet_tri vinh vinh_long vinh_phuc vung_tau yen_bai
yemen| abyan al_bayda al_hudaydah al_mahrah al_mahwit ataq hadramawt hajjah lahij ma'rib mukalla raymah sa'dah
 shabwah ta'izz
zambia| chingola chipata choma copperbelt kabwe kasama kitwe livingstone luapula mongu muchinga mufulira ndola
 north-western
zimbabwe| bindura bulawayo chinhoyi chitungwiza epworth gweru manicaland marondera mashonaland_central
 mashonaland_east mashonaland_west masvingo matabeleland_north matabeleland_south midlands mutare
`;
