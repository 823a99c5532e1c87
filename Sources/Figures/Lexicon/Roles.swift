/// What a token may begin or end, so that a table is asked only where it may answer.
struct Roles: OptionSet, Sendable {
  let rawValue: UInt32

  /// A word of a spelled number.
  static let number = Roles(rawValue: 1 << 0)
  /// A magnitude.
  static let magnitude = Roles(rawValue: 1 << 1)
  /// The first word of a unit of time.
  static let time = Roles(rawValue: 1 << 2)
  /// The first word of a rate.
  static let rate = Roles(rawValue: 1 << 3)
  /// The first token of a currency behind its number.
  static let currency = Roles(rawValue: 1 << 4)
  /// A word between a number and its unit.
  static let filler = Roles(rawValue: 1 << 5)
  /// The first word of a hedge behind a figure.
  static let trailing = Roles(rawValue: 1 << 6)
  /// A month or a day of the week.
  static let calendar = Roles(rawValue: 1 << 7)
  /// A time zone.
  static let zone = Roles(rawValue: 1 << 8)
  /// A word that is no noun.
  static let function = Roles(rawValue: 1 << 9)
  /// A plural without -s.
  static let plural = Roles(rawValue: 1 << 10)
  /// The last token of a currency before its number.
  static let currencyBefore = Roles(rawValue: 1 << 11)
  /// The last word of a hedge before a figure.
  static let hedge = Roles(rawValue: 1 << 12)
  /// The last word of a label.
  static let label = Roles(rawValue: 1 << 13)
  /// The word "couple".
  static let couple = Roles(rawValue: 1 << 14)

  /// The word "times" or "fold".
  static let multiple = Roles(rawValue: 1 << 15)

  /// A word before a telephone number.
  static let phone = Roles(rawValue: 1 << 16)

  /// A word that joins a number to what stands behind it: and, to, of, out, times of the day.
  static let joint = Roles(rawValue: 1 << 17)

  /// A word that a number may need before it: from, between, minus, aged, an article.
  static let lead = Roles(rawValue: 1 << 18)

  /// No word but a letter in upper case: a code may end there.
  static let capital = Roles(rawValue: 1 << 19)

  /// The end of a country before the sign of its dollar: "US $".
  static let country = Roles(rawValue: 1 << 20)

  /// Not known to be none of the others.
  static let unsure = Roles(rawValue: 1 << 31)

  /// No word but the end of a phrase, a cell or a paragraph.
  static let edge = Roles(rawValue: 1 << 21)

  /// What may concern a number that stands behind it.
  static let leading: Roles = [.currencyBefore, .hedge, .label, .phone, .lead, .capital]
  /// What may concern a number that stands before it.
  static let following: Roles = [.unit, .trailing, .zone, .calendar, .joint]
  /// What may continue a number.
  static let unit: Roles = [.magnitude, .number, .currency, .rate, .time, .filler, .multiple]
  /// What may start a figure.
  static let trigger: Roles = [.number, .calendar, .magnitude, .time, .currency, .couple]
  /// All of them: for a token whose roles have not been looked up.
  static let unknown = Roles(rawValue: .max)
}

/// The roles of every token of the tables, by the hash of the token.
///
/// A token that shares its hash with another one only costs a look-up in vain.
struct RoleTable: Sendable {
  private struct Slot {
    var hash: UInt64
    var roles: UInt32
  }

  private var slots: [Slot]
  private var count = 0

  /// Creates an empty table.
  init() { slots = Array(repeating: Slot(hash: 0, roles: 0), count: 1 << 13) }

  /// Adds roles to the tokens that `spelling` begins with, or ends with where `isReversed`.
  mutating func add(_ spelling: [UInt8], _ roles: Roles, isReversed: Bool = false) {
    let bytes = spelling.span
    let token = isReversed ? Token(bytes, before: bytes.count) : Token(bytes, at: 0)
    guard let token else { return }
    add(token.hash, roles)
  }

  private mutating func add(_ hash: UInt64, _ roles: Roles) {
    var index = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[index].roles != 0, slots[index].hash != hash {
      index = (index + 1) & (slots.count - 1)
    }
    if slots[index].roles == 0 { count += 1 }
    slots[index] = Slot(hash: hash, roles: slots[index].roles | roles.rawValue)
    guard count * 2 > slots.count else { return }
    let old = slots
    slots = Array(repeating: Slot(hash: 0, roles: 0), count: old.count * 2)
    count = 0
    for slot in old where slot.roles != 0 { add(slot.hash, Roles(rawValue: slot.roles)) }
  }

  /// The roles of the token with `hash`; empty for a word of no table.
  func roles(of hash: UInt64) -> Roles {
    var index = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[index].roles != 0 {
      if slots[index].hash == hash { return Roles(rawValue: slots[index].roles) }
      index = (index + 1) & (slots.count - 1)
    }
    return []
  }
}
