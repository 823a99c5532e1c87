/// Classes of words that tie figures together or keep them apart.
///
/// A word may belong to several. The names are those that patterns use, in capitals.
struct Cue: OptionSet, Sendable {
  let rawValue: UInt64

  /// Goes up: rose, gained, up, increase.
  static let rise = Cue(rawValue: 1 << 0)
  /// Goes down: fell, lost, down, decline.
  static let fall = Cue(rawValue: 1 << 1)
  /// Compares upward before "than": more, higher, above.
  static let more = Cue(rawValue: 1 << 2)
  /// Compares downward: less, lower, fewer.
  static let less = Cue(rawValue: 1 << 3)
  /// Equates a subject with a figure: was, totalled, stood at, reached.
  static let was = Cue(rawValue: 1 << 4)
  /// Sets a figure beside another: compared, versus, against.
  static let compare = Cue(rawValue: 1 << 5)
  /// Not a fact yet, or somebody's guess: expected, forecast, would, target.
  static let expect = Cue(rawValue: 1 << 6)
  /// Another base than the printed one: excluding, adjusted, organic, constant.
  static let basis = Cue(rawValue: 1 << 7)
  /// Starts another clause: while, but, whereas.
  static let breaks = Cue(rawValue: 1 << 8)
  /// Takes away a part: wrote, forgave, spent, repaid, sold.
  static let take = Cue(rawValue: 1 << 9)
  /// What is not taken: remaining, rest, balance, left.
  static let rest = Cue(rawValue: 1 << 10)
  /// All parts together: total, combined, altogether.
  static let total = Cue(rawValue: 1 << 11)
  /// Consists of: comprising, split, consists.
  static let comprise = Cue(rawValue: 1 << 12)
  /// Names only some parts: including, among.
  static let including = Cue(rawValue: 1 << 13)
  /// Between other words of a phrase without changing its grammar: sharply, just, a, the.
  static let transparent = Cue(rawValue: 1 << 14)
  /// A time in the past that a figure is compared with: earlier, previous, ago.
  static let earlier = Cue(rawValue: 1 << 15)
  /// A loss: loss, losses, deficit.
  static let loss = Cue(rawValue: 1 << 16)
  /// A gain, profit or surplus.
  static let profit = Cue(rawValue: 1 << 17)
  /// Owing: debt, loan, bond.
  static let debt = Cue(rawValue: 1 << 18)
  /// Says no: not, never, without.
  static let negation = Cue(rawValue: 1 << 19)
  /// One after another in order: respectively.
  static let respectively = Cue(rawValue: 1 << 20)
  /// Each of several: each, apiece, per, every.
  static let each = Cue(rawValue: 1 << 21)
  /// A possessive or demonstrative before a noun: its, their, those.
  static let possessive = Cue(rawValue: 1 << 22)
  /// Joins the items of a list: and, plus, or.
  static let joins = Cue(rawValue: 1 << 23)
  /// Multiplies by two or more, as a verb: doubled, tripled.
  static let multiply = Cue(rawValue: 1 << 24)
  /// Costs, worth, valued: sets a value on something.
  static let value = Cue(rawValue: 1 << 25)
  /// The share market, whose prices are taken at different moments.
  static let market = Cue(rawValue: 1 << 26)
  /// The gap between two amounts: difference, surplus, gap, margin.
  static let gap = Cue(rawValue: 1 << 27)
  /// A preposition that ends a noun phrase: in, on, at, with, for.
  static let preposition = Cue(rawValue: 1 << 28)
  /// Spread over: over, across, among.
  static let over = Cue(rawValue: 1 << 29)
  /// People who say things: said, told, according.
  static let says = Cue(rawValue: 1 << 30)
  /// An average: average, mean, median.
  static let average = Cue(rawValue: 1 << 31)
  /// Annual, monthly, a year: a rate in time.
  static let rate = Cue(rawValue: 1 << 32)
  /// Born, founded, established: where a span of years starts.
  static let begins = Cue(rawValue: 1 << 33)
  /// A price or value of one share.
  static let share = Cue(rawValue: 1 << 34)
  /// Voted, favoured, answered: what shares of people do.
  static let votes = Cue(rawValue: 1 << 35)
  /// Stretch between two ends: range, between.
  static let range = Cue(rawValue: 1 << 36)
  /// Interest, coupon, yield.
  static let interest = Cue(rawValue: 1 << 37)
  /// Ends that a span runs to: due, matures, expires.
  static let due = Cue(rawValue: 1 << 38)
  /// Closes a list of parts: the rest, the other, the last.
  static let closes = Cue(rawValue: 1 << 39)
  /// Adds one more part to a list: a further, another, plus.
  static let further = Cue(rawValue: 1 << 40)
  /// Says that a list is not all: primarily, partly, offset.
  static let partial = Cue(rawValue: 1 << 41)
  /// Comes in: hired, joined, borrowed, received.
  static let adds = Cue(rawValue: 1 << 50)
  /// Goes out: left, repaid, sold, closed.
  static let leaves = Cue(rawValue: 1 << 51)

  /// Any word of change.
  static let change: Cue = [.rise, .fall]
  /// Any word of comparison.
  static let comparative: Cue = [.more, .less]
}

/// The names of the classes as patterns write them, in byte order.
let cueNames: [(name: StaticString, cue: Cue)] = [
  ("ADDS", .adds),
  ("AVERAGE", .average),
  ("BASIS", .basis),
  ("BEGINS", .begins),
  ("BREAKS", .breaks),
  ("CHANGE", .change),
  ("CLOSES", .closes),
  ("COMPARATIVE", .comparative),
  ("COMPARE", .compare),
  ("COMPRISE", .comprise),
  ("DEBT", .debt),
  ("DUE", .due),
  ("EACH", .each),
  ("EARLIER", .earlier),
  ("EXPECT", .expect),
  ("FALL", .fall),
  ("FURTHER", .further),
  ("GAP", .gap),
  ("INCLUDING", .including),
  ("INTEREST", .interest),
  ("JOINS", .joins),
  ("LEAVES", .leaves),
  ("LESS", .less),
  ("LOSS", .loss),
  ("MARKET", .market),
  ("MORE", .more),
  ("MULTIPLY", .multiply),
  ("NEGATION", .negation),
  ("OVER", .over),
  ("PARTIAL", .partial),
  ("POSSESSIVE", .possessive),
  ("PREPOSITION", .preposition),
  ("PROFIT", .profit),
  ("RANGE", .range),
  ("RATE", .rate),
  ("RESPECTIVELY", .respectively),
  ("REST", .rest),
  ("RISE", .rise),
  ("SAYS", .says),
  ("SHARE", .share),
  ("TAKE", .take),
  ("TOTAL", .total),
  ("TRANSPARENT", .transparent),
  ("VALUE", .value),
  ("VOTES", .votes),
  ("WAS", .was),
]
