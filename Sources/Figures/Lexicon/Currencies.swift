extension FigureUnit {
  /// Creates the unit of the currency whose ISO 4217 code is the three upper-case letters.
  ///
  /// Returns `nil` where `currencyTable` has no such row.
  public init?(currencyCode first: UInt8, _ second: UInt8, _ third: UInt8) {
    guard let unit = FigureUnit(packing: first, second, third),
      Currencies.shared.minorDigits[unit.currencyIndex] >= 0
    else { return nil }
    self = unit
  }

  /// Creates the unit of the currency with the code, in upper case, in the bytes.
  public init?(currencyCode bytes: some Collection<UInt8>) {
    let code = InlineCode(bytes)
    guard code.count == 3 else { return nil }
    self.init(currencyCode: code.first, code.second, code.third)
  }

  /// Creates the unit of the currency with the code, in upper case.
  public init?(currencyCode code: String) {
    self.init(currencyCode: code.utf8)
  }

  /// The ISO 4217 code, or `nil` for a unit that is no currency.
  public var currencyCode: String? {
    guard isCurrency, currencyIndex < Currencies.indexCount else { return nil }
    let letters = [currencyIndex / 676, currencyIndex / 26 % 26, currencyIndex % 26]
    return String(decoding: letters.map { UInt8(truncatingIfNeeded: $0 + 0x41) }, as: UTF8.self)
  }

  /// How many decimal places the minor unit stands behind: 2 for USD, 0 for JPY, 3 for KWD.
  ///
  /// 0 for a unit that is no currency.
  public var minorDigits: Int {
    guard isCurrency, currencyIndex < Currencies.indexCount else { return 0 }
    return max(0, Int(Currencies.shared.minorDigits[currencyIndex]))
  }

  /// Every currency that is known, in order of its code.
  public static var currencies: [FigureUnit] { Currencies.shared.units }

  /// Whether the code is also a word or a common acronym: ALL, TRY, IRR.
  ///
  /// Such a code names a currency only in upper case and beside a number.
  var hasWordlikeCode: Bool {
    isCurrency && currencyIndex < Currencies.indexCount
      && Currencies.shared.isWordlike[currencyIndex]
  }

  /// The currency's place in tables with a row for every three letters.
  fileprivate var currencyIndex: Int { Int(rawValue) - 256 }

  /// Packs three upper-case letters, known as a currency or not.
  fileprivate init?(packing first: UInt8, _ second: UInt8, _ third: UInt8) {
    let high = Int(first) - 0x41
    let middle = Int(second) - 0x41
    let low = Int(third) - 0x41
    guard min(high, middle, low) >= 0, max(high, middle, low) < 26 else { return nil }
    self.init(rawValue: UInt16(truncatingIfNeeded: 256 + (high * 26 + middle) * 26 + low))
  }

  /// Packs the three letters of a constant.
  private init(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar) {
    let high = (first.value &- 0x41) &* 676
    self.init(
      rawValue: UInt16(
        truncatingIfNeeded: 256 &+ high &+ (second.value &- 0x41) &* 26 &+ (third.value &- 0x41)))
  }

  /// The US dollar.
  public static let usd = FigureUnit("U", "S", "D")
  /// The euro.
  public static let eur = FigureUnit("E", "U", "R")
  /// The pound sterling.
  public static let gbp = FigureUnit("G", "B", "P")
  /// The yen.
  public static let jpy = FigureUnit("J", "P", "Y")
  /// The yuan renminbi.
  public static let cny = FigureUnit("C", "N", "Y")
  /// The Canadian dollar.
  public static let cad = FigureUnit("C", "A", "D")
  /// The Australian dollar.
  public static let aud = FigureUnit("A", "U", "D")
  /// The Swiss franc.
  public static let chf = FigureUnit("C", "H", "F")
  /// The Indian rupee.
  public static let inr = FigureUnit("I", "N", "R")
  /// The Hong Kong dollar.
  public static let hkd = FigureUnit("H", "K", "D")
  /// The Singapore dollar.
  public static let sgd = FigureUnit("S", "G", "D")
  /// The New Zealand dollar.
  public static let nzd = FigureUnit("N", "Z", "D")
  /// The Swedish krona.
  public static let sek = FigureUnit("S", "E", "K")
  /// The Norwegian krone.
  public static let nok = FigureUnit("N", "O", "K")
  /// The Danish krone.
  public static let dkk = FigureUnit("D", "K", "K")
  /// The South Korean won.
  public static let krw = FigureUnit("K", "R", "W")
  /// The Mexican peso.
  public static let mxn = FigureUnit("M", "X", "N")
  /// The Brazilian real.
  public static let brl = FigureUnit("B", "R", "L")
  /// The South African rand.
  public static let zar = FigureUnit("Z", "A", "R")
  /// The Russian rouble.
  public static let rub = FigureUnit("R", "U", "B")
}

/// Up to three bytes, and how many there were.
private struct InlineCode {
  var first: UInt8 = 0
  var second: UInt8 = 0
  var third: UInt8 = 0
  var count = 0

  init(_ bytes: some Collection<UInt8>) {
    for byte in bytes.prefix(4) {
      switch count {
      case 0: first = byte
      case 1: second = byte
      default: third = byte
      }
      count += 1
    }
  }
}

/// What `currencyTable` says, one look-up away.
struct Currencies: Sendable {
  /// The tables, read at the first use.
  static let shared = Currencies()

  /// The number of combinations of three letters.
  static let indexCount = 26 * 26 * 26

  /// The minor digits of each combination of three letters; -1 for one that is no currency.
  let minorDigits: [Int8]

  /// Whether the code is also a word or an acronym.
  let isWordlike: [Bool]

  /// The currencies, in order of their code.
  let units: [FigureUnit]

  /// The English names, in the order of `units`.
  let names: [String]

  private init() {
    var minorDigits = [Int8](repeating: -1, count: Currencies.indexCount)
    var isWordlike = [Bool](repeating: false, count: Currencies.indexCount)
    var units: [FigureUnit] = []
    var names: [String] = []
    for row in TableText(currencyTable).rows where row.count == 3 {
      let code = InlineCode(row[0])
      guard let unit = FigureUnit(packing: code.first, code.second, code.third),
        let digits = Int8(String(decoding: row[1], as: UTF8.self))
      else { continue }
      minorDigits[unit.currencyIndex] = digits
      units.append(unit)
      names.append(String(decoding: row[2], as: UTF8.self))
    }
    for cell in TableText(wordlikeCurrencyCodes).rows.flatMap({ $0 }) {
      for word in cell.words {
        let code = InlineCode(word)
        guard let unit = FigureUnit(packing: code.first, code.second, code.third) else { continue }
        isWordlike[unit.currencyIndex] = true
      }
    }
    self.minorDigits = minorDigits
    self.isWordlike = isWordlike
    self.units = units
    self.names = names
  }
}

/// Codes that are also words, names or common acronyms in English text.
let wordlikeCurrencyCodes: StaticString = """
  ALL AMD ANG ARA ATS BAM BGL BIF BND BOB BTN CAD CDF CLF COP CUC CUP DDM DEM DOP ECS ERN ESP
  ETB ETH FIM GEL GIP GNF GRD HNL IEP IRR KGS LAK LTL MAD MDL MOP MRO MRU MUR NIO NOK PAB PEI
  PEN PGK PTE ROL RON RUR SAR SCR SDD SDG SHP SIT SLE SLL SOS SRD SRG SSP STD STN SUR SVC TMT
  TOP TRY TTD VED VES WST XCD YER ZAR
  """

/// The currencies: ISO 4217 code, digits of the minor unit, English name, in order of code.
///
/// Source: ISO 4217, lists one and three, as of January 2025, with the historic currencies that
/// news and filings still quote, and two of no country. A redenominated one keeps its old code.
// swift-format-ignore
let currencyTable: StaticString = """
  AED   2  UAE dirham
  AFN   2  afghani
  ALL   2  lek
  AMD   2  dram
  ANG   2  Netherlands Antillean guilder
  AOA   2  kwanza
  ARA   2  austral (Argentina, until 1991)
  ARS   2  Argentine peso
  ATS   2  schilling (Austria, until 2002)
  AUD   2  Australian dollar
  AWG   2  Aruban florin
  AZN   2  Azerbaijani manat
  BAM   2  convertible mark
  BBD   2  Barbados dollar
  BDT   2  taka
  BEF   2  Belgian franc (until 2002)
  BGL   2  old lev (Bulgaria, until 1999)
  BGN   2  lev
  BHD   3  Bahraini dinar
  BIF   0  Burundi franc
  BMD   2  Bermudian dollar
  BND   2  Brunei dollar
  BOB   2  boliviano
  BRC   2  cruzado (Brazil, until 1989)
  BRL   2  real
  BRR   2  cruzeiro real (Brazil, until 1994)
  BSD   2  Bahamian dollar
  BTC   8  bitcoin
  BTN   2  ngultrum
  BWP   2  pula
  BYN   2  Belarusian rouble
  BYR   0  Belarusian rouble (until 2016)
  BZD   2  Belize dollar
  CAD   2  Canadian dollar
  CDF   2  Congolese franc
  CHF   2  Swiss franc
  CLF   4  unidad de fomento
  CLP   0  Chilean peso
  CNH   2  yuan renminbi (offshore)
  CNY   2  yuan renminbi
  COP   2  Colombian peso
  CRC   2  Costa Rican colon
  CSK   2  Czechoslovak koruna (until 1993)
  CUC   2  Cuban convertible peso (until 2021)
  CUP   2  Cuban peso
  CVE   2  Cape Verde escudo
  CYP   2  Cyprus pound (until 2008)
  CZK   2  Czech koruna
  DDM   2  East German mark (until 1990)
  DEM   2  Deutsche Mark (until 2002)
  DJF   0  Djibouti franc
  DKK   2  Danish krone
  DOP   2  Dominican peso
  DZD   2  Algerian dinar
  ECS   2  sucre (Ecuador, until 2000)
  EEK   2  Estonian kroon (until 2011)
  EGP   2  Egyptian pound
  ERN   2  nakfa
  ESP   0  peseta (Spain, until 2002)
  ETB   2  Ethiopian birr
  ETH  18  ether
  EUR   2  euro
  FIM   2  markka (Finland, until 2002)
  FJD   2  Fiji dollar
  FKP   2  Falkland Islands pound
  FRF   2  French franc (until 2002)
  GBP   2  pound sterling
  GEL   2  lari
  GHC   2  old cedi (Ghana, until 2007)
  GHS   2  cedi
  GIP   2  Gibraltar pound
  GMD   2  dalasi
  GNF   0  Guinean franc
  GRD   2  drachma (Greece, until 2002)
  GTQ   2  quetzal
  GYD   2  Guyana dollar
  HKD   2  Hong Kong dollar
  HNL   2  lempira
  HRK   2  kuna (Croatia, until 2023)
  HTG   2  gourde
  HUF   2  forint
  IDR   2  rupiah
  IEP   2  Irish pound (until 2002)
  ILS   2  new Israeli shekel
  INR   2  Indian rupee
  IQD   3  Iraqi dinar
  IRR   2  Iranian rial
  ISK   0  Icelandic krona
  ITL   0  Italian lira (until 2002)
  JMD   2  Jamaican dollar
  JOD   3  Jordanian dinar
  JPY   0  yen
  KES   2  Kenyan shilling
  KGS   2  som
  KHR   2  riel
  KMF   0  Comorian franc
  KPW   2  North Korean won
  KRW   0  won
  KWD   3  Kuwaiti dinar
  KYD   2  Cayman Islands dollar
  KZT   2  tenge
  LAK   2  kip
  LBP   2  Lebanese pound
  LKR   2  Sri Lanka rupee
  LRD   2  Liberian dollar
  LSL   2  loti
  LTL   2  litas (Lithuania, until 2015)
  LUF   2  Luxembourg franc (until 2002)
  LVL   2  lats (Latvia, until 2014)
  LYD   3  Libyan dinar
  MAD   2  Moroccan dirham
  MDL   2  Moldovan leu
  MGA   2  ariary
  MKD   2  denar
  MMK   2  kyat
  MNT   2  tugrik
  MOP   2  pataca
  MRO   2  ouguiya (Mauritania, until 2017)
  MRU   2  ouguiya
  MTL   2  Maltese lira (until 2008)
  MUR   2  Mauritius rupee
  MVR   2  rufiyaa
  MWK   2  Malawi kwacha
  MXN   2  Mexican peso
  MXP   2  Mexican peso (until 1993)
  MYR   2  ringgit
  MZM   2  metical (Mozambique, until 2006)
  MZN   2  metical
  NAD   2  Namibia dollar
  NGN   2  naira
  NIO   2  cordoba
  NLG   2  Netherlands guilder (until 2002)
  NOK   2  Norwegian krone
  NPR   2  Nepalese rupee
  NZD   2  New Zealand dollar
  OMR   3  rial Omani
  PAB   2  balboa
  PEI   2  inti (Peru, until 1991)
  PEN   2  sol
  PGK   2  kina
  PHP   2  Philippine peso
  PKR   2  Pakistan rupee
  PLN   2  zloty
  PLZ   2  old zloty (Poland, until 1995)
  PTE   0  escudo (Portugal, until 2002)
  PYG   0  guarani
  QAR   2  Qatari riyal
  ROL   0  old leu (Romania, until 2005)
  RON   2  leu
  RSD   2  Serbian dinar
  RUB   2  rouble
  RUR   2  old rouble (Russia, until 1998)
  RWF   0  Rwanda franc
  SAR   2  Saudi riyal
  SBD   2  Solomon Islands dollar
  SCR   2  Seychelles rupee
  SDD   2  Sudanese dinar (until 2007)
  SDG   2  Sudanese pound
  SEK   2  Swedish krona
  SGD   2  Singapore dollar
  SHP   2  Saint Helena pound
  SIT   2  tolar (Slovenia, until 2007)
  SKK   2  Slovak koruna (until 2009)
  SLE   2  leone
  SLL   2  old leone (Sierra Leone, until 2024)
  SOS   2  Somali shilling
  SRD   2  Surinam dollar
  SRG   2  Surinam guilder (until 2004)
  SSP   2  South Sudanese pound
  STD   2  dobra (Sao Tome and Principe, until 2017)
  STN   2  dobra
  SUR   2  Soviet rouble (until 1991)
  SVC   2  El Salvador colon
  SYP   2  Syrian pound
  SZL   2  lilangeni
  THB   2  baht
  TJS   2  somoni
  TMM   2  old Turkmen manat (until 2009)
  TMT   2  Turkmen manat
  TND   3  Tunisian dinar
  TOP   2  pa'anga
  TRL   0  old Turkish lira (until 2005)
  TRY   2  Turkish lira
  TTD   2  Trinidad and Tobago dollar
  TWD   2  New Taiwan dollar
  TZS   2  Tanzanian shilling
  UAH   2  hryvnia
  UGX   0  Uganda shilling
  USD   2  US dollar
  UYU   2  Uruguayan peso
  UZS   2  Uzbekistan sum
  VEB   2  bolivar (Venezuela, until 2008)
  VED   2  digital bolivar
  VEF   2  bolivar fuerte (Venezuela, until 2018)
  VES   2  bolivar soberano
  VND   0  dong
  VUV   0  vatu
  WST   2  tala
  XAF   0  CFA franc BEAC
  XCD   2  East Caribbean dollar
  XCG   2  Caribbean guilder
  XDR   0  special drawing right
  XEU   2  European currency unit (until 1999)
  XOF   0  CFA franc BCEAO
  XPF   0  CFP franc
  YER   2  Yemeni rial
  YUM   2  new dinar (Yugoslavia, until 2003)
  ZAR   2  rand
  ZMK   2  old kwacha (Zambia, until 2012)
  ZMW   2  kwacha
  ZWD   2  Zimbabwe dollar (until 2009)
  ZWG   2  Zimbabwe gold
  ZWL   2  Zimbabwe dollar (until 2024)
  """
