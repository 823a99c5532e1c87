/// The spellings of currencies and of minor units, in byte order.
///
/// Columns: spelling; then an ISO 4217 code or a `CurrencyClass`, a `CurrencyForm`, the side of the
/// number on which it may stand, the power of ten, and the words of `CurrencyCare`. The full
/// stop of an abbreviation ("Rs.", "kr.") is not part of the row. Codes are in `currencyTable`.
/// A spelling may stand twice, once a side, and but once a side without regard to case.
// swift-format-ignore
let currencySpellingTable: StaticString = """
  $                              dollar symbol both 0
  $AUD                           AUD symbol before 0
  $CAD                           CAD symbol before 0
  $Cdn                           CAD symbol before 0
  $HK                            HKD symbol before 0
  $NZ                            NZD symbol before 0
  $NZD                           NZD symbol before 0
  $SGD                           SGD symbol before 0
  $U                             UYU symbol before 0
  $US                            USD symbol before 0
  $USD                           USD symbol before 0
  A$                             AUD symbol both 0
  AR$                            ARS symbol both 0
  ARS$                           ARS symbol both 0
  AU$                            AUD symbol both 0
  AUD$                           AUD symbol both 0
  Afs                            AFN symbol both 0 exact
  Arg$                           ARS symbol both 0
  Aus$                           AUD symbol both 0
  B$                             BSD symbol both 0
  B/                             PAB symbol before 0 exact
  BBD$                           BBD symbol both 0
  BD                             BHD symbol before 0 exact scaled
  BD$                            BMD symbol both 0
  BFr                            BEF symbol both 0 exact
  BN$                            BND symbol both 0
  BR$                            BRL symbol both 0
  BRL$                           BRL symbol both 0
  BS$                            BSD symbol both 0
  BZ$                            BZD symbol both 0
  Bds$                           BBD symbol both 0
  Bfrs                           BEF symbol both 0 exact
  Br                             ETB symbol before 0 exact scaled
  Bs                             BOB symbol before 0 exact
  C$                             CAD symbol both 0
  CA$                            CAD symbol both 0
  CAD$                           CAD symbol both 0
  CAN$                           CAD symbol both 0
  CDN$                           CAD symbol both 0
  CFA                            cfa symbol both 0 exact
  CI$                            KYD symbol both 0
  CL$                            CLP symbol both 0
  CLP$                           CLP symbol both 0
  CNY¥                           CNY symbol both 0
  CN¥                            CNY symbol both 0
  CO$                            COP symbol both 0
  COL$                           COP symbol both 0
  COP$                           COP symbol both 0
  CY£                            CYP symbol both 0
  C£                             CYP symbol both 0
  DKr                            DKK symbol both 0
  DM                             DEM symbol both 0 exact
  Dh                             dirham symbol both 0 exact
  Dhs                            dirham symbol both 0 exact
  Din                            dinar symbol before 0 exact scaled
  EC$                            XCD symbol both 0
  ECU                            XEU symbol both 0 exact
  EG£                            EGP symbol both 0
  EUR€                           EUR symbol both 0
  E£                             EGP symbol both 0
  F$                             FJD symbol both 0
  FCFA                           cfa symbol both 0 exact
  FFr                            FRF symbol both 0 exact
  FJ$                            FJD symbol both 0
  FK£                            FKP symbol both 0
  Fr                             franc symbol both 0 exact
  Ft                             HUF symbol both 0 exact
  G$                             GYD symbol both 0
  GBP£                           GBP symbol both 0
  GB£                            GBP symbol both 0
  GH¢                            GHS symbol before 0
  GH₵                            GHS symbol before 0
  GI£                            GIP symbol both 0
  GY$                            GYD symbol both 0
  HK$                            HKD symbol both 0
  HKD$                           HKD symbol both 0
  Hfl                            NLG symbol both 0 exact
  IKr                            ISK symbol both 0 exact
  IR£                            IEP symbol both 0
  J$                             JMD symbol both 0
  JA$                            JMD symbol both 0
  JD                             JOD symbol before 0 exact scaled
  JMD$                           JMD symbol both 0
  JPY¥                           JPY symbol both 0
  JP¥                            JPY symbol both 0
  K                              kwacha symbol before 0 exact touching scaled
  KD                             KWD symbol before 0 exact scaled
  KSh                            KES symbol both 0
  KShs                           KES symbol before 0
  Kc                             CZK symbol after 0 exact
  Ks                             MMK symbol before 0 exact scaled
  KČ                             CZK symbol both 0
  Kč                             CZK symbol both 0
  Kčs                            CSK symbol after 0
  L$                             LRD symbol both 0
  L.E                            EGP symbol both 0
  LE                             EGP symbol before 0 exact scaled
  LFr                            LUF symbol both 0 exact
  LL                             LBP symbol before 0 exact touching scaled
  LR$                            LRD symbol both 0
  Lit                            ITL symbol before 0 exact touching scaled
  L£                             LBP symbol both 0
  MOP$                           MOP symbol both 0
  MX$                            MXN symbol both 0
  MXN$                           MXN symbol both 0
  Mex$                           MXN symbol both 0
  N                              NGN symbol before 0 exact touching scaled
  N$                             NAD symbol both 0
  NGN₦                           NGN symbol both 0
  NIO$                           NIO symbol both 0
  NIS                            ILS symbol both 0 exact scaled
  NKr                            NOK symbol both 0
  NRs                            NPR symbol before 0 exact
  NT$                            TWD symbol both 0
  NTD                            TWD symbol both 0
  NTD$                           TWD symbol both 0
  NZ$                            NZD symbol both 0
  NZD$                           NZD symbol both 0
  Nu                             BTN symbol before 0 exact scaled
  P                              PHP symbol before 0 exact touching scaled
  PKRs                           PKR symbol before 0
  Pta                            ESP symbol both 0
  Ptas                           ESP symbol both 0
  QR                             QAR symbol before 0 exact scaled
  R                              ZAR symbol before 0 exact touching scaled
  R$                             BRL symbol both 0
  RD$                            DOP symbol both 0
  RM                             MYR symbol both 0 exact
  RMB                            CNY symbol both 0
  RMB¥                           CNY symbol both 0
  RO                             OMR symbol before 0 exact scaled
  Re                             rupee symbol before 0 exact
  Rf                             MVR symbol before 0 exact
  Rp                             IDR symbol both 0 exact
  Rs                             rupee symbol both 0
  S$                             SGD symbol both 0
  S/                             PEN symbol before 0 exact scaled
  SDR                            XDR symbol both 0 exact
  SDRs                           XDR symbol after 0 exact
  SD£                            SDG symbol both 0
  SFr                            CHF symbol both 0 exact
  SG$                            SGD symbol both 0
  SGD$                           SGD symbol both 0
  SI$                            SBD symbol both 0
  SKr                            SEK symbol both 0
  SLR                            LKR symbol before 0 exact
  SLRs                           LKR symbol before 0 exact
  SR                             SAR symbol before 0 exact scaled
  SR$                            SRD symbol both 0
  SS£                            SSP symbol both 0
  Sh                             shilling symbol before 0 exact
  Shs                            shilling symbol before 0 exact
  S£                             SYP symbol both 0
  T$                             TOP symbol both 0
  TL                             TRY symbol both 0 exact
  TSh                            TZS symbol both 0
  TT$                            TTD symbol both 0
  TW$                            TWD symbol both 0
  Tk                             BDT symbol both 0 exact
  U$                             USD symbol before 0
  U$S                            USD symbol both 0
  U.S. $                         USD symbol both 0
  U.S.$                          USD symbol both 0
  UK£                            GBP symbol both 0
  US $                           USD symbol both 0
  US$                            USD symbol both 0
  USD $                          USD symbol both 0
  USD$                           USD symbol both 0
  USh                            UGX symbol both 0
  UShs                           UGX symbol before 0
  UY$                            UYU symbol both 0
  Vt                             VUV symbol both 0 exact
  WS$                            WST symbol both 0
  XBT                            BTC symbol both 0 exact
  YTL                            TRY symbol both 0 exact
  Z$                             ZWL symbol both 0
  ZW$                            ZWL symbol both 0
  ZŁ                             PLN symbol both 0
  Zł                             PLN symbol both 0
  afghani                        AFN name after 0
  afghanis                       AFN name after 0
  agora                          ILS minor after -2
  agorot                         ILS minor after -2
  albanian lek                   ALL name after 0
  albanian leks                  ALL name after 0
  algerian dinar                 DZD name after 0
  algerian dinars                DZD name after 0
  american cents                 USD minor after -2
  american dollar                USD name after 0
  american dollars               USD name after 0
  angolan kwanza                 AOA name after 0
  angolan kwanzas                AOA name after 0
  antillean guilder              ANG name after 0
  antillean guilders             ANG name after 0
  argentina peso                 ARS name after 0
  argentina pesos                ARS name after 0
  argentine peso                 ARS name after 0
  argentine pesos                ARS name after 0
  argentinean peso               ARS name after 0
  argentinean pesos              ARS name after 0
  argentinian peso               ARS name after 0
  argentinian pesos              ARS name after 0
  ariary                         MGA name after 0
  ariarys                        MGA name after 0
  armenian dram                  AMD name after 0
  armenian drams                 AMD name after 0
  aruban florin                  AWG name after 0
  aruban florins                 AWG name after 0
  aurar                          ISK minor after -2
  aussie cents                   AUD minor after -2
  aussie dollar                  AUD name after 0
  aussie dollars                 AUD name after 0
  aust dlr                       AUD symbol after 0
  aust dlrs                      AUD symbol after 0
  austral                        ARA name after 0 scaled
  australes                      ARA name after 0
  australian cent                AUD minor after -2
  australian cents               AUD minor after -2
  australian dlr                 AUD symbol after 0
  australian dlrs                AUD symbol after 0
  australian dollar              AUD name after 0
  australian dollars             AUD name after 0
  austrian schilling             ATS name after 0
  austrian schillings            ATS name after 0
  austrian shilling              ATS name after 0
  austrian shillings             ATS name after 0
  azerbaijani manat              AZN name after 0
  azerbaijani manats             AZN name after 0
  azeri manat                    AZN name after 0
  azeri manats                   AZN name after 0
  bahamas dollar                 BSD name after 0
  bahamas dollars                BSD name after 0
  bahamian dollar                BSD name after 0
  bahamian dollars               BSD name after 0
  bahrain dinar                  BHD name after 0
  bahrain dinars                 BHD name after 0
  bahraini dinar                 BHD name after 0
  bahraini dinars                BHD name after 0
  baht                           THB name after 0
  bahts                          THB name after 0
  baisa                          OMR minor after -3
  baiza                          OMR minor after -3
  baizas                         OMR minor after -3
  bajan dollar                   BBD name after 0
  bajan dollars                  BBD name after 0
  balboa                         PAB name after 0 scaled
  balboas                        PAB name after 0
  bangladesh taka                BDT name after 0
  bangladesh takas               BDT name after 0
  bangladeshi taka               BDT name after 0
  bangladeshi takas              BDT name after 0
  bani                           leu minor after -2
  barbadian dollar               BBD name after 0
  barbadian dollars              BBD name after 0
  barbados dollar                BBD name after 0
  barbados dollars               BBD name after 0
  belarus rouble                 BYN name after 0
  belarus roubles                BYN name after 0
  belarus ruble                  BYN name after 0
  belarus rubles                 BYN name after 0
  belarusian rouble              BYN name after 0
  belarusian roubles             BYN name after 0
  belarusian ruble               BYN name after 0
  belarusian rubles              BYN name after 0
  belarussian rouble             BYN name after 0
  belarussian roubles            BYN name after 0
  belarussian ruble              BYN name after 0
  belarussian rubles             BYN name after 0
  belgian franc                  BEF name after 0
  belgian francs                 BEF name after 0
  belize dollar                  BZD name after 0
  belize dollars                 BZD name after 0
  bermuda dollar                 BMD name after 0
  bermuda dollars                BMD name after 0
  bermudian dollar               BMD name after 0
  bermudian dollars              BMD name after 0
  bhutanese ngultrum             BTN name after 0
  bhutanese ngultrums            BTN name after 0
  birr                           ETB name after 0
  birrs                          ETB name after 0
  bitcoin                        BTC name after 0
  bitcoins                       BTC name after 0
  bolivar                        VES name after 0
  bolivares                      VES name after 0
  bolivars                       VES name after 0
  boliviano                      BOB name after 0
  bolivianos                     BOB name after 0
  bolívar                        VES name after 0
  bolívares                      VES name after 0
  bosnian convertible mark       BAM name after 0
  bosnian convertible marks      BAM name after 0
  botswana pula                  BWP name after 0
  botswana pulas                 BWP name after 0
  brazilian cruzado              BRC name after 0
  brazilian cruzados             BRC name after 0
  brazilian reais                BRL name after 0
  brazilian real                 BRL name after 0
  brazilian reals                BRL name after 0
  british pence                  GBP minor after -2
  british pound                  GBP name after 0
  british pounds                 GBP name after 0
  brunei dollar                  BND name after 0
  brunei dollars                 BND name after 0
  buck                           dollar name after 0
  bucks                          dollar name after 0
  bulgarian lev                  BGN name after 0
  bulgarian leva                 BGN name after 0
  bulgarian levs                 BGN name after 0
  burmese kyat                   MMK name after 0
  burmese kyats                  MMK name after 0
  burundi franc                  BIF name after 0
  burundi francs                 BIF name after 0
  burundian franc                BIF name after 0
  burundian francs               BIF name after 0
  c                              cent minor after -2 exact touching
  cambodian riel                 KHR name after 0
  cambodian riels                KHR name after 0
  can dlr                        CAD symbol after 0
  can dlrs                       CAD symbol after 0
  can dollar                     CAD name after 0
  can dollars                    CAD name after 0
  canadian cent                  CAD minor after -2
  canadian cents                 CAD minor after -2
  canadian dlr                   CAD symbol after 0
  canadian dlrs                  CAD symbol after 0
  canadian dollar                CAD name after 0
  canadian dollars               CAD name after 0
  cape verde escudo              CVE name after 0
  cape verde escudos             CVE name after 0
  cape verdean escudo            CVE name after 0
  cape verdean escudos           CVE name after 0
  caribbean guilder              XCG name after 0
  caribbean guilders             XCG name after 0
  cayman dollar                  KYD name after 0
  cayman dollars                 KYD name after 0
  cayman islands dollar          KYD name after 0
  cayman islands dollars         KYD name after 0
  caymanian dollar               KYD name after 0
  caymanian dollars              KYD name after 0
  cdn dollar                     CAD name after 0
  cdn dollars                    CAD name after 0
  cedi                           GHS name after 0
  cedis                          GHS name after 0
  cent                           cent minor after -2
  centavo                        peso minor after -2
  centavos                       peso minor after -2
  centime                        franc minor after -2
  centimes                       franc minor after -2
  central african cfa franc      XAF name after 0
  central african cfa francs     XAF name after 0
  central african franc          XAF name after 0
  central african francs         XAF name after 0
  cents                          cent minor after -2
  cfa franc                      cfa name after 0
  cfa francs                     cfa name after 0
  cfp franc                      XPF name after 0
  cfp francs                     XPF name after 0
  chilean peso                   CLP name after 0
  chilean pesos                  CLP name after 0
  chinese renminbi               CNY name after 0
  chinese rmb                    CNY name after 0
  chinese yuan                   CNY name after 0
  chinese yuan renminbi          CNY name after 0
  chinese yuans                  CNY name after 0
  colombian peso                 COP name after 0
  colombian pesos                COP name after 0
  colones                        CRC name after 0
  colón                          CRC name after 0
  comoran franc                  KMF name after 0
  comoran francs                 KMF name after 0
  comorian franc                 KMF name after 0
  comorian francs                KMF name after 0
  congolese franc                CDF name after 0
  congolese francs               CDF name after 0
  convertible mark               BAM name after 0
  convertible marks              BAM name after 0
  convertible peso               CUC name after 0
  convertible pesos              CUC name after 0
  cordoba                        NIO name after 0
  cordobas                       NIO name after 0
  costa rican colon              CRC name after 0
  costa rican colones            CRC name after 0
  costa rican colons             CRC name after 0
  costa rican colón              CRC name after 0
  croatian kuna                  HRK name after 0
  croatian kunas                 HRK name after 0
  crown                          crown name after 0 scaled
  crowns                         crown name after 0
  cruzado                        BRC name after 0
  cruzados                       BRC name after 0
  cruzeiro real                  BRR name after 0
  cruzeiros reais                BRR name after 0
  cts                            cent minor after -2
  cuban convertible peso         CUC name after 0
  cuban convertible pesos        CUC name after 0
  cuban peso                     CUP name after 0
  cuban pesos                    CUP name after 0
  cypriot pound                  CYP name after 0
  cypriot pounds                 CYP name after 0
  cyprus pound                   CYP name after 0
  cyprus pounds                  CYP name after 0
  czech crown                    CZK name after 0
  czech crowns                   CZK name after 0
  czech korun                    CZK name after 0
  czech koruna                   CZK name after 0
  czech korunas                  CZK name after 0
  czech koruny                   CZK name after 0
  czechoslovak crown             CSK name after 0
  czechoslovak crowns            CSK name after 0
  czechoslovak korun             CSK name after 0
  czechoslovak koruna            CSK name after 0
  czechoslovak korunas           CSK name after 0
  czechoslovak koruny            CSK name after 0
  córdoba                        NIO name after 0
  córdobas                       NIO name after 0
  d-mark                         DEM name after 0
  d-marks                        DEM name after 0
  dalasi                         GMD name after 0
  dalasis                        GMD name after 0
  danish crown                   DKK name after 0
  danish crowns                  DKK name after 0
  danish krona                   DKK name after 0
  danish kronas                  DKK name after 0
  danish krone                   DKK name after 0
  danish kroner                  DKK name after 0
  danish krones                  DKK name after 0
  danish kronor                  DKK name after 0
  danish ore                     DKK minor after -2
  denar                          MKD name after 0
  denars                         MKD name after 0
  deutsche mark                  DEM name after 0
  deutsche marks                 DEM name after 0
  deutschemark                   DEM name after 0
  deutschemarks                  DEM name after 0
  deutschmark                    DEM name after 0
  deutschmarks                   DEM name after 0
  dinar                          dinar name after 0
  dinars                         dinar name after 0
  dirham                         dirham name after 0
  dirhams                        dirham name after 0
  djibouti franc                 DJF name after 0
  djibouti francs                DJF name after 0
  djiboutian franc               DJF name after 0
  djiboutian francs              DJF name after 0
  dlr                            dollar symbol both 0
  dlrs                           dollar symbol both 0
  dobra                          STN name after 0 scaled
  dobras                         STN name after 0
  dollar                         dollar name after 0
  dollars                        dollar name both 0
  dominican peso                 DOP name after 0
  dominican pesos                DOP name after 0
  dong                           VND name after 0
  dongs                          VND name after 0
  drachma                        GRD name after 0
  drachmae                       GRD name after 0
  drachmai                       GRD name after 0
  drachmas                       GRD name after 0
  dram                           AMD name after 0 scaled
  drams                          AMD name after 0
  dutch guilder                  NLG name after 0
  dutch guilders                 NLG name after 0
  east caribbean dollar          XCD name after 0
  east caribbean dollars         XCD name after 0
  eastern caribbean dollar       XCD name after 0
  eastern caribbean dollars      XCD name after 0
  ecus                           XEU name after 0
  egyptian piasters              EGP minor after -2
  egyptian piastres              EGP minor after -2
  egyptian pound                 EGP name after 0
  egyptian pounds                EGP name after 0
  emalangeni                     SZL name after 0
  emirates dirham                AED name after 0
  emirates dirhams               AED name after 0
  emirati dirham                 AED name after 0
  emirati dirhams                AED name after 0
  eritrean nakfa                 ERN name after 0
  eritrean nakfas                ERN name after 0
  escudo                         PTE name after 0
  escudos                        PTE name after 0
  estonian crown                 EEK name after 0
  estonian crowns                EEK name after 0
  estonian kroon                 EEK name after 0
  estonian krooni                EEK name after 0
  estonian kroons                EEK name after 0
  ether                          ETH name after 0 scaled
  ethers                         ETH name after 0
  ethiopian birr                 ETB name after 0
  ethiopian birrs                ETB name after 0
  euro                           EUR name both 0
  euro cent                      EUR minor after -2
  euro cents                     EUR minor after -2
  eurocent                       EUR minor after -2
  eurocents                      EUR minor after -2
  european currency unit         XEU name after 0
  european currency units        XEU name after 0
  euros                          EUR name both 0
  eyrir                          ISK minor after -2
  falkland islands pound         FKP name after 0
  falkland islands pounds        FKP name after 0
  falklands pound                FKP name after 0
  falklands pounds               FKP name after 0
  fen                            CNY minor after -2
  fiji dollar                    FJD name after 0
  fiji dollars                   FJD name after 0
  fijian dollar                  FJD name after 0
  fijian dollars                 FJD name after 0
  filipino peso                  PHP name after 0
  filipino pesos                 PHP name after 0
  fillér                         HUF minor after -2
  fils                           dinar minor after -3
  finnish markka                 FIM name after 0
  finnish markkaa                FIM name after 0
  finnish markkas                FIM name after 0
  florin                         AWG name after 0
  florins                        AWG name after 0
  forint                         HUF name after 0
  forints                        HUF name after 0
  franc                          franc name after 0
  franc cfa                      cfa name after 0
  francs                         franc name after 0
  francs cfa                     cfa name after 0
  french franc                   FRF name after 0
  french francs                  FRF name after 0
  gambian dalasi                 GMD name after 0
  gambian dalasis                GMD name after 0
  geneh                          EGP name after 0
  georgian lari                  GEL name after 0
  georgian laris                 GEL name after 0
  german mark                    DEM name after 0
  german marks                   DEM name after 0
  ghana cedi                     GHS name after 0
  ghana cedis                    GHS name after 0
  ghanaian cedi                  GHS name after 0
  ghanaian cedis                 GHS name after 0
  gibraltar pound                GIP name after 0
  gibraltar pounds               GIP name after 0
  gourde                         HTG name after 0
  gourdes                        HTG name after 0
  greek drachma                  GRD name after 0
  greek drachmae                 GRD name after 0
  greek drachmai                 GRD name after 0
  greek drachmas                 GRD name after 0
  greenbacks                     USD name after 0
  groschen                       ATS minor after -2
  grosz                          PLN minor after -2
  grosze                         PLN minor after -2
  groszy                         PLN minor after -2
  guarani                        PYG name after 0
  guaranies                      PYG name after 0
  guaranis                       PYG name after 0
  guaraní                        PYG name after 0
  guaraníes                      PYG name after 0
  guatemalan quetzal             GTQ name after 0
  guatemalan quetzales           GTQ name after 0
  guatemalan quetzals            GTQ name after 0
  guilder                        guilder name after 0
  guilders                       guilder name after 0
  guinea franc                   GNF name after 0
  guinea francs                  GNF name after 0
  guinean franc                  GNF name after 0
  guinean francs                 GNF name after 0
  guyana dollar                  GYD name after 0
  guyana dollars                 GYD name after 0
  guyanese dollar                GYD name after 0
  guyanese dollars               GYD name after 0
  h.k. dlr                       HKD symbol after 0
  h.k. dlrs                      HKD symbol after 0
  haitian gourde                 HTG name after 0
  haitian gourdes                HTG name after 0
  halala                         SAR minor after -2
  halalas                        SAR minor after -2
  haler                          CZK minor after -2
  halers                         CZK minor after -2
  haléř                          CZK minor after -2
  haléřů                         CZK minor after -2
  heller                         CZK minor after -2
  hellers                        CZK minor after -2
  hk cents                       HKD minor after -2
  hk dlr                         HKD symbol after 0
  hk dlrs                        HKD symbol after 0
  hk dollar                      HKD name after 0
  hk dollars                     HKD name after 0
  honduran lempira               HNL name after 0
  honduran lempiras              HNL name after 0
  hong kong cent                 HKD minor after -2
  hong kong cents                HKD minor after -2
  hong kong dlr                  HKD symbol after 0
  hong kong dlrs                 HKD symbol after 0
  hong kong dollar               HKD name after 0
  hong kong dollars              HKD name after 0
  hryven                         UAH name after 0
  hryvna                         UAH name after 0
  hryvnia                        UAH name after 0
  hryvnias                       UAH name after 0
  hryvnya                        UAH name after 0
  hryvnyas                       UAH name after 0
  hungarian forint               HUF name after 0
  hungarian forints              HUF name after 0
  iceland crown                  ISK name after 0
  iceland crowns                 ISK name after 0
  iceland krona                  ISK name after 0
  iceland kronas                 ISK name after 0
  iceland krone                  ISK name after 0
  iceland kroner                 ISK name after 0
  iceland krones                 ISK name after 0
  iceland kronor                 ISK name after 0
  icelandic crown                ISK name after 0
  icelandic crowns               ISK name after 0
  icelandic krona                ISK name after 0
  icelandic kronas               ISK name after 0
  icelandic krone                ISK name after 0
  icelandic kroner               ISK name after 0
  icelandic krones               ISK name after 0
  icelandic kronor               ISK name after 0
  indian rupee                   INR name after 0
  indian rupees                  INR name after 0
  indonesian rupiah              IDR name both 0
  indonesian rupiahs             IDR name after 0
  iranian rial                   IRR name after 0
  iranian rials                  IRR name after 0
  iranian riyal                  IRR name after 0
  iranian riyals                 IRR name after 0
  iraqi dinar                    IQD name after 0
  iraqi dinars                   IQD name after 0
  irish pound                    IEP name after 0
  irish pounds                   IEP name after 0
  israel new shekel              ILS name after 0
  israel new shekels             ILS name after 0
  israel shekel                  ILS name after 0
  israel shekels                 ILS name after 0
  israel sheqalim                ILS name after 0
  israel sheqel                  ILS name after 0
  israel sheqels                 ILS name after 0
  israeli new shekel             ILS name after 0
  israeli new shekels            ILS name after 0
  israeli shekel                 ILS name after 0
  israeli shekels                ILS name after 0
  israeli sheqalim               ILS name after 0
  israeli sheqel                 ILS name after 0
  israeli sheqels                ILS name after 0
  italian lira                   ITL name after 0
  italian liras                  ITL name after 0
  jamaica dollar                 JMD name after 0
  jamaica dollars                JMD name after 0
  jamaican dollar                JMD name after 0
  jamaican dollars               JMD name after 0
  japanese yen                   JPY name after 0
  jiao                           CNY minor after -1
  jordanian dinar                JOD name after 0
  jordanian dinars               JOD name after 0
  kazakh tenge                   KZT name after 0
  kazakh tenges                  KZT name after 0
  kazakhstan tenge               KZT name after 0
  kazakhstan tenges              KZT name after 0
  kazakhstani tenge              KZT name after 0
  kazakhstani tenges             KZT name after 0
  kenya shilling                 KES name after 0
  kenya shillings                KES name after 0
  kenyan cents                   KES minor after -2
  kenyan shilling                KES name after 0
  kenyan shillings               KES name after 0
  kina                           PGK name after 0 scaled
  kinas                          PGK name after 0
  kip                            LAK name after 0 scaled
  kips                           LAK name after 0
  kiwi dollar                    NZD name after 0
  kiwi dollars                   NZD name after 0
  kn                             HRK symbol after 0 exact
  kobo                           NGN minor after -2
  kopeck                         rouble minor after -2
  kopecks                        rouble minor after -2
  kopek                          rouble minor after -2
  kopeks                         rouble minor after -2
  kopiyka                        UAH minor after -2
  kopiykas                       UAH minor after -2
  kopiyky                        UAH minor after -2
  kopiyok                        UAH minor after -2
  korean won                     KRW name after 0
  korun                          koruna name after 0
  koruna                         koruna name after 0
  korunas                        koruna name after 0
  koruny                         koruna name after 0
  kr                             krona symbol both 0
  krona                          krona name after 0
  kronas                         krona name after 0
  krone                          krone name after 0
  kroner                         krone name after 0
  krones                         krone name after 0
  kronor                         krona name after 0
  kroon                          EEK name after 0
  krooni                         EEK name after 0
  kroons                         EEK name after 0
  kuna                           HRK name after 0
  kunas                          HRK name after 0
  kurus                          TRY minor after -2
  kuruş                          TRY minor after -2
  kuwait dinar                   KWD name after 0
  kuwait dinars                  KWD name after 0
  kuwaiti dinar                  KWD name after 0
  kuwaiti dinars                 KWD name after 0
  kwacha                         kwacha name after 0
  kwachas                        kwacha name after 0
  kwanza                         AOA name after 0
  kwanzas                        AOA name after 0
  kyat                           MMK name after 0
  kyats                          MMK name after 0
  kyrgyz som                     KGS name after 0
  kyrgyz soms                    KGS name after 0
  lao kip                        LAK name after 0
  lao kips                       LAK name after 0
  laotian kip                    LAK name after 0
  laotian kips                   LAK name after 0
  lari                           GEL name after 0
  laris                          GEL name after 0
  lats                           LVL name after 0 scaled
  latvian lats                   LVL name after 0
  lebanese lira                  LBP name after 0
  lebanese liras                 LBP name after 0
  lebanese pound                 LBP name after 0
  lebanese pounds                LBP name after 0
  lei                            leu symbol both 0
  lek                            ALL name after 0 scaled
  leks                           ALL name after 0
  lempira                        HNL name after 0
  lempiras                       HNL name after 0
  leone                          SLE name after 0 scaled
  leones                         SLE name after 0
  leu                            leu symbol after 0
  lev                            lev name after 0
  leva                           lev name after 0
  levs                           lev name after 0
  liberian dollar                LRD name after 0
  liberian dollars               LRD name after 0
  libyan dinar                   LYD name after 0
  libyan dinars                  LYD name after 0
  lilangeni                      SZL name after 0
  lipa                           HRK minor after -2
  lipas                          HRK minor after -2
  lira                           lira name after 0
  liras                          lira name after 0
  lire                           ITL name after 0
  litai                          LTL name after 0
  litas                          LTL name after 0
  lithuanian litai               LTL name after 0
  lithuanian litas               LTL name after 0
  loonies                        CAD name after 0
  loti                           LSL name after 0 scaled
  luma                           AMD minor after -2
  luxembourg franc               LUF name after 0
  luxembourg francs              LUF name after 0
  macanese pataca                MOP name after 0
  macanese patacas               MOP name after 0
  macau pataca                   MOP name after 0
  macau patacas                  MOP name after 0
  macedonian denar               MKD name after 0
  macedonian denars              MKD name after 0
  malagasy ariary                MGA name after 0
  malagasy ariarys               MGA name after 0
  malawi kwacha                  MWK name after 0
  malawi kwachas                 MWK name after 0
  malawian kwacha                MWK name after 0
  malawian kwachas               MWK name after 0
  malaysia ringgit               MYR name both 0
  malaysia ringgits              MYR name after 0
  malaysian ringgit              MYR name both 0
  malaysian ringgits             MYR name both 0
  malaysian sen                  MYR minor after -2
  maldivian rufiyaa              MVR name after 0
  maldivian rufiyaas             MVR name after 0
  maloti                         LSL name after 0
  maltese lira                   MTL name after 0
  maltese liras                  MTL name after 0
  manat                          manat name after 0
  manats                         manat name after 0
  markka                         FIM name after 0
  markkaa                        FIM name after 0
  markkas                        FIM name after 0
  marks                          DEM name after 0 scaled
  mauritanian ouguiya            MRU name after 0
  mauritanian ouguiyas           MRU name after 0
  mauritian rupee                MUR name after 0
  mauritian rupees               MUR name after 0
  mauritius rupee                MUR name after 0
  mauritius rupees               MUR name after 0
  meticais                       MZN name after 0
  metical                        MZN name after 0
  meticals                       MZN name after 0
  mexican peso                   MXN name after 0
  mexican pesos                  MXN name after 0
  millime                        TND minor after -3
  millimes                       TND minor after -3
  moldovan lei                   MDL name after 0
  moldovan leu                   MDL name after 0
  mongolian togrog               MNT name after 0
  mongolian togrogs              MNT name after 0
  mongolian tugrik               MNT name after 0
  mongolian tugriks              MNT name after 0
  mongolian tugrug               MNT name after 0
  mongolian tugrugs              MNT name after 0
  mongolian tögrög               MNT name after 0
  moroccan dirham                MAD name after 0
  moroccan dirhams               MAD name after 0
  mozambican meticais            MZN name after 0
  mozambican metical             MZN name after 0
  mozambican meticals            MZN name after 0
  myanmar kyat                   MMK name after 0
  myanmar kyats                  MMK name after 0
  n.z. dlr                       NZD symbol after 0
  n.z. dlrs                      NZD symbol after 0
  naira                          NGN name after 0
  nairas                         NGN name after 0
  nakfa                          ERN name after 0
  nakfas                         ERN name after 0
  namibia dollar                 NAD name after 0
  namibia dollars                NAD name after 0
  namibian dollar                NAD name after 0
  namibian dollars               NAD name after 0
  naye paise                     rupee minor after -2
  nepal rupee                    NPR name after 0
  nepal rupees                   NPR name after 0
  nepalese rupee                 NPR name after 0
  nepalese rupees                NPR name after 0
  nepali rupee                   NPR name after 0
  nepali rupees                  NPR name after 0
  netherlands antillean guilder  ANG name after 0
  netherlands antillean guilders  ANG name after 0
  netherlands guilder            NLG name after 0
  netherlands guilders           NLG name after 0
  new pence                      GBP minor after -2
  new polish zloties             PLN name after 0
  new polish zloty               PLN name after 0
  new polish zlotych             PLN name after 0
  new polish zlotys              PLN name after 0
  new polish złoty               PLN name after 0
  new polish złotych             PLN name after 0
  new polish złotys              PLN name after 0
  new romanian lei               RON name after 0
  new romanian leu               RON name after 0
  new shekel                     ILS name after 0
  new shekels                    ILS name after 0
  new taiwan dollar              TWD name after 0
  new taiwan dollars             TWD name after 0
  new turkish lira               TRY name after 0
  new turkish liras              TRY name after 0
  new zealand cents              NZD minor after -2
  new zealand dlr                NZD symbol after 0
  new zealand dlrs               NZD symbol after 0
  new zealand dollar             NZD name after 0
  new zealand dollars            NZD name after 0
  ngultrum                       BTN name after 0
  ngultrums                      BTN name after 0
  ngwee                          kwacha minor after -2
  nicaraguan cordoba             NIO name after 0
  nicaraguan cordobas            NIO name after 0
  nicaraguan córdoba             NIO name after 0
  nicaraguan córdobas            NIO name after 0
  nigerian naira                 NGN name after 0
  nigerian nairas                NGN name after 0
  north korean won               KPW name after 0
  norwegian crown                NOK name after 0
  norwegian crowns               NOK name after 0
  norwegian krona                NOK name after 0
  norwegian kronas               NOK name after 0
  norwegian krone                NOK name after 0
  norwegian kroner               NOK name after 0
  norwegian krones               NOK name after 0
  norwegian kronor               NOK name after 0
  norwegian ore                  NOK minor after -2
  nt dollar                      TWD name after 0
  nt dollars                     TWD name after 0
  nuevo sol                      PEN name after 0
  nuevos soles                   PEN name after 0
  nz cents                       NZD minor after -2
  nz dlr                         NZD symbol after 0
  nz dlrs                        NZD symbol after 0
  nz dollar                      NZD name after 0
  nz dollars                     NZD name after 0
  offshore renminbi              CNY name after 0
  offshore rmb                   CNY name after 0
  offshore yuan                  CNY name after 0
  offshore yuan renminbi         CNY name after 0
  offshore yuans                 CNY name after 0
  oman rial                      OMR name after 0
  oman rials                     OMR name after 0
  oman riyal                     OMR name after 0
  oman riyals                    OMR name after 0
  omani rial                     OMR name after 0
  omani rials                    OMR name after 0
  omani riyal                    OMR name after 0
  omani riyals                   OMR name after 0
  ouguiya                        MRU name after 0
  ouguiyas                       MRU name after 0
  p                              GBP minor after -2 exact touching
  pa'anga                        TOP name after 0
  paanga                         TOP name after 0
  pacific franc                  XPF name after 0
  pacific francs                 XPF name after 0
  paisa                          rupee minor after -2
  paisas                         rupee minor after -2
  paise                          rupee minor after -2
  pakistan rupee                 PKR name after 0
  pakistan rupees                PKR name after 0
  pakistani rupee                PKR name after 0
  pakistani rupees               PKR name after 0
  panamanian balboa              PAB name after 0
  panamanian balboas             PAB name after 0
  papua new guinea kina          PGK name after 0
  papua new guinea kinas         PGK name after 0
  paraguayan guarani             PYG name after 0
  paraguayan guaranies           PYG name after 0
  paraguayan guaranis            PYG name after 0
  paraguayan guaraní             PYG name after 0
  paraguayan guaraníes           PYG name after 0
  pataca                         MOP name after 0
  patacas                        MOP name after 0
  pence                          GBP minor after -2
  pennies                        cent minor after -2
  penny                          cent minor after -2
  peruvian sol                   PEN name after 0
  peruvian soles                 PEN name after 0
  peseta                         ESP name after 0
  pesetas                        ESP name after 0
  pesewa                         GHS minor after -2
  pesewas                        GHS minor after -2
  peso                           peso name after 0
  pesos                          peso name after 0
  pfennig                        DEM minor after -2
  pfennige                       DEM minor after -2
  pfennigs                       DEM minor after -2
  philippine peso                PHP name after 0
  philippine pesos               PHP name after 0
  philippines peso               PHP name after 0
  philippines pesos              PHP name after 0
  piaster                        pound minor after -2
  piasters                       pound minor after -2
  piastre                        pound minor after -2
  piastres                       pound minor after -2
  poisha                         BDT minor after -2
  polish zloties                 PLN name after 0
  polish zloty                   PLN name after 0
  polish zlotych                 PLN name after 0
  polish zlotys                  PLN name after 0
  polish złoty                   PLN name after 0
  polish złotych                 PLN name after 0
  polish złotys                  PLN name after 0
  portuguese escudo              PTE name after 0
  portuguese escudos             PTE name after 0
  pound                          pound name after 0
  pound sterling                 GBP name after 0
  pounds                         pound name after 0
  pounds sterling                GBP name after 0
  pula                           BWP name after 0 scaled
  pulas                          BWP name after 0
  qatar rial                     QAR name after 0
  qatar rials                    QAR name after 0
  qatar riyal                    QAR name after 0
  qatar riyals                   QAR name after 0
  qatari rial                    QAR name after 0
  qatari rials                   QAR name after 0
  qatari riyal                   QAR name after 0
  qatari riyals                  QAR name after 0
  qepik                          AZN minor after -2
  quetzal                        GTQ name after 0
  quetzales                      GTQ name after 0
  quetzals                       GTQ name after 0
  quid                           GBP name after 0
  qəpik                          AZN minor after -2
  rand                           ZAR name after 0
  rands                          ZAR name after 0
  rappen                         CHF minor after -2
  reais                          BRL name after 0
  reals                          BRL name after 0
  renminbi                       CNY name after 0
  rial                           rial name after 0
  rials                          rial name after 0
  riel                           KHR name after 0
  riels                          KHR name after 0
  ringgit                        MYR name both 0
  ringgits                       MYR name after 0
  riyal                          riyal name after 0
  riyals                         riyal name after 0
  romanian lei                   RON name after 0
  romanian leu                   RON name after 0
  rouble                         rouble name after 0
  roubles                        rouble name after 0
  ruble                          rouble name after 0
  rubles                         rouble name after 0
  rufiyaa                        MVR name after 0
  rufiyaas                       MVR name after 0
  rupee                          rupee name after 0
  rupees                         rupee name both 0
  rupiah                         IDR name both 0
  rupiahs                        IDR name after 0
  russian rouble                 RUB name after 0
  russian roubles                RUB name after 0
  russian ruble                  RUB name after 0
  russian rubles                 RUB name after 0
  rwanda franc                   RWF name after 0
  rwanda francs                  RWF name after 0
  rwandan franc                  RWF name after 0
  rwandan francs                 RWF name after 0
  saint helena pound             SHP name after 0
  saint helena pounds            SHP name after 0
  salvadoran colon               SVC name after 0
  salvadoran colones             SVC name after 0
  salvadoran colons              SVC name after 0
  salvadoran colón               SVC name after 0
  samoan tala                    WST name after 0
  samoan talas                   WST name after 0
  santim                         LVL minor after -2
  santims                        LVL minor after -2
  satang                         THB minor after -2
  satoshi                        BTC minor after -8
  satoshis                       BTC minor after -8
  saudi arabian rial             SAR name after 0
  saudi arabian rials            SAR name after 0
  saudi arabian riyal            SAR name after 0
  saudi arabian riyals           SAR name after 0
  saudi rial                     SAR name after 0
  saudi rials                    SAR name after 0
  saudi riyal                    SAR name after 0
  saudi riyals                   SAR name after 0
  saudiriyal                     SAR name after 0
  schilling                      ATS name after 0
  schillings                     ATS name after 0
  sen                            sen minor after -2
  sens                           sen minor after -2
  sentimo                        PHP minor after -2
  sentimos                       PHP minor after -2
  serbian dinar                  RSD name after 0
  serbian dinars                 RSD name after 0
  seychelles rupee               SCR name after 0
  seychelles rupees              SCR name after 0
  seychellois rupee              SCR name after 0
  seychellois rupees             SCR name after 0
  shekel                         ILS name after 0
  shekels                        ILS name after 0
  sheqalim                       ILS name after 0
  sheqel                         ILS name after 0
  sheqels                        ILS name after 0
  shilling                       shilling name after 0
  shillings                      shilling name after 0
  sierra leonean leone           SLE name after 0
  sierra leonean leones          SLE name after 0
  sing dollar                    SGD name after 0
  sing dollars                   SGD name after 0
  singapore cent                 SGD minor after -2
  singapore cents                SGD minor after -2
  singapore dlr                  SGD symbol after 0
  singapore dlrs                 SGD symbol after 0
  singapore dollar               SGD name after 0
  singapore dollars              SGD name after 0
  singaporean dollar             SGD name after 0
  singaporean dollars            SGD name after 0
  slovak crown                   SKK name after 0
  slovak crowns                  SKK name after 0
  slovak korun                   SKK name after 0
  slovak koruna                  SKK name after 0
  slovak korunas                 SKK name after 0
  slovak koruny                  SKK name after 0
  slovenian tolar                SIT name after 0
  slovenian tolarjev             SIT name after 0
  slovenian tolars               SIT name after 0
  soles                          PEN name after 0
  solomon islands dollar         SBD name after 0
  solomon islands dollars        SBD name after 0
  som                            KGS name after 0
  somali shilling                SOS name after 0
  somali shillings               SOS name after 0
  somoni                         TJS name after 0
  somonis                        TJS name after 0
  soms                           KGS name after 0
  south african cents            ZAR minor after -2
  south african rand             ZAR name after 0
  south african rands            ZAR name after 0
  south korean won               KRW name after 0
  south sudanese pound           SSP name after 0
  south sudanese pounds          SSP name after 0
  soviet rouble                  SUR name after 0
  soviet roubles                 SUR name after 0
  soviet ruble                   SUR name after 0
  soviet rubles                  SUR name after 0
  spanish peseta                 ESP name after 0
  spanish pesetas                ESP name after 0
  special drawing right          XDR name after 0
  special drawing rights         XDR name after 0
  sri lanka rupee                LKR name after 0
  sri lanka rupees               LKR name after 0
  sri lankan cents               LKR minor after -2
  sri lankan rupee               LKR name after 0
  sri lankan rupees              LKR name after 0
  st helena pound                SHP name after 0
  st helena pounds               SHP name after 0
  sterling                       GBP name both 0
  sterling pound                 GBP name after 0
  sterling pounds                GBP name after 0
  sterlings                      GBP name after 0
  stg                            GBP name both 0
  stotinka                       BGN minor after -2
  stotinki                       BGN minor after -2
  sucre                          ECS name after 0 scaled
  sucres                         ECS name after 0
  sudanese pound                 SDG name after 0
  sudanese pounds                SDG name after 0
  surinam guilder                SRG name after 0
  surinam guilders               SRG name after 0
  suriname dollar                SRD name after 0
  suriname dollars               SRD name after 0
  surinamese dollar              SRD name after 0
  surinamese dollars             SRD name after 0
  swedish crown                  SEK name after 0
  swedish crowns                 SEK name after 0
  swedish krona                  SEK name after 0
  swedish kronas                 SEK name after 0
  swedish krone                  SEK name after 0
  swedish kroner                 SEK name after 0
  swedish krones                 SEK name after 0
  swedish kronor                 SEK name after 0
  swedish ore                    SEK minor after -2
  swiss centimes                 franc minor after -2
  swiss franc                    CHF name after 0
  swiss francs                   CHF name after 0
  syrian lira                    SYP name after 0
  syrian liras                   SYP name after 0
  syrian pound                   SYP name after 0
  syrian pounds                  SYP name after 0
  taiwan dlr                     TWD symbol after 0
  taiwan dlrs                    TWD symbol after 0
  taiwan dollar                  TWD name after 0
  taiwan dollars                 TWD name after 0
  taiwanese dollar               TWD name after 0
  taiwanese dollars              TWD name after 0
  tajik somoni                   TJS name after 0
  tajik somonis                  TJS name after 0
  taka                           BDT name after 0
  takas                          BDT name after 0
  tambala                        MWK minor after -2
  tanzania shilling              TZS name after 0
  tanzania shillings             TZS name after 0
  tanzanian shilling             TZS name after 0
  tanzanian shillings            TZS name after 0
  tenge                          KZT name after 0
  tenges                         KZT name after 0
  tetri                          GEL minor after -2
  thai baht                      THB name after 0
  thai bahts                     THB name after 0
  thebe                          BWP minor after -2
  tiyn                           KZT minor after -2
  togrog                         MNT name after 0
  togrogs                        MNT name after 0
  tolar                          SIT name after 0
  tolarjev                       SIT name after 0
  tolars                         SIT name after 0
  trinidad and tobago dollar     TTD name after 0
  trinidad and tobago dollars    TTD name after 0
  trinidad dollar                TTD name after 0
  trinidad dollars               TTD name after 0
  tt dollar                      TTD name after 0
  tt dollars                     TTD name after 0
  tugrik                         MNT name after 0
  tugriks                        MNT name after 0
  tugrug                         MNT name after 0
  tugrugs                        MNT name after 0
  tunisian dinar                 TND name after 0
  tunisian dinars                TND name after 0
  turkish lira                   TRY name after 0
  turkish liras                  TRY name after 0
  turkmen manat                  TMT name after 0
  turkmen manats                 TMT name after 0
  tögrög                         MNT name after 0
  u.a.e. dirham                  AED name after 0
  u.a.e. dirhams                 AED name after 0
  u.k. pound                     GBP name after 0
  u.k. pounds                    GBP name after 0
  u.s. cent                      USD minor after -2
  u.s. cents                     USD minor after -2
  u.s. dlr                       USD symbol after 0
  u.s. dlrs                      USD symbol after 0
  u.s. dollar                    USD name after 0
  u.s. dollars                   USD name after 0
  uae dirham                     AED name after 0
  uae dirhams                    AED name after 0
  uae fils                       AED minor after -2
  uganda shilling                UGX name after 0
  uganda shillings               UGX name after 0
  ugandan shilling               UGX name after 0
  ugandan shillings              UGX name after 0
  uk pound                       GBP name after 0
  uk pounds                      GBP name after 0
  ukrainian hryven               UAH name after 0
  ukrainian hryvna               UAH name after 0
  ukrainian hryvnia              UAH name after 0
  ukrainian hryvnias             UAH name after 0
  ukrainian hryvnya              UAH name after 0
  ukrainian hryvnyas             UAH name after 0
  united states dollar           USD name after 0
  united states dollars          USD name after 0
  uruguayan peso                 UYU name after 0
  uruguayan pesos                UYU name after 0
  us cent                        USD minor after -2
  us cents                       USD minor after -2
  us dlr                         USD symbol after 0
  us dlrs                        USD symbol after 0
  us dollar                      USD name after 0
  us dollars                     USD name after 0
  uzbek som                      UZS name after 0
  uzbek soms                     UZS name after 0
  uzbek soum                     UZS name after 0
  uzbek sum                      UZS name after 0
  uzbek sums                     UZS name after 0
  vatu                           VUV name after 0
  vatus                          VUV name after 0
  venezuelan bolivar             VES name after 0
  venezuelan bolivares           VES name after 0
  venezuelan bolivars            VES name after 0
  venezuelan bolívar             VES name after 0
  venezuelan bolívares           VES name after 0
  vietnam dong                   VND name after 0
  vietnam dongs                  VND name after 0
  vietnamese dong                VND name after 0
  vietnamese dongs               VND name after 0
  west african cfa franc         XOF name after 0
  west african cfa francs        XOF name after 0
  west african franc             XOF name after 0
  west african francs            XOF name after 0
  won                            won name after 0 scaled
  yemeni rial                    YER name after 0
  yemeni rials                   YER name after 0
  yemeni riyal                   YER name after 0
  yemeni riyals                  YER name after 0
  yen                            JPY name after 0
  yuan                           CNY name both 0
  yuan renminbi                  CNY name after 0
  yuans                          CNY name after 0
  yugoslav dinar                 YUM name after 0
  yugoslav dinars                YUM name after 0
  zambian kwacha                 ZMW name after 0
  zambian kwachas                ZMW name after 0
  zimbabwe dollar                ZWL name after 0
  zimbabwe dollars               ZWL name after 0
  zimbabwean dollar              ZWL name after 0
  zimbabwean dollars             ZWL name after 0
  zl                             PLN symbol after 0
  zloties                        PLN name after 0
  zloty                          PLN name after 0
  zlotych                        PLN name after 0
  zlotys                         PLN name after 0
  złoty                          PLN name after 0
  złotych                        PLN name after 0
  złotys                         PLN name after 0
  ¢                              cent minor after -2
  £                              pound symbol both 0
  £E                             EGP symbol both 0
  £S                             SYP symbol both 0
  ¥                              yen symbol both 0
  öre                            krona minor after -2
  øre                            krone minor after -2
  đ                              VND symbol after 0
  ƒ                              guilder symbol before 0
  Ξ                              ETH symbol before 0
  грн                            UAH symbol after 0
  ден                            MKD symbol after 0
  дин                            RSD symbol after 0
  лв                             BGN symbol both 0
  р                              rouble symbol after 0
  руб                            rouble symbol after 0
  ֏                              AMD symbol both 0
  ؋                              AFN symbol both 0
  ৳                              BDT symbol both 0
  ฿                              THB symbol both 0
  ៛                              KHR symbol both 0
  ₠                              EUR symbol both 0
  ₡                              CRC symbol both 0
  ₣                              franc symbol both 0
  ₤                              pound symbol both 0
  ₥                              dollar minor after -3
  ₦                              NGN symbol both 0
  ₧                              ESP symbol both 0
  ₨                              rupee symbol both 0
  ₩                              won symbol both 0
  ₪                              ILS symbol both 0
  ₫                              VND symbol both 0
  €                              EUR symbol both 0
  ₭                              LAK symbol both 0
  ₮                              MNT symbol both 0
  ₯                              GRD symbol both 0
  ₱                              PHP symbol both 0
  ₲                              PYG symbol both 0
  ₴                              UAH symbol both 0
  ₵                              GHS symbol both 0
  ₸                              KZT symbol both 0
  ₹                              INR symbol both 0
  ₺                              TRY symbol both 0
  ₼                              AZN symbol both 0
  ₽                              RUB symbol both 0
  ₾                              GEL symbol both 0
  ₿                              BTC symbol both 0
  人民币                            CNY symbol after 0
  元                              CNY symbol after 0
  円                              JPY symbol after 0
  圆                              CNY symbol after 0
  圓                              CNY symbol after 0
  원                              won symbol after 0
  ﷼                              rial symbol both 0
  ﹩                              dollar symbol both 0
  ＄                              dollar symbol both 0
  ￠                              cent minor after -2
  ￡                              pound symbol both 0
  ￥                              yen symbol both 0
  ￦                              won symbol both 0
  """
