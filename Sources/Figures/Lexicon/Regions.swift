/// Regions and their ways of writing, in order of code.
///
/// Columns: the ISO 3166-1 code; the ISO 4217 code of its currency; what parts decimals where
/// another language than English is written there; what comes first in a date of numbers whose year
/// stands last.
///
/// - Note: Unicode CLDR 46, in 2026; English writing decides the order of dates where the two differ.
// swift-format-ignore
let regionTable: StaticString = """
  AC  SHP  point  month
  AD  EUR  comma  day
  AE  AED  point  day
  AF  AFN  point  day
  AG  XCD  point  day
  AI  XCD  point  day
  AL  ALL  comma  day
  AM  AMD  comma  day
  AO  AOA  comma  day
  AR  ARS  comma  day
  AS  USD  point  month
  AT  EUR  comma  day
  AU  AUD  point  day
  AW  AWG  comma  day
  AX  EUR  comma  day
  AZ  AZN  comma  day
  BA  BAM  comma  day
  BB  BBD  point  day
  BD  BDT  point  day
  BE  EUR  comma  day
  BF  XOF  comma  day
  BG  BGN  comma  day
  BH  BHD  point  day
  BI  BIF  comma  day
  BJ  XOF  comma  day
  BL  EUR  comma  day
  BM  BMD  point  day
  BN  BND  comma  day
  BO  BOB  comma  day
  BQ  USD  point  day
  BR  BRL  comma  day
  BS  BSD  point  day
  BT  BTN  point  day
  BV  NOK  point  month
  BW  BWP  point  day
  BY  BYN  comma  day
  BZ  BZD  point  day
  CA  CAD  point  month
  CC  AUD  point  day
  CD  CDF  comma  day
  CF  XAF  comma  day
  CG  XAF  comma  day
  CH  CHF  point  day
  CI  XOF  comma  day
  CK  NZD  point  day
  CL  CLP  comma  day
  CM  XAF  comma  day
  CN  CNY  point  month
  CO  COP  comma  day
  CR  CRC  comma  day
  CU  CUP  point  day
  CV  CVE  comma  day
  CW  XCG  point  day
  CX  AUD  point  day
  CY  EUR  comma  day
  CZ  CZK  comma  day
  DE  EUR  comma  day
  DG  USD  point  day
  DJ  DJF  point  day
  DK  DKK  comma  day
  DM  XCD  point  day
  DO  DOP  point  day
  DZ  DZD  comma  day
  EA  EUR  comma  day
  EC  USD  comma  day
  EE  EUR  comma  day
  EG  EGP  point  day
  EH  MAD  point  day
  ER  ERN  point  day
  ES  EUR  comma  day
  ET  ETB  point  day
  FI  EUR  comma  day
  FJ  FJD  point  day
  FK  FKP  point  day
  FM  USD  point  day
  FO  DKK  comma  day
  FR  EUR  comma  day
  GA  XAF  comma  day
  GB  GBP  point  day
  GD  XCD  point  day
  GE  GEL  comma  day
  GF  EUR  comma  day
  GG  GBP  point  day
  GH  GHS  point  day
  GI  GIP  point  day
  GL  DKK  comma  day
  GM  GMD  point  day
  GN  GNF  comma  day
  GP  EUR  comma  day
  GQ  XAF  comma  day
  GR  EUR  comma  day
  GS  GBP  point  month
  GT  GTQ  point  day
  GU  USD  point  month
  GW  XOF  comma  day
  GY  GYD  point  day
  HK  HKD  point  day
  HM  AUD  point  month
  HN  HNL  point  day
  HR  EUR  comma  day
  HT  HTG  comma  day
  HU  HUF  comma  month
  IC  EUR  comma  day
  ID  IDR  comma  day
  IE  EUR  point  day
  IL  ILS  point  day
  IM  GBP  point  day
  IN  INR  point  day
  IO  USD  point  day
  IQ  IQD  point  day
  IR  IRR  point  month
  IS  ISK  comma  day
  IT  EUR  comma  day
  JE  GBP  point  day
  JM  JMD  point  day
  JO  JOD  point  day
  JP  JPY  point  month
  KE  KES  point  day
  KG  KGS  comma  day
  KH  KHR  point  day
  KI  AUD  point  day
  KM  KMF  point  day
  KN  XCD  point  day
  KP  KPW  point  month
  KR  KRW  point  month
  KW  KWD  point  day
  KY  KYD  point  day
  KZ  KZT  comma  day
  LA  LAK  comma  day
  LB  LBP  point  day
  LC  XCD  point  day
  LI  CHF  point  day
  LK  LKR  point  day
  LR  LRD  point  day
  LS  ZAR  point  day
  LT  EUR  comma  day
  LU  EUR  comma  day
  LV  EUR  comma  day
  LY  LYD  comma  day
  MA  MAD  comma  day
  MC  EUR  comma  day
  MD  MDL  comma  day
  ME  EUR  comma  day
  MF  EUR  comma  day
  MG  MGA  point  day
  MH  USD  point  month
  MK  MKD  comma  day
  ML  XOF  point  day
  MM  MMK  point  day
  MN  MNT  point  month
  MO  MOP  point  day
  MP  USD  point  month
  MQ  EUR  comma  day
  MR  MRU  point  day
  MS  XCD  point  day
  MT  EUR  point  day
  MU  MUR  point  day
  MV  MVR  point  day
  MW  MWK  point  day
  MX  MXN  point  day
  MY  MYR  point  day
  MZ  MZN  comma  day
  NA  NAD  comma  day
  NC  XPF  comma  day
  NE  XOF  point  day
  NF  AUD  point  day
  NG  NGN  point  day
  NI  NIO  point  day
  NL  EUR  comma  day
  NO  NOK  comma  day
  NP  NPR  point  day
  NR  AUD  point  day
  NU  NZD  point  day
  NZ  NZD  point  day
  OM  OMR  point  day
  PA  PAB  point  month
  PE  PEN  point  day
  PF  XPF  comma  day
  PG  PGK  point  day
  PH  PHP  point  month
  PK  PKR  point  day
  PL  PLN  comma  day
  PM  EUR  comma  day
  PN  NZD  point  day
  PR  USD  point  month
  PS  ILS  point  day
  PT  EUR  comma  day
  PW  USD  point  day
  PY  PYG  point  day
  QA  QAR  point  day
  RE  EUR  comma  day
  RO  RON  comma  day
  RS  RSD  comma  day
  RU  RUB  comma  day
  RW  RWF  comma  day
  SA  SAR  point  day
  SB  SBD  point  day
  SC  SCR  comma  day
  SD  SDG  point  day
  SE  SEK  comma  day
  SG  SGD  point  day
  SH  SHP  point  day
  SI  EUR  comma  day
  SJ  NOK  comma  day
  SK  EUR  comma  day
  SL  SLE  point  day
  SM  EUR  comma  day
  SN  XOF  comma  day
  SO  SOS  point  day
  SR  SRD  comma  day
  SS  SSP  point  day
  ST  STN  comma  day
  SV  USD  point  day
  SX  XCG  point  day
  SY  SYP  point  day
  SZ  SZL  point  day
  TA  GBP  point  month
  TC  USD  point  day
  TD  XAF  comma  day
  TF  EUR  comma  day
  TG  XOF  comma  day
  TH  THB  point  day
  TJ  TJS  comma  day
  TK  NZD  point  day
  TL  USD  comma  day
  TM  TMT  comma  day
  TN  TND  comma  day
  TO  TOP  point  day
  TR  TRY  comma  day
  TT  TTD  point  day
  TV  AUD  point  day
  TW  TWD  point  month
  TZ  TZS  point  day
  UA  UAH  comma  day
  UG  UGX  point  day
  UM  USD  point  month
  US  USD  point  month
  UY  UYU  comma  day
  UZ  UZS  comma  day
  VA  EUR  comma  day
  VC  XCD  point  day
  VE  VES  comma  day
  VG  USD  point  day
  VI  USD  point  month
  VN  VND  comma  day
  VU  VUV  point  day
  WF  XPF  comma  day
  WS  WST  point  day
  XK  EUR  comma  day
  YE  YER  point  day
  YT  EUR  comma  day
  ZA  ZAR  comma  day
  ZM  ZMW  point  day
  ZW  ZWG  point  day
  """

/// Languages and the region that is meant where none is named, in order of code.
///
/// Columns: the ISO 639-1 code; the ISO 3166-1 code.
///
/// - Note: The likely subtags of Unicode CLDR 46.
// swift-format-ignore
let languageTable: StaticString = """
  aa  ET
  ab  GE
  ae  IR
  af  ZA
  ak  GH
  am  ET
  an  ES
  ar  EG
  as  IN
  av  RU
  ay  BO
  az  AZ
  ba  RU
  be  BY
  bg  BG
  bi  VU
  bm  ML
  bn  BD
  bo  CN
  br  FR
  bs  BA
  ca  ES
  ce  RU
  ch  GU
  co  FR
  cr  CA
  cs  CZ
  cu  RU
  cv  RU
  cy  GB
  da  DK
  de  DE
  dv  MV
  dz  BT
  ee  GH
  el  GR
  en  US
  es  ES
  et  EE
  eu  ES
  fa  IR
  ff  SN
  fi  FI
  fj  FJ
  fo  FO
  fr  FR
  fy  NL
  ga  IE
  gd  GB
  gl  ES
  gn  PY
  gu  IN
  gv  IM
  ha  NG
  he  IL
  hi  IN
  ho  PG
  hr  HR
  ht  HT
  hu  HU
  hy  AM
  hz  NA
  id  ID
  ie  EE
  ig  NG
  ii  CN
  ik  US
  is  IS
  it  IT
  iu  CA
  ja  JP
  jv  ID
  ka  GE
  kg  CD
  ki  KE
  kj  NA
  kk  KZ
  kl  GL
  km  KH
  kn  IN
  ko  KR
  kr  NG
  ks  IN
  ku  TR
  kv  RU
  kw  GB
  ky  KG
  la  VA
  lb  LU
  lg  UG
  li  NL
  ln  CD
  lo  LA
  lt  LT
  lu  CD
  lv  LV
  mg  MG
  mh  MH
  mi  NZ
  mk  MK
  ml  IN
  mn  MN
  mr  IN
  ms  MY
  mt  MT
  my  MM
  na  NR
  nb  NO
  nd  ZW
  ne  NP
  ng  NA
  nl  NL
  nn  NO
  no  NO
  nr  ZA
  nv  US
  ny  MW
  oc  FR
  oj  CA
  om  ET
  or  IN
  os  GE
  pa  IN
  pi  IN
  pl  PL
  ps  AF
  pt  BR
  qu  PE
  rm  CH
  rn  BI
  ro  RO
  ru  RU
  rw  RW
  sa  IN
  sc  IT
  sd  PK
  se  NO
  sg  CF
  si  LK
  sk  SK
  sl  SI
  sm  WS
  sn  ZW
  so  SO
  sq  AL
  sr  RS
  ss  ZA
  st  ZA
  su  ID
  sv  SE
  sw  TZ
  ta  IN
  te  IN
  tg  TJ
  th  TH
  ti  ET
  tk  TM
  tn  ZA
  to  TO
  tr  TR
  ts  ZA
  tt  RU
  ty  PF
  ug  CN
  uk  UA
  ur  PK
  uz  UZ
  ve  ZA
  vi  VN
  wa  BE
  wo  SN
  xh  ZA
  yi  UA
  yo  NG
  za  CN
  zh  CN
  zu  ZA
  """
