/// A place, or a word for its people, that says which dollar or krona a text means.
struct CurrencyPlace: Sendable {
  /// The place in lower case.
  let spelling: [UInt8]

  /// Its currency, then those that it had before.
  let currencies: [FigureUnit]

  /// Every place, in byte order.
  static let all: [CurrencyPlace] = TableText(currencyPlaceTable).rows.compactMap { row in
    guard row.count == 2 else { return nil }
    return CurrencyPlace(
      spelling: Array(row[0]), currencies: row[1].words.compactMap { FigureUnit(currencyCode: $0) })
  }
}

/// Countries, their people and adjectives, cities, exchanges and central banks, in byte order.
///
/// Columns: the place in lower case; its currency and those that it had before, as ISO 4217 codes.
/// Names that are mostly something else in English text (Georgia, Reading, Santiago) are left out.
// swift-format-ignore
let currencyPlaceTable: StaticString = """
  aarhus                        DKK
  abidjan                       XOF
  abu dhabi                     AED
  abuja                         NGN
  accra                         GHS GHC
  addis ababa                   ETB
  adelaide                      AUD
  afghan                        AFN
  afghanistan                   AFN
  albania                       ALL
  albanian                      ALL
  alberta                       CAD
  alexandria                    EGP
  algeria                       DZD
  algerian                      DZD
  algiers                       DZD
  almaty                        KZT
  america                       USD
  american                      USD
  americans                     USD
  amman                         JOD
  amsterdam                     EUR NLG
  andorra                       EUR
  angola                        AOA
  angolan                       AOA
  ankara                        TRY TRL
  antananarivo                  MGA
  antigua                       XCD
  antwerp                       EUR BEF
  aramco                        SAR
  argentina                     ARS
  argentine                     ARS
  argentines                    ARS
  argentinian                   ARS
  arizona                       USD
  armenia                       AMD
  armenian                      AMD
  aruba                         AWG
  aruban                        AWG
  ashgabat                      TMT TMM
  asmara                        ERN
  astana                        KZT
  asuncion                      PYG
  asx                           AUD
  athens                        EUR GRD
  atlanta                       USD
  auckland                      NZD
  australia                     AUD
  australian                    AUD
  australians                   AUD
  austria                       EUR ATS
  austrian                      EUR ATS
  azerbaijan                    AZN
  azerbaijani                   AZN
  azeri                         AZN
  baghdad                       IQD
  bahamas                       BSD
  bahamian                      BSD
  bahrain                       BHD
  bahraini                      BHD
  baku                          AZN
  bangalore                     INR
  bangkok                       THB
  bangladesh                    BDT
  bangladeshi                   BDT
  banjul                        GMD
  bank of canada                CAD
  bank of england               GBP
  bank of japan                 JPY
  barbadian                     BBD
  barbados                      BBD
  barcelona                     EUR ESP
  basel                         CHF
  beijing                       CNY
  beirut                        LBP
  belarus                       BYN BYR
  belarusian                    BYN BYR
  belfast                       GBP
  belgian                       EUR BEF
  belgium                       EUR BEF
  belgrade                      RSD YUM
  belize                        BZD
  belizean                      BZD
  bengaluru                     INR
  benin                         XOF
  bergen                        NOK
  berlin                        EUR DEM
  bermuda                       BMD
  bermudian                     BMD
  bern                          CHF
  bhutan                        BTN
  bhutanese                     BTN
  birmingham                    GBP
  bishkek                       KGS
  bogota                        COP
  bogotá                        COP
  bolivia                       BOB
  bolivian                      BOB
  bombay                        INR
  bosnia                        BAM
  bosnian                       BAM
  boston                        USD
  botswana                      BWP
  brasilia                      BRL BRC
  bratislava                    EUR SKK
  brazil                        BRL BRC
  brazilian                     BRL BRC
  brazilians                    BRL BRC
  bridgetown                    BBD
  brisbane                      AUD
  britain                       GBP
  british                       GBP
  british columbia              CAD
  britons                       GBP
  brno                          CZK CSK
  brunei                        BND
  bruneian                      BND
  brussels                      EUR BEF
  bucharest                     RON ROL
  budapest                      HUF
  buenos aires                  ARS
  bujumbura                     BIF
  bulgaria                      BGN BGL
  bulgarian                     BGN BGL
  bundesbank                    EUR DEM
  burkina faso                  XOF
  burmese                       MMK
  burundi                       BIF
  burundian                     BIF
  busan                         KRW
  cairo                         EGP
  calgary                       CAD
  california                    USD
  cambodia                      KHR
  cambodian                     KHR
  cameroon                      XAF
  cameroonian                   XAF
  canada                        CAD
  canadian                      CAD
  canadians                     CAD
  canberra                      AUD
  cape town                     ZAR
  cape verde                    CVE
  cape verdean                  CVE
  caracas                       VES VED VEF VEB
  cardiff                       GBP
  casablanca                    MAD
  cayman islands                KYD
  caymanian                     KYD
  cebu                          PHP
  central african republic      XAF
  chad                          XAF
  chadian                       XAF
  chennai                       INR
  chicago                       USD
  chile                         CLP
  chilean                       CLP
  chileans                      CLP
  china                         CNY
  chinese                       CNY
  chisinau                      MDL
  christchurch                  NZD
  codelco                       CLP
  colombia                      COP
  colombian                     COP
  colombians                    COP
  colombo                       LKR
  colorado                      USD
  comorian                      KMF
  comoros                       KMF
  conakry                       GNF
  congo                         CDF
  congolese                     CDF
  cook islands                  NZD
  copenhagen                    DKK
  cork                          EUR IEP
  costa rica                    CRC
  costa rican                   CRC
  croatia                       EUR HRK
  croatian                      EUR HRK
  cuba                          CUP CUC
  cuban                         CUP CUC
  curacao                       ANG XCG
  curaçao                       ANG XCG
  cypriot                       EUR CYP
  cyprus                        EUR CYP
  czech                         CZK CSK
  czech republic                CZK CSK
  czechia                       CZK CSK
  czechs                        CZK CSK
  dakar                         XOF
  dallas                        USD
  damascus                      SYP
  danes                         DKK
  danish                        DKK
  dar es salaam                 TZS
  davao                         PHP
  delhi                         INR
  denmark                       DKK
  detroit                       USD
  dhaka                         BDT
  djibouti                      DJF
  doha                          QAR
  dominica                      XCD
  dominican republic            DOP
  dubai                         AED
  dublin                        EUR IEP
  durban                        ZAR
  dushanbe                      TJS
  dutch                         EUR NLG
  ecopetrol                     COP
  ecuador                       USD
  ecuadorean                    USD
  edinburgh                     GBP
  egypt                         EGP
  egyptian                      EGP
  egyptians                     EGP
  el salvador                   USD
  emirati                       AED
  england                       GBP
  english                       GBP
  equatorial guinea             XAF
  eritrea                       ERN
  eritrean                      ERN
  estonia                       EUR EEK
  estonian                      EUR EEK
  eswatini                      SZL
  ethiopia                      ETB
  ethiopian                     ETB
  euro zone                     EUR
  european central bank         EUR
  european commission           EUR
  european union                EUR
  eurozone                      EUR
  faroe islands                 DKK
  federal reserve               USD
  fiji                          FJD
  fijian                        FJD
  filipino                      PHP
  filipinos                     PHP
  finland                       EUR FIM
  finnish                       EUR FIM
  florida                       USD
  france                        EUR FRF
  frankfurt                     EUR DEM
  freetown                      SLE SLL
  french                        EUR FRF
  french polynesia              XPF
  ftse                          GBP
  gabon                         XAF
  gabonese                      XAF
  gaborone                      BWP
  gambia                        GMD
  gambian                       GMD
  gazprom                       RUB RUR SUR
  geneva                        CHF
  german                        EUR DEM
  germany                       EUR DEM
  ghana                         GHS GHC
  ghanaian                      GHS GHC
  glasgow                       GBP
  gothenburg                    SEK
  greece                        EUR GRD
  greek                         EUR GRD
  greenland                     DKK
  grenada                       XCD
  guadalajara                   MXN MXP
  guam                          USD
  guangdong                     CNY
  guatemala                     GTQ
  guatemalan                    GTQ
  guinea                        GNF
  guinea-bissau                 XOF
  guinean                       GNF
  gujarat                       INR
  guyana                        GYD
  guyanese                      GYD
  haiti                         HTG
  haitian                       HTG
  hamburg                       EUR DEM
  hang seng                     HKD
  hanoi                         VND
  harare                        ZWL ZWD
  havana                        CUP CUC
  helsinki                      EUR FIM
  hmrc                          GBP
  ho chi minh city              VND
  honduran                      HNL
  honduras                      HNL
  hong kong                     HKD
  hongkong                      HKD
  honiara                       SBD
  houston                       USD
  hungarian                     HUF
  hungarians                    HUF
  hungary                       HUF
  hyderabad                     INR
  iceland                       ISK
  icelanders                    ISK
  icelandic                     ISK
  illinois                      USD
  india                         INR
  indian                        INR
  indians                       INR
  indonesia                     IDR
  indonesian                    IDR
  indonesians                   IDR
  internal revenue service      USD
  iran                          IRR
  iranian                       IRR
  iranians                      IRR
  iraq                          IQD
  iraqi                         IQD
  iraqis                        IQD
  ireland                       EUR IEP
  irish                         EUR IEP
  islamabad                     PKR
  israel                        ILS
  israeli                       ILS
  israelis                      ILS
  istanbul                      TRY TRL
  italian                       EUR ITL
  italy                         EUR ITL
  ivorian                       XOF
  ivory coast                   XOF
  jakarta                       IDR
  jamaica                       JMD
  jamaican                      JMD
  japan                         JPY
  japanese                      JPY
  jeddah                        SAR
  jerusalem                     ILS
  johannesburg                  ZAR
  johor                         MYR
  jordan                        JOD
  jordanian                     JOD
  juba                          SSP
  kabul                         AFN
  kampala                       UGX
  karachi                       PKR
  kathmandu                     NPR
  kazakh                        KZT
  kazakhstan                    KZT
  kenya                         KES
  kenyan                        KES
  kenyans                       KES
  khartoum                      SDG SDD
  kiev                          UAH
  kigali                        RWF
  kingston                      JMD
  kinshasa                      CDF
  kiribati                      AUD
  kolkata                       INR
  korea                         KRW
  korean                        KRW
  kosovo                        EUR
  kospi                         KRW
  krakow                        PLN PLZ
  kremlin                       RUB RUR SUR
  kuala lumpur                  MYR
  kuwait                        KWD
  kuwaiti                       KWD
  kuwaitis                      KWD
  kyiv                          UAH
  kyrgyz                        KGS
  kyrgyzstan                    KGS
  la paz                        BOB
  lagos                         NGN
  lahore                        PKR
  laos                          LAK
  laotian                       LAK
  latvia                        EUR LVL
  latvian                       EUR LVL
  lausanne                      CHF
  lebanese                      LBP
  lebanon                       LBP
  leeds                         GBP
  lesotho                       LSL
  liberia                       LRD
  liberian                      LRD
  libya                         LYD
  libyan                        LYD
  liechtenstein                 CHF
  lilongwe                      MWK
  lima                          PEN PEI
  lisbon                        EUR PTE
  lithuania                     EUR LTL
  lithuanian                    EUR LTL
  liverpool                     GBP
  ljubljana                     EUR SIT
  london                        GBP
  los angeles                   USD
  luanda                        AOA
  lusaka                        ZMW ZMK
  luxembourg                    EUR LUF
  luxembourgish                 EUR LUF
  lyon                          EUR FRF
  macao                         MOP
  macau                         MOP
  macedonia                     MKD
  macedonian                    MKD
  madagascar                    MGA
  madrid                        EUR ESP
  maharashtra                   INR
  malagasy                      MGA
  malawi                        MWK
  malawian                      MWK
  malaysia                      MYR
  malaysian                     MYR
  malaysians                    MYR
  maldives                      MVR
  maldivian                     MVR
  mali                          XOF
  malian                        XOF
  malmo                         SEK
  malta                         EUR MTL
  maltese                       EUR MTL
  managua                       NIO
  manama                        BHD
  manchester                    GBP
  manila                        PHP
  manitoba                      CAD
  maputo                        MZN MZM
  marseille                     EUR FRF
  maseru                        LSL
  massachusetts                 USD
  mauritania                    MRU MRO
  mauritanian                   MRU MRO
  mauritian                     MUR
  mauritius                     MUR
  mbabane                       SZL
  medellin                      COP
  melbourne                     AUD
  mexican                       MXN MXP
  mexicans                      MXN MXP
  mexico                        MXN MXP
  mexico city                   MXN MXP
  michigan                      USD
  milan                         EUR ITL
  minnesota                     USD
  minsk                         BYN BYR
  mogadishu                     SOS
  moldova                       MDL
  moldovan                      MDL
  mombasa                       KES
  monaco                        EUR
  mongolia                      MNT
  mongolian                     MNT
  monrovia                      LRD
  montenegrin                   EUR
  montenegro                    EUR
  monterrey                     MXN MXP
  montevideo                    UYU
  montreal                      CAD
  moroccan                      MAD
  morocco                       MAD
  moscow                        RUB RUR SUR
  mozambican                    MZN MZM
  mozambique                    MZN MZM
  mumbai                        INR
  munich                        EUR DEM
  muscat                        OMR
  myanmar                       MMK
  nairobi                       KES
  namibia                       NAD
  namibian                      NAD
  nasdaq                        USD
  nassau                        BSD
  nauru                         AUD
  nepal                         NPR
  nepalese                      NPR
  nepali                        NPR
  netherlands                   EUR NLG
  new caledonia                 XPF
  new delhi                     INR
  new jersey                    USD
  new south wales               AUD
  new york                      USD
  new zealand                   NZD
  new zealanders                NZD
  nicaragua                     NIO
  nicaraguan                    NIO
  nicosia                       EUR CYP
  nifty                         INR
  niger                         XOF
  nigeria                       NGN
  nigerian                      NGN
  nigerians                     NGN
  nikkei                        JPY
  norges bank                   NOK
  north korea                   KPW
  north korean                  KPW
  northern ireland              GBP
  norway                        NOK
  norwegian                     NOK
  norwegians                    NOK
  nouakchott                    MRU MRO
  nova scotia                   CAD
  nzx                           NZD
  ohio                          USD
  oman                          OMR
  omani                         OMR
  ontario                       CAD
  oregon                        USD
  osaka                         JPY
  oslo                          NOK
  ottawa                        CAD
  pakistan                      PKR
  pakistani                     PKR
  pakistanis                    PKR
  panama                        USD
  papua new guinea              PGK
  paraguay                      PYG
  paraguayan                    PYG
  paris                         EUR FRF
  pdvsa                         VES VED VEF VEB
  pemex                         MXN MXP
  penang                        MYR
  pennsylvania                  USD
  people's bank of china        CNY
  perth                         AUD
  peru                          PEN PEI
  peruvian                      PEN PEI
  petrobras                     BRL BRC
  petronas                      MYR
  philadelphia                  USD
  philippine                    PHP
  philippines                   PHP
  phnom penh                    KHR
  poland                        PLN PLZ
  poles                         PLN PLZ
  polish                        PLN PLZ
  port louis                    MUR
  port moresby                  PGK
  portugal                      EUR PTE
  portuguese                    EUR PTE
  prague                        CZK CSK
  pretoria                      ZAR
  puerto rico                   USD
  punjab                        PKR
  pyongyang                     KPW
  qatar                         QAR
  qatari                        QAR
  qataris                       QAR
  quebec                        CAD
  queensland                    AUD
  rabat                         MAD
  reserve bank of australia     AUD
  reserve bank of india         INR
  reykjavik                     ISK
  riga                          EUR LVL
  riksbank                      SEK
  rio de janeiro                BRL BRC
  riyadh                        SAR
  romania                       RON ROL
  romanian                      RON ROL
  rome                          EUR ITL
  rosneft                       RUB RUR SUR
  rotterdam                     EUR NLG
  russia                        RUB RUR SUR
  russian                       RUB RUR SUR
  russians                      RUB RUR SUR
  rwanda                        RWF
  rwandan                       RWF
  saint lucia                   XCD
  samoa                         WST
  samoan                        WST
  san francisco                 USD
  sanaa                         YER
  santo domingo                 DOP
  sao paulo                     BRL BRC
  sarajevo                      BAM
  saskatchewan                  CAD
  saudi                         SAR
  saudi arabia                  SAR
  saudis                        SAR
  scotland                      GBP
  scottish                      GBP
  seattle                       USD
  senegal                       XOF
  senegalese                    XOF
  sensex                        INR
  seoul                         KRW
  serbia                        RSD YUM
  serbian                       RSD YUM
  serbs                         RSD YUM
  seychelles                    SCR
  seychellois                   SCR
  sgx                           SGD
  shanghai                      CNY
  sharjah                       AED
  shenzhen                      CNY
  sierra leone                  SLE SLL
  singapore                     SGD
  singaporean                   SGD
  singaporeans                  SGD
  sint maarten                  ANG XCG
  skopje                        MKD
  slovak                        EUR SKK
  slovakia                      EUR SKK
  slovenia                      EUR SIT
  slovenian                     EUR SIT
  sofia                         BGN BGL
  solomon islands               SBD
  somali                        SOS
  somalia                       SOS
  south africa                  ZAR
  south african                 ZAR
  south africans                ZAR
  south korea                   KRW
  south korean                  KRW
  south sudan                   SSP
  south sudanese                SSP
  spain                         EUR ESP
  spanish                       EUR ESP
  sri lanka                     LKR
  sri lankan                    LKR
  st kitts                      XCD
  st lucia                      XCD
  st petersburg                 RUB RUR SUR
  stavanger                     NOK
  stockholm                     SEK
  sudan                         SDG SDD
  sudanese                      SDG SDD
  suez                          EGP
  suriname                      SRD
  surinamese                    SRD
  suva                          FJD
  swaziland                     SZL
  sweden                        SEK
  swedes                        SEK
  swedish                       SEK
  swiss                         CHF
  switzerland                   CHF
  sydney                        AUD
  syria                         SYP
  syrian                        SYP
  são paulo                     BRL BRC
  tadawul                       SAR
  tahiti                        XPF
  taipei                        TWD
  taiwan                        TWD
  taiwanese                     TWD
  tajik                         TJS
  tajikistan                    TJS
  tallinn                       EUR EEK
  tanzania                      TZS
  tanzanian                     TZS
  tashkent                      UZS
  tasmania                      AUD
  tbilisi                       GEL
  tegucigalpa                   HNL
  tehran                        IRR
  tel aviv                      ILS
  temasek                       SGD
  texas                         USD
  thai                          THB
  thailand                      THB
  thais                         THB
  the hague                     EUR NLG
  tirana                        ALL
  tobago                        TTD
  togo                          XOF
  tokyo                         JPY
  tonga                         TOP
  tongan                        TOP
  toronto                       CAD
  treasury department           USD
  trinidad                      TTD
  trinidad and tobago           TTD
  tripoli                       LYD
  tsx                           CAD
  tunis                         TND
  tunisia                       TND
  tunisian                      TND
  turin                         EUR ITL
  turkey                        TRY TRL
  turkish                       TRY TRL
  turkiye                       TRY TRL
  turkmen                       TMT TMM
  turkmenistan                  TMT TMM
  turks                         TRY TRL
  tuvalu                        AUD
  türkiye                       TRY TRL
  u.a.e.                        AED
  u.k.                          GBP
  u.s.                          USD
  u.s.a.                        USD
  uae                           AED
  uganda                        UGX
  ugandan                       UGX
  uk                            GBP
  ukraine                       UAH
  ukrainian                     UAH
  ukrainians                    UAH
  ulaanbaatar                   MNT
  ulan bator                    MNT
  united arab emirates          AED
  united kingdom                GBP
  united states                 USD
  uruguay                       UYU
  uruguayan                     UYU
  usa                           USD
  uzbek                         UZS
  uzbekistan                    UZS
  valletta                      EUR MTL
  vancouver                     CAD
  vanuatu                       VUV
  venezuela                     VES VED VEF VEB
  venezuelan                    VES VED VEF VEB
  vienna                        EUR ATS
  vientiane                     LAK
  vietnam                       VND
  vietnamese                    VND
  vilnius                       EUR LTL
  wales                         GBP
  wall street                   USD
  warsaw                        PLN PLZ
  washington                    USD
  wellington                    NZD
  welsh                         GBP
  westminster                   GBP
  windhoek                      NAD
  wisconsin                     USD
  yangon                        MMK
  yemen                         YER
  yemeni                        YER
  yerevan                       AMD
  zagreb                        EUR HRK
  zambia                        ZMW ZMK
  zambian                       ZMW ZMK
  zanzibar                      TZS
  zimbabwe                      ZWL ZWD
  zimbabwean                    ZWL ZWD
  zurich                        CHF
  """
