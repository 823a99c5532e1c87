/// What a word does in a phrase of change, beyond the cues that all patterns share.
struct ChangeWord: OptionSet, Sendable {
  let rawValue: UInt32

  /// Names a change: rise, increase, cut.
  static let noun = ChangeWord(rawValue: 1 << 0)
  /// Says that something changed, not which way its figure moved: improved, weakened.
  static let ambiguous = ChangeWord(rawValue: 1 << 1)
  /// An extreme or an average in the past: high, peak, trough.
  static let extremum = ChangeWord(rawValue: 1 << 2)
  /// Trading at another moment than the one that a percentage is about: after-hours.
  static let session = ChangeWord(rawValue: 1 << 3)
  /// Opens a noun phrase: a, the, its.
  static let determiner = ChangeWord(rawValue: 1 << 4)
  /// Goes beyond what follows: beating, exceeds.
  static let beats = ChangeWord(rawValue: 1 << 5)
  /// Stays behind what follows: trailed, missing.
  static let trails = ChangeWord(rawValue: 1 << 6)
  /// May stand between "to" and the figure that was reached: close, settle, stand.
  static let arrives = ChangeWord(rawValue: 1 << 7)
  /// Takes a "to" that reaches nothing: due, related, according.
  static let keepsTo = ChangeWord(rawValue: 1 << 8)
  /// A short period: month, week, sequentially.
  static let shortPeriod = ChangeWord(rawValue: 1 << 9)
  /// A rate that is not the change itself: annual, annualised.
  static let annual = ChangeWord(rawValue: 1 << 10)
  /// Somebody's guess: analysts, consensus, poll.
  static let guess = ChangeWord(rawValue: 1 << 11)
  /// Takes up what was said before: it, they, that.
  static let pronoun = ChangeWord(rawValue: 1 << 12)
  /// Ends the reach of a verb of change: is, was, stood.
  static let finite = ChangeWord(rawValue: 1 << 13)
  /// A preposition that ends a noun phrase; "of" does not.
  static let preposition = ChangeWord(rawValue: 1 << 14)
  /// A time that lies before.
  static let past = ChangeWord(rawValue: 1 << 15)
  /// Another basis: excluding, comparable, constant.
  static let basis = ChangeWord(rawValue: 1 << 16)
  /// Turns a loss into a profit or back: swung, turned.
  static let swings = ChangeWord(rawValue: 1 << 17)
  /// A participle in form only: during, morning.
  static let noParticiple = ChangeWord(rawValue: 1 << 18)
  /// Starts a description of what stands before: representing, marking, meaning.
  static let marks = ChangeWord(rawValue: 1 << 19)
  /// Adds two figures of one kind, or tells them apart: respectively, both, each.
  static let lists = ChangeWord(rawValue: 1 << 20)
  /// Names a change and is never its verb: growth, reduction.
  static let onlyNoun = ChangeWord(rawValue: 1 << 21)
  /// Speaks of the future: will, would, to.
  static let modal = ChangeWord(rawValue: 1 << 22)
  /// Turns the sign of a figure: minus, negative.
  static let sign = ChangeWord(rawValue: 1 << 23)
  /// Sets two numbers against each other: ratio, score.
  static let ratio = ChangeWord(rawValue: 1 << 24)

  /// Sets a price beside another: premium, discount.
  static let premium = ChangeWord(rawValue: 1 << 25)

  /// What a word does; nothing for most.
  static func of(_ hash: UInt64) -> ChangeWord { table[hash] ?? [] }

  /// The words of a class.
  static func all(_ kind: ChangeWord) -> WordSet {
    var found = WordSet()
    for (word, words) in lines where !word.isDisjoint(with: kind) {
      for name in "\(words)".utf8.split(separator: UInt8(ascii: " ")) {
        found.insert(WordHash.of(name))
      }
    }
    return found
  }

  private static let table: WordMap<ChangeWord> = {
    var table = WordMap<ChangeWord>()
    for (word, words) in lines {
      for name in "\(words)".utf8.split(separator: UInt8(ascii: " ")) {
        table[WordHash.of(name), default: []].formUnion(word)
      }
    }
    return table
  }()
}

/// The words of each class.
///
/// - Note: Collected from the authors' own reading of business news and filings.
// swift-format-ignore
private let lines: [(ChangeWord, StaticString)] = [
  (.noun, "rise fall drop gain increase decrease decline jump surge climb cut reduction growth loss slide slump dip plunge"),
  (.noun, "improvement hike advance leap spike rebound expansion contraction shrinkage slowdown tumble boost uptick upturn"),
  (.noun, "downturn retreat rally gains uplift saving fall-off drop-off slippage collapse"),
  (.noun, "rises falls drops increases decreases declines jumps surges cuts reductions hikes losses improvements dips"),
  (.onlyNoun, "growth reduction loss improvement expansion contraction shrinkage slowdown upturn downturn saving gains losses"),
  (.onlyNoun, "reductions improvements uptick uplift fall-off drop-off slippage hike hikes"),
  (.modal, "to will would could should may might can must did does do shall"),
  (.sign, "minus negative plus no number"),
  (.ambiguous, "improve improves improved improving improvement strengthen strengthened recover recovered rally rallied rebound"),
  (.ambiguous, "better worse bigger smaller rebounded weaken weakened worsened tightened contract retreat retreated recovers added add adds lead"),
  (.extremum, "high low peak trough nadir record highs lows peaks bottom highest lowest maximum minimum all-time"),
  (.session, "after-hours after-market aftermarket extended premarket pre-market electronic intraday overnight"),
  (.determiner, "a an the its their his her this that these those our my your each every another"),
  (.beats, "beat beats beating exceed exceeds exceeded exceeding top tops topped topping surpass surpasses surpassed surpassing"),
  (.beats, "outstrip outstrips outstripped outstripping eclipse eclipsed eclipsing overshot overshoots"),
  (.trails, "trail trails trailed trailing missed missing miss misses lagged lagging lags undershot undershoots undercut undercuts"),
  (.arrives, "close settle end finish reach stand trade hit touch total become stand average come make"),
  (.keepsTo, "due owing thanks related relative subject equal attributable similar close compared prior next according"),
  (.keepsTo, "comparable attributed contributed contributing equivalent proportional able likely set expected want want plans"),
  (.keepsTo, "responding response pegged tied linked exposed exposure added adding"),
  (.shortPeriod, "month week sequentially month-on-month quarter-on-quarter month-over-month quarter-over-quarter monthly weekly week-on-week"),
  (.annual, "annualized annualised annual annually yearly compound compounded cagr"),
  (.guess, "analysts analyst consensus poll polled view street estimate estimates estimated expected expectation expectations"),
  (.guess, "forecast forecasts target targets targeted guidance outlook projected projection predicted anticipated budgeted"),
  (.guess, "expectation economists survey surveyed goal predictions average-estimate budget midpoint limit threshold ceiling"),
  (.pronoun, "it they that this he she these those which"),
  (.finite, "is was were are be been being stood stands stand totaled totalled totals amounted amounts reached reaches came comes"),
  (.finite, "hit became becomes said says has have had will would can could may might should do does did makes make helped reflected"),
  (.preposition, "in on at with for by from to into over under between through during within across per than as via amid"),
  (.preposition, "above below after before since until against versus vs vs. despite without about because"),
  (.past, "earlier previous previously prior ago last year-earlier year-ago prior-year preceding before former past originally previous-year prior-quarter year-before last-year"),
  (.basis, "excluding organic organically constant currency-neutral like-for-like comparable same-store annualised annualized"),
  (.basis, "basis restated pro-forma normalised normalized inflation-adjusted seasonally local-currency currency-adjusted"),
  (.basis, "excludes exclude stripping ex-currency"),
  (.swings, "swung swing swings turned reversed reversing release provision-release polled poll"),
  (.noParticiple, "during morning evening spring housing advertising marketing building nothing something anything string"),
  (.noParticiple, "shipping mining manufacturing engineering remaining operating opening closing beginning ending outstanding"),
  (.noParticiple, "offering holding banking lending spending funding processing packaging lightning rating ring wing bring king"),
  (.marks, "representing marking meaning equalling equaling constituting equivalent translating amounting namely"),
  (.lists, "respectively"),
  (.premium, "premium discount"),
  (.ratio, "ratio score vote votes odds"),
]

/// The hashes of the small words that a phrase of change is built from.
enum ChangeHash {
  static let to = WordHash.of("to".utf8)
  static let from = WordHash.of("from".utf8)
  static let by = WordHash.of("by".utf8)
  static let of = WordHash.of("of".utf8)
  static let or = WordHash.of("or".utf8)
  static let and = WordHash.of("and".utf8)
  static let at = WordHash.of("at".utf8)
  static let on = WordHash.of("on".utf8)
  static let over = WordHash.of("over".utf8)
  static let with = WordHash.of("with".utf8)
  static let than = WordHash.of("than".utf8)
  static let as_ = WordHash.of("as".utf8)
  static let a = WordHash.of("a".utf8)
  static let an = WordHash.of("an".utf8)
  static let the = WordHash.of("the".utf8)
  static let up = WordHash.of("up".utf8)
  static let down = WordHash.of("down".utf8)
  static let short = WordHash.of("short".utf8)
  static let ahead = WordHash.of("ahead".utf8)
  static let point = WordHash.of("point".utf8)
  static let points = WordHash.of("points".utf8)
  static let further = WordHash.of("further".utf8)
  static let but = WordHash.of("but".utf8)
  static let revised = WordHash.of("revised".utf8)
  static let above = WordHash.of("above".utf8)
  static let adding = WordHash.of("adding".utf8)
  static let back = WordHash.of("back".utf8)
  static let below = WordHash.of("below".utf8)
  static let between = WordHash.of("between".utf8)
  static let discount = WordHash.of("discount".utf8)
  static let first = WordHash.of("first".utf8)
  static let forWord = WordHash.of("for".utf8)
  static let higher = WordHash.of("higher".utf8)
  static let inWord = WordHash.of("in".utf8)
  static let lower = WordHash.of("lower".utf8)
  static let may = WordHash.of("may".utf8)
  static let premium = WordHash.of("premium".utf8)
  static let under = WordHash.of("under".utf8)
  /// Words that open a phrase though they are in no class of change.
  static let openers = ChangeWord.all([.beats, .trails, .premium]).union(
    WordHash.all("above ahead up below under down short discount premium"))
  /// Verbs that "up" belongs to.
  static let ofUp = WordHash.all("give gives gave given giving set sets make makes made")
  /// Verbs that "down" belongs to: "wrote down".
  static let ofDown = WordHash.all("wrote write writes written writing put noted handed")
  static let definite = WordHash.all("the this that")
  /// Before a number that is no amount: a year, a rank.
  static let ofYears = WordHash.all("no number top minus fiscal negative")
  /// Open a description of the change before.
  static let descriptions = WordHash.all(
    "a an or up down that which by rising falling ie i.e compound")
  static let moves = WordHash.all("move change swing shift step difference")
  static let relatives = WordHash.all("which when who that")
  static let away = WordHash.all("away back off")
  /// Before a time that something is compared with.
  static let timed = WordHash.all("in at during last")
  static let superlatives = WordHash.all("first most")
  static let ends = WordHash.all("each both")
  static let savings = WordHash.all(
    "saves saving saved save relieved relieves frees freeing sparing")
  static let currencies = WordHash.all("dollar euro yen pound sterling greenback franc")
  /// Before a currency that another is priced in.
  static let priced = WordHash.all("the per a against to versus")
  /// What leads from a premium or discount to the price that it is over.
  static let overWhat = ["to", "over", "on", "from", "above", "against"].map {
    WordHash.of($0.utf8)
  }
}
