import Figures
import Relations

/// A figure in a phrase of change, with what the words right around it say.
struct ChangeArgument: Sendable {
  /// The document's figure.
  var figure: Int
  /// The item of the skeleton.
  var item: Int
  /// What the words of its own phrase are.
  var words: ChangeWord = []
  /// The cues of the words of its own phrase.
  var cues: Cue = []
  /// Whether another figure of its kind is joined to it by "and" or "or".
  var isListed = false
  /// Whether a time in the past or a date stands right behind it.
  var hasPast = false
}

/// How the old figure of a change is tied to it.
enum OldTie: UInt8, Sendable {
  /// "from", "than", "below": the change starts there.
  case direct
  /// "compared with", "against": it is set beside the new one.
  case compared
  /// "(2023: 11.4p)".
  case parenthesis
}

/// One word of change with its figures: what changed by how much, to what, from what.
struct ChangeFrame: Sendable {
  var sentence: Int
  /// The item of the word of change.
  var cue: Int
  /// 1 up, -1 down.
  var direction: Int
  /// The word does not say which way the figure moved.
  var isAmbiguous = false
  var deltas: [ChangeArgument] = []
  var new: ChangeArgument?
  var old: ChangeArgument?
  /// The upper end where the old figure is a range in two figures: "from $2.0 billion to $2.5 billion".
  var oldUpper: ChangeArgument?
  var oldTie = OldTie.direct
  /// The new figure stands before the word of change.
  var isNewBefore = false
  /// Words between the figures put them on different bases, or name another moment.
  var isTrapped = false
  /// "from the previous quarter": the change has a base that is not a figure.
  var hasPeriodBase = false
  /// The last item that it takes.
  var last: Int
  /// "11 million shares, or 35.5 percent of the total": a percentage here is a share.
  var hasShares = false
  /// "a compound annual growth rate of 9 percent", "9 percent a year": what grew year by year.
  var yearlyRate: ChangeArgument?
  /// The change is a multiple of the old figure: doubled, three times.
  var isMultiple = false
  /// How likely its figures belong together, in thousandths.
  var confidence = 950

  /// Whether "will" or "to" stands before the word of change.
  func isFuture(in items: [Item]) -> Bool {
    items[max(0, cue - 3)..<cue].contains { item in
      item.kind == .word && ChangeWord.of(item.hash).contains(.modal)
    }
  }

  /// Whether it has both ends.
  var isComplete: Bool { new != nil && old != nil }
}
