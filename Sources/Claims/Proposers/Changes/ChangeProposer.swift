import Documents
import Figures
import Quantities
import Relations

extension Proposer {
  /// What changed by how much, to what, from what: read as phrases of change, sentence by sentence.
  static let changes = Proposer { context in
    guard let writer = ChangeWriter(context) else { return [] }
    var claims: [Claim] = []
    var frames: [ChangeFrame] = []
    var recent: [ChangeFrame] = []
    for sentence in context.skeletons.indices where context.skeletons[sentence].figureCount > 0 {
      if !recent.isEmpty { recent.removeAll { sentence - $0.sentence > 3 } }
      var found: [ChangeFrame] = []
      if writer.mayChange(sentence) {
        var reader = ChangeReader(context: context, sentence: sentence)
        found = reader.read()
      }
      if found.isEmpty, recent.isEmpty { continue }
      writer.completeAcross(&found, recent, sentence)
      for frame in found { claims.add(writer.claims(of: frame)) }
      claims.add(writer.savings(sentence, recent, found))
      recent.add(found)
      frames.add(found)
    }
    claims += writer.sideClaims(frames)
    claims += writer.headlineClaims(frames) + writer.suggestions(frames)
    return claims + LooseChangeReader(writer, frames, claims).claims()
  }
}

/// Turns phrases of change into claims of the relations that they state.
struct ChangeWriter {
  let context: ProposalContext
  let percent: Slots
  let amount: Slots
  let points: Slots
  private let direction: Slots
  let multiple: Slots
  private let magnitude: Slots

  /// A relation with the roles of the new figure, the amount of change and the old figure.
  struct Slots {
    let relation: Int
    let new: Int
    let change: Int
    let old: Int

    init?(_ context: ProposalContext, _ id: String, _ change: String?) {
      guard let relation = context.relation(id) else { return nil }
      self.relation = relation
      new = context.role("new", of: relation) ?? 0
      old = context.role("old", of: relation) ?? 0
      self.change = change.flatMap { context.role($0, of: relation) } ?? -1
    }

    static let none = Slots()
    private init() {
      relation = -1
      new = 0
      change = 0
      old = 0
    }
  }

  init?(_ context: ProposalContext) {
    self.context = context
    percent = Slots(context, "percent-change", "rate") ?? .none
    amount = Slots(context, "absolute-change", "change") ?? .none
    points = Slots(context, "points-change", "change") ?? .none
    direction = Slots(context, "direction", nil) ?? .none
    multiple = Slots(context, "multiple", "factor") ?? .none
    magnitude = Slots(context, "magnitude", nil) ?? .none
  }

  /// Whether a sentence may have a word of change, a comparison or a multiple.
  func mayChange(_ sentence: Int) -> Bool {
    let skeleton = context.skeletons[sentence]
    if !skeleton.cues.isDisjoint(with: [.rise, .fall, .more, .less, .compare]) { return true }
    return skeleton.items.contains { item in
      switch item.kind {
      case .word: !ChangeWord.of(item.hash).isDisjoint(with: [.beats, .trails, .premium])
      case .figure: context.figures[Int(item.link)].isMultiple
      default: false
      }
    }
  }

  /// The claims that a phrase of change states.
  func claims(of frame: ChangeFrame) -> [Claim] {
    let twins = twinClaims(frame)
    guard let new = frame.new, let old = frame.old, new.figure != old.figure else { return twins }
    let newFigure = context.figures[new.figure]
    let oldFigure = context.figures[old.figure]
    guard areAlike(newFigure, oldFigure, frame) else { return twins }
    let isTrap = frame.isTrapped || hasTrap(frame, new, old)
    var claims = isTrap ? [] : twins
    claims += compoundClaims(frame)
    for delta in frame.deltas where delta.figure != new.figure && delta.figure != old.figure {
      claims += self.claims(frame, new, old, delta, isTrap)
    }
    // Where an amount of change is tied, that says which way; a bare direction would only vouch.
    if !frame.isMultiple, claims.isEmpty, let claim = directionClaim(frame, new, old, isTrap) {
      claims.append(claim)
    }
    if let claim = magnitudeClaim(frame, new, old, isTrap) { claims.append(claim) }
    return claims
  }

  private func claims(
    _ frame: ChangeFrame, _ new: ChangeArgument, _ old: ChangeArgument, _ delta: ChangeArgument,
    _ isTrap: Bool
  ) -> [Claim] {
    let figure = context.figures[delta.figure]
    let isPercent = context.figures[new.figure].kind == .percent
    let equation = isRising(frame, new, old) ? 0 : 1
    func claim(_ slots: Slots, _ equation: Int, bound: Bool = true) -> [Claim] {
      guard slots.relation >= 0 else { return [] }
      var claim = Claim(
        relation: slots.relation, equation: equation,
        bindings: [
          RoleBinding(role: slots.new, figure: new.figure),
          RoleBinding(role: slots.change, figure: delta.figure),
          RoleBinding(role: slots.old, figure: old.figure),
        ], tie: bound && !isTrap ? .bound : .suggested, confidence: frame.confidence,
        words: [words(frame)])
      claim.isOffBase = isTrap
      return [claim]
    }
    switch figure.kind {
    case .percent where figure.unit != .percent:
      return isPercent ? claim(points, equation) : []
    case .percent:
      guard context.figures[new.figure].kind != .duration else { return [] }
      let isPoints = isPercent && isMeantInPoints(delta, new, old, frame)
      return claim(percent, equation, bound: (!isPercent || isPoints) && !isYearly(delta, frame))
    case .number where figure.traits.contains(.fraction) && frame.isMultiple:
      return isPercent ? [] : claim(multiple, 0)
    case .number where figure.traits.contains(.fraction):
      return isPercent ? [] : claim(percent, equation, bound: frame.oldTie == .direct)
    case .number where figure.unit == .times:
      // "More than halved" ends below the half.
      let isTurned = figure.hedge != nil && figure.low < ExactDecimal(1)
      return isPercent ? [] : claim(multiple, 0, bound: frame.isMultiple && !isTurned)
    case .number where isPercent:
      return isPointsNumber(delta) ? claim(points, equation + 2) : []
    case .money, .number, .duration:
      guard
        figure.isCommensurable(with: context.figures[new.figure])
          || figure.isCommensurable(with: context.figures[old.figure]),
        !isRangeInWords(figure, new, old), !isOfOtherPeriod(delta, new, frame),
        !isOfEach(delta, frame),
        !isOtherUnit(delta, context.figures[new.figure])
      else { return [] }
      return claim(amount, equation, bound: !isForecast(frame))
    case .date, .ordinal: return []
    }
  }

  /// Whether a percentage is written "five percent": with the sign, points are often called so.
  func isInWords(_ figure: Figure) -> Bool {
    figure.end > 0 && figure.end <= context.document.text.count
      && (context.document.text[figure.end - 1] | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// "to 18 percent from 23 percent, a fall of five percent": the points are called percent.
  private func isMeantInPoints(
    _ delta: ChangeArgument, _ new: ChangeArgument, _ old: ChangeArgument, _ frame: ChangeFrame
  ) -> Bool {
    let figure = context.figures[delta.figure]
    guard isInWords(figure), figure.hedge == nil, frame.oldTie != .parenthesis, !frame.isAmbiguous
    else {
      return false
    }
    let (to, from) = (context.figures[new.figure], context.figures[old.figure])
    let gap = to.written.interval.subtracting(from.written.interval)
    let stated = figure.written.interval
    return gap.meets(stated) || from.written.interval.subtracting(to.written.interval).meets(stated)
  }

  /// "fell by 190m, or 6.3 percent, to 2.83bn from 3.02bn": the amount is its share of the old figure.
  private func twinClaims(_ frame: ChangeFrame) -> [Claim] {
    guard percent.relation >= 0, frame.deltas.count == 2, !frame.isTrapped,
      let rate = frame.deltas.first(where: { context.figures[$0.figure].kind == .percent }),
      let change = frame.deltas.first(where: { context.figures[$0.figure].kind != .percent }),
      let role = context.role("change", of: percent.relation),
      context.figures[rate.figure].unit == .percent
    else { return [] }
    func claim(_ equation: Int, _ end: ChangeArgument, _ endRole: Int) -> [Claim] {
      let figure = context.figures[end.figure]
      guard figure.isCommensurable(with: context.figures[change.figure]), !figure.isRange,
        !isOfEach(change, frame)
      else {
        return []
      }
      return [
        Claim(
          relation: percent.relation, equation: equation,
          bindings: [
            RoleBinding(role: role, figure: change.figure),
            RoleBinding(role: percent.change, figure: rate.figure),
            RoleBinding(role: endRole, figure: end.figure),
          ], tie: .bound, confidence: frame.confidence, words: [words(frame)])
      ]
    }
    if let old = frame.old { return claim(2, old, percent.old) }
    if let new = frame.new { return claim(frame.direction > 0 ? 3 : 4, new, percent.new) }
    return []
  }

  /// "rose 9 percent a year": not the change from one end to the other.
  func isYearly(_ delta: ChangeArgument, _ frame: ChangeFrame) -> Bool {
    let items = context.skeletons[frame.sentence].items
    guard items.indices.contains(delta.item) else { return false }
    if items[delta.item].per != 0 { return true }
    guard delta.item + 1 < items.count, items[delta.item + 1].kind == .figure else { return false }
    let next = context.figures[Int(items[delta.item + 1].link)]
    return next.kind == .duration && next.traits.contains(.article)
      && !(delta.item + 2 < items.count && items[delta.item + 2].cue.contains(.earlier))
  }

  /// "1.25-point": the word behind a number makes it points.
  func isPointsNumber(_ delta: ChangeArgument) -> Bool {
    let end = context.figures[delta.figure].end
    let text = context.document.text
    guard end + 6 <= text.count else { return false }
    return text[(end + 1)..<(end + 6)].elementsEqual("point".utf8)
  }

  /// "418 million, up from 380 million, a gain of 10%, or 19 euros for every customer".
  private func isOfEach(_ amount: ChangeArgument, _ frame: ChangeFrame) -> Bool {
    let items = context.skeletons[frame.sentence].items
    guard amount.item >= 0, amount.item + 2 < items.count else { return false }
    return items[amount.item + 1].hash == ChangeHash.forWord
      && items[amount.item + 2].cue.contains(.each)
  }

  /// "to $55 a month from $65, a saving of $120 a year".
  private func isOfOtherPeriod(
    _ delta: ChangeArgument, _ new: ChangeArgument, _ frame: ChangeFrame
  ) -> Bool {
    let items = context.skeletons[frame.sentence].items
    guard items.indices.contains(delta.item), items[delta.item].period != .none else {
      return false
    }
    guard items.indices.contains(new.item) else { return true }
    return items[new.item].period != items[delta.item].period
  }

  /// "up 50 ticks at 139.66", "by 16 to 13": a number that counts something else.
  private func isOtherUnit(_ delta: ChangeArgument, _ new: Figure) -> Bool {
    let figure = context.figures[delta.figure]
    guard figure.kind == .number, new.kind == .number else { return false }
    let names = [
      "ticks", "tick", "points", "point", "pips", "pip", "spots", "places", "notches", "notch",
      "rungs",
    ]
    let text = context.document.text
    var start = figure.end
    while start < text.count, text[start] == UInt8(ascii: " ") { start += 1 }
    let word = text[start...].prefix { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    guard names.contains(where: { word.elementsEqual($0.utf8) }) else { return false }
    return new.place != figure.place
  }

  /// "to rise 57 cents to 59 cents from 55": the first two are a range.
  private func isRangeInWords(_ delta: Figure, _ new: ChangeArgument, _ old: ChangeArgument) -> Bool
  {
    let newValue = context.figures[new.figure].low
    let oldValue = context.figures[old.figure].low
    return min(newValue, oldValue) <= delta.low && delta.low <= max(newValue, oldValue)
      && !delta.traits.contains(.scaled) && delta.low.multipliedByTwo >= max(newValue, oldValue)
      && new.item > 0
  }

  private func isForecast(_ frame: ChangeFrame) -> Bool {
    let items = context.skeletons[frame.sentence].items
    var at = frame.cue - 1
    var passed = 0
    while at >= 0, passed < 6, items[at].kind == .word {
      if items[at].cue.contains(.expect) { return true }
      passed += 1
      at -= 1
    }
    return false
  }

  func words(_ frame: ChangeFrame) -> Range<Int> {
    let item = context.skeletons[frame.sentence].items[frame.cue]
    return Int(item.start)..<Int(item.end)
  }

  /// Which way the figure moved: what the word says, or where the word does not say, the figures.
  private func isRising(_ frame: ChangeFrame, _ new: ChangeArgument, _ old: ChangeArgument) -> Bool
  {
    guard frame.isAmbiguous else { return frame.direction > 0 }
    return context.figures[new.figure].high >= context.figures[old.figure].low
  }

  // MARK: Ends alone

  private func directionClaim(
    _ frame: ChangeFrame, _ new: ChangeArgument, _ old: ChangeArgument, _ isTrap: Bool
  ) -> Claim? {
    guard direction.relation >= 0, !frame.isAmbiguous, !isTrap, frame.oldTie != .parenthesis,
      frame.oldTie == .direct || !frame.deltas.isEmpty
    else { return nil }
    var claim = Claim(
      relation: direction.relation, equation: frame.direction > 0 ? 0 : 1,
      bindings: [
        RoleBinding(role: direction.new, figure: new.figure),
        RoleBinding(role: direction.old, figure: old.figure),
      ], tie: .bound, confidence: frame.confidence, words: [words(frame)])
    if let upper = frame.oldUpper {
      claim.bindings.append(RoleBinding(role: direction.old, figure: upper.figure))
    }
    claim.verb = words(frame)
    return claim
  }

  /// Old and new where one has a scale word that the other seems to have lost, or another one a year
  /// before.
  private func magnitudeClaim(
    _ frame: ChangeFrame, _ new: ChangeArgument, _ old: ChangeArgument, _ isTrap: Bool
  ) -> Claim? {
    let a = context.figures[new.figure]
    let b = context.figures[old.figure]
    guard magnitude.relation >= 0, a.kind == .money, b.kind == .money, a.unit == b.unit,
      frame.oldTie == .direct, !isTrap, per(new, frame) == 0, per(old, frame) == 0,
      isScaleLost(a, b)
        || old.hasPast && frame.deltas.isEmpty && scaleLetter(a) != scaleLetter(b)
          && a.traits.contains(.scaled) && b.traits.contains(.scaled)
    else { return nil }
    return Claim(
      relation: magnitude.relation, equation: a.low > b.low ? 0 : 1,
      bindings: [
        RoleBinding(role: magnitude.new, figure: new.figure),
        RoleBinding(role: magnitude.old, figure: old.figure),
      ], tie: .bound, confidence: frame.confidence, words: [words(frame)])
  }

  /// Whether one of two amounts has a scale word and the other reads like it without.
  private func isScaleLost(_ a: Figure, _ b: Figure) -> Bool {
    guard a.traits.contains(.scaled) != b.traits.contains(.scaled) else { return false }
    let (scaled, plain) = a.traits.contains(.scaled) ? (a, b) : (b, a)
    return scaled.low >= ExactDecimal(1_000_000) && plain.low < ExactDecimal(10_000)
      && (plain.low >= ExactDecimal(10) || plain.place < 0) && plain.low > ExactDecimal(0)
      && plain.hasLeadingDigits(like: scaled)
  }

  /// The first letter of the last word of an amount: "b" of "$5 billion".
  private func scaleLetter(_ figure: Figure) -> UInt8 {
    let text = context.document.text
    guard figure.end <= text.count, figure.start < figure.end else { return 0 }
    let word = text[figure.start..<figure.end].reversed().prefix {
      ($0 | 0x20) &- UInt8(ascii: "a") < 26
    }
    return word.last.map { $0 | 0x20 } ?? 0
  }

  private func per(_ argument: ChangeArgument?, _ frame: ChangeFrame) -> UInt64 {
    let items = context.skeletons[frame.sentence].items
    guard let argument, items.indices.contains(argument.item) else { return 0 }
    return items[argument.item].per
  }

  /// "from two plans to 2,100 retirees": a small spelled number beside a large one.
  private func isWordBesideNumber(_ a: Figure, _ b: Figure) -> Bool {
    a.isPassable != b.isPassable && max(a.low, b.low) > ExactDecimal(100)
  }

  // MARK: Traps

  /// Whether old and new are of one kind and counted alike.
  private func areAlike(_ new: Figure, _ old: Figure, _ frame: ChangeFrame) -> Bool {
    if new.kind == .percent || old.kind == .percent {
      return new.kind == .percent && old.kind == .percent && new.unit == old.unit
    }
    guard new.isCommensurable(with: old) || isUnitLeftOut(new, old),
      !new.isRate(per(frame.new, frame), besideScaled: old, per(frame.old, frame)),
      !isWordBesideNumber(new, old)
    else { return false }
    guard new.kind == .number, old.kind == .number, new.nounEnd > new.nounStart,
      old.nounEnd > old.nounStart
    else { return true }
    let text = context.document.text
    let a = text[Int(new.nounStart)..<Int(new.nounEnd)].prefix(4)
    let b = text[Int(old.nounStart)..<Int(old.nounEnd)].prefix(4)
    return a.elementsEqual(b)
  }

  /// "to $5.60 from 5.00", "to 13,650 rupees from 15,000": the unit is written once.
  private func isUnitLeftOut(_ a: Figure, _ b: Figure) -> Bool {
    let (money, number) = a.kind == .money ? (a, b) : (b, a)
    return money.kind == .money && number.kind == .number && number.unit == .none
      && number.nounStart == number.nounEnd && !number.traits.contains(.spelled)
      && money.traits.contains(.scaled) == number.traits.contains(.scaled)
      && isWithinTwentyfold(money.low, number.low)
  }

  /// "from 10 to 15 cents": the number is in cents and the amount in dollars.
  private func isWithinTwentyfold(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    guard let most = a.multiplied(by: ExactDecimal(20)),
      let other = b.multiplied(by: ExactDecimal(20))
    else { return false }
    return b <= most && a <= other
  }

  private func hasTrap(_ frame: ChangeFrame, _ new: ChangeArgument, _ old: ChangeArgument) -> Bool {
    let items = context.skeletons[frame.sentence].items
    for item in items where item.kind == .word {
      if !ChangeWord.of(item.hash).isDisjoint(with: [.session, .swings, .lists]) { return true }
    }
    if old.cues.contains(.fall) || old.cues.contains(.negation) || new.cues.contains(.negation) {
      return true
    }
    let isLossOld = old.cues.contains(.loss)
    let isLossNew = new.cues.contains(.loss)
    if isLossOld != isLossNew { return true }
    return isCurrencyQuote(items)
  }

  /// "The rupee fell to 65.5 per dollar": the figure rises where the currency falls.
  private func isCurrencyQuote(_ items: [Item]) -> Bool {
    items.indices.dropFirst().contains { index in
      items[index].kind == .word && ChangeHash.currencies.contains(items[index].hash)
        && ChangeHash.priced.contains(items[index - 1].hash)
    }
  }
}

extension Figure {
  /// Whether it is within a factor of three of the other once a scale word is put back.
  fileprivate func hasLeadingDigits(like other: Figure) -> Bool {
    [6, 9, 12].contains { shift in
      let value = low.scaled(byPowerOfTen: shift)
      guard let triple = value.multiplied(by: ExactDecimal(3)),
        let otherTriple = other.low.multiplied(by: ExactDecimal(3))
      else { return false }
      return triple >= other.low && otherTriple >= value
    }
  }

  /// A multiple or a half: what a figure may be of another.
  var isMultiple: Bool {
    unit == .times || traits.contains(.fraction) && numerator == 1 && denominator == 2
  }
}

extension ExactDecimal {
  fileprivate var multipliedByTwo: ExactDecimal { multiplied(by: ExactDecimal(2)) ?? self }
}
