/// A name that several currencies share.
enum CurrencyClass: String, Sendable, CaseIterable {
  /// Cents, of any currency that has them.
  case cent
  /// The CFA francs of west and central Africa.
  case cfa
  /// Crowns, as English calls kronor, kroner and koruny.
  case crown
  /// Dinars.
  case dinar
  /// Dirhams.
  case dirham
  /// Dollars.
  case dollar
  /// Francs.
  case franc
  /// Guilders and florins.
  case guilder
  /// Koruny.
  case koruna
  /// Kronor.
  case krona
  /// Kroner.
  case krone
  /// Kwachas.
  case kwacha
  /// Lei.
  case leu
  /// Leva.
  case lev
  /// Lira.
  case lira
  /// Manats.
  case manat
  /// Pesos.
  case peso
  /// Pounds.
  case pound
  /// Rials.
  case rial
  /// Riyals.
  case riyal
  /// Roubles.
  case rouble
  /// Rupees.
  case rupee
  /// Sen.
  case sen
  /// Shillings.
  case shilling
  /// Won.
  case won
  /// The sign of yen and yuan.
  case yen

  /// The currencies of that name; the first is assumed where no context says which.
  var members: [FigureUnit] { CurrencyClass.allMembers[self] ?? [] }

  /// The currency that is assumed where no context says which.
  var assumed: FigureUnit { members.first ?? .usd }

  /// Returns the one of a place's currencies that has this name.
  ///
  /// `currencies` are those of a row of `CurrencyPlace`.
  func currency(among currencies: [FigureUnit]) -> FigureUnit? {
    currencies.first { members.contains($0) }
  }

  private static let allMembers: [CurrencyClass: [FigureUnit]] = {
    var members: [CurrencyClass: [FigureUnit]] = [:]
    for row in TableText(currencyClassTable).rows {
      let words = row.flatMap(\.words)
      guard let first = words.first,
        let name = CurrencyClass(rawValue: String(decoding: first, as: UTF8.self))
      else { continue }
      members[name] = words.dropFirst().compactMap { FigureUnit(currencyCode: $0) }
    }
    return members
  }()
}

/// The classes and their currencies, the assumed one first.
///
/// The assumed one is the currency that English-language news means most often by the bare name.
// swift-format-ignore
let currencyClassTable: StaticString = """
  cent      USD EUR AUD CAD NZD SGD HKD TWD ZAR KES LKR MUR SCR TZS UGX SOS \
            JMD TTD BBD BZD BSD BMD BND KYD XCD GYD SRD LRD NAD \
            ZWL ZWD FJD SBD ETB MYR IDR NLG
  cfa       XOF XAF
  crown     SEK CZK DKK NOK ISK SKK CSK EEK
  dinar     KWD BHD IQD JOD LYD TND DZD RSD YUM SDD MKD
  dirham    AED MAD
  dollar    USD AUD CAD NZD HKD SGD TWD JMD TTD BBD BZD BSD BMD BND \
            KYD XCD GYD SRD LRD NAD ZWL ZWD FJD SBD
  franc     CHF FRF BEF LUF XOF XAF CDF RWF BIF GNF DJF KMF XPF
  guilder   NLG ANG XCG SRG AWG
  koruna    CZK SKK CSK
  krona     SEK ISK NOK DKK
  krone     NOK DKK SEK ISK
  kwacha    ZMW MWK ZMK
  leu       RON MDL ROL
  lev       BGN BGL
  lira      TRY ITL TRL MTL LBP SYP
  manat     AZN TMT TMM
  peso      MXN PHP ARS CLP COP UYU DOP CUP CUC MXP
  pound     GBP EGP LBP SYP SDG SSP IEP CYP GIP FKP SHP
  rial      IRR OMR YER SAR QAR
  riyal     SAR QAR OMR YER IRR
  rouble    RUB BYN BYR RUR SUR
  rupee     INR PKR LKR NPR MUR SCR
  sen       MYR JPY IDR
  shilling  KES TZS UGX SOS ATS
  won       KRW KPW
  yen       JPY CNY
  """
