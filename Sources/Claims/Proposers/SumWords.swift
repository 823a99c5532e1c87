import Figures

/// The last amount of money in millions, whose currency the next ones may leave out.
struct ScaledMoney {
  var key: UInt32?
  var sentence = 0
}

/// Words with a part of their own in sums.
struct SumWords {
  static let shared = SumWords()
  /// Before "… to" and the sum of what was listed.
  let brings = WordHash.all(
    """
    bring brings bringing brought take takes taking took amount amounts amounted amounting come \
    comes came add adds adding up
    """)
  let nets = WordHash.all("net deficit surplus shortfall gap difference")
  /// Belong to the verb before them: "rolls up", "takes down".
  let particles = WordHash.all("up down")
  let relatives = WordHash.all("who whom that")
  let sides = WordHash.all("hand day side way end")
  let verbs = WordHash.all("will would bring brings brought cost costs saves save raises is was")
  let former = WordHash.all("from than twice double half")
  /// Before "… of" and the sum of what was listed.
  let gives = WordHash.all("giving gives gave for making makes made")
  /// Before "left" and the last part of a list.
  let leavers = WordHash.all("that which this it and")
  /// Say that a figure follows from those before it.
  let hence = WordHash.all("hence thus therefore")
  /// Right before the sum of what was listed.
  let makes = WordHash.all("making makes make made totalling totaling totalled totaled totals")
  /// Close a list wherever they stand in its last part.
  let rests = WordHash.all("rest remaining remainder else")
  /// Every word that is looked at between two figures.
  let notable = WordHash.all(
    "rest remaining remainder else other of being which whom them these those that this it")
  /// Open a phrase that takes up a figure from before.
  let definites = WordHash.all("the that this these those its their")
}

/// Single words of sums.
enum SumWord {
  static let to = WordHash.of("to".utf8)
  static let so = WordHash.of("so".utf8)
  static let included = WordHash.of("included".utf8)
  static let which = WordHash.of("which".utf8)
  static let it = WordHash.of("it".utf8)
  static let other = WordHash.of("other".utf8)
  static let the = WordHash.of("the".utf8)
  static let or = WordHash.of("or".utf8)
  static let being = WordHash.of("being".utf8)
  static let with = WordHash.of("with".utf8)
  static let left = WordHash.of("left".utf8)
  static let out = WordHash.of("out".utf8)

  /// The hashes of pronouns that take up a total behind "of".
  static let pronouns = [
    "which", "whom", "them", "these", "those", "that", "this", "it",
  ].map { WordHash.of($0.utf8) }

  /// The hashes of "which" and "whom".
  static let relatives = ["which", "whom"].map { WordHash.of($0.utf8) }
}
