public import Documents
public import Figures
public import Relations

/// Proposes claims: which figures of a document play which parts of which relation.
///
/// Words propose and traps veto; no arithmetic is done here.
public struct ClaimFinder: Sendable {
  private let relations: [Relation]
  private let index: RelationIndex
  private let patterns: PatternSet
  private let filters = ScratchPool<SentenceFilter>()

  /// Creates a finder for the relations.
  ///
  /// - Precondition: the patterns of the relations are well formed.
  public init(relations: [Relation] = Relation.all) {
    self.relations = relations
    index = RelationIndex(relations)
    var programs: [PatternProgram] = []
    for (relationIndex, relation) in relations.enumerated() {
      for (patternIndex, pattern) in relation.patterns.enumerated() {
        do throws(PatternError) {
          programs.append(
            try PatternProgram(
              pattern.source, relation: relation, relationIndex: relationIndex,
              patternIndex: patternIndex))
        } catch {
          preconditionFailure(error.description)
        }
      }
    }
    patterns = PatternSet(programs, relations: relations)
  }

  /// Returns the claims of `document`, whose figures are `figures`, in order of their first figure.
  public func claims(in document: Document, figures: [Figure]) -> [Claim] {
    claims(in: document, figures: figures, isFiltered: true)
  }

  /// The same; unfiltered, every program is matched wherever its words might stand.
  func claims(in document: Document, figures: [Figure], isFiltered: Bool) -> [Claim] {
    let skeletons = self.skeletons(of: document, figures)
    let antecedents = Antecedents(text: document.text, figures: figures, skeletons: skeletons)
    var claims: [Claim] = []
    for (program, sentence, match) in matches(skeletons, figures, isFiltered) {
      guard let claim = claim(of: program, match, skeletons, figures, from: sentence) else {
        continue
      }
      claims += completed(claim, match.open, antecedents)
    }
    let context = ProposalContext(
      document: document, figures: figures, skeletons: skeletons, relations: relations,
      index: index)
    for proposer in Proposer.all { claims += proposer.propose(context) }
    return ClaimOrder.withoutRepeats(claims)
  }

  /// Every match of a pattern, with the sentence that it starts in.
  private func matches(
    _ skeletons: [Skeleton], _ figures: [Figure], _ isFiltered: Bool
  ) -> [(program: PatternShape, sentence: Int, match: MatchState)] {
    MatcherViews.with(skeletons, figures, patterns) { views in
      var matcher = PatternMatcher(views)
      var state = MatchState(sentence: 0)
      var found: [MatchState] = []
      var all: [(program: PatternShape, sentence: Int, match: MatchState)] = []
      func match(_ program: PatternShape, _ sentence: Int, _ later: UInt8) {
        matcher.matches(of: program, in: sentence, later: later, using: &state, into: &found)
        for match in found { all.append((program, sentence, match)) }
        found.removeAll(keepingCapacity: true)
      }
      guard isFiltered else {
        for sentence in skeletons.indices where skeletons[sentence].figureCount > 0 {
          for program in patterns.programs
          where patterns.index.isWorthTrying(program, skeletons[sentence], patterns) {
            views.with(sentence, of: skeletons) {
              matcher.views = $0
              match(program, sentence, 7)
            }
          }
        }
        return all
      }
      var filter = filters.take() ?? SentenceFilter(patterns)
      filter.startDocument()
      for sentence in skeletons.indices where skeletons[sentence].figureCount > 0 {
        views.with(sentence, of: skeletons) { views in
          matcher.views = views
          patterns.index.forEach(worthTryingIn: skeletons[sentence], views, patterns) { program in
            let later = filter.mayMatch(program, in: sentence, views)
            if later != 0 { match(program, sentence, later) }
          }
        }
      }
      filters.put(filter)
      return all
    }
  }

  private func skeletons(of document: Document, _ figures: [Figure]) -> [Skeleton] {
    var skeletons: [Skeleton] = []
    skeletons.reserveCapacity(document.sentences.count)
    var next = 0
    var block = 0
    for (index, sentence) in document.sentences.enumerated() {
      while next < figures.count, figures[next].start < sentence.lowerBound { next += 1 }
      let first = next
      while next < figures.count, figures[next].start < sentence.upperBound { next += 1 }
      while block + 1 < document.blocks.count, document.blocks[block].sentences.upperBound <= index
      {
        block += 1
      }
      // A sentence without figures takes part in no claim: its words are not read.
      guard first < next else {
        skeletons.append(Skeleton())
        continue
      }
      skeletons.append(
        Skeleton(
          text: document.text, sentence: sentence, figures: figures, indices: first..<next,
          block: block, lexicon: patterns.lexicon))
    }
    return skeletons
  }

  private func claim(
    of program: PatternShape, _ match: MatchState, _ skeletons: [Skeleton],
    _ figures: [Figure], from sentence: Int
  ) -> Claim? {
    let relation = relations[program.relation]
    let pattern = relation.patterns[program.pattern]
    let equation: Int
    switch pattern.equation {
    case .fixed(let index): equation = index
    case .byDirection:
      guard match.direction != 0 else { return nil }
      equation = match.direction > 0 ? 0 : 1
    }
    guard !takesSharesOfOthers(match, relation, skeletons[match.sentence]),
      !takesMoreThanWhole(match, relation, figures)
    else { return nil }
    let cues = skeletons[sentence].cues.union(skeletons[match.sentence].cues)
    let isTrap =
      !relation.hasOneBase && !pattern.statesBase
      && (isTrapped(cues) || mixesExpectations(match, relation, skeletons, from: sentence)
        || hasOutgrownPart(match, relation, figures))
      || relation.roles.contains { $0.kinds.contains(.each) }
        && skeletons[match.sentence].items.contains { ClaimFinder.partial.contains($0.hash) }
    var claim = Claim(
      relation: program.relation, equation: equation, bindings: match.bindings,
      tie: pattern.isBound && !isTrap ? .bound : .suggested, confidence: pattern.confidence,
      words: match.words)
    claim.isOffBase = isTrap
    return claim
  }

  /// Whether the share belongs to another figure, "$6 billion or 51 percent of the total, assets of",
  /// or is one of change, "an increase of $13 million or 4 percent", "67 percent higher".
  private func takesSharesOfOthers(
    _ match: MatchState, _ relation: Relation, _ skeleton: Skeleton
  ) -> Bool {
    guard relation.roles.contains(where: { $0.kinds.contains(.largest) }) else { return false }
    return match.bindings.contains { binding in
      guard relation.roles[binding.role].dimension == nil,
        let at = skeleton.item(ofFigure: binding.figure)
      else { return false }
      if skeleton.isCompared(at) { return true }
      guard let owner = skeleton.owner(ofShareAt: at) else { return false }
      return !match.bindings.contains { $0.figure == owner }
    }
  }

  /// "Net proceeds" are less than price times number, and a "par value" is no price.
  private static let partial = ["net", "par"].map { WordHash.of($0.utf8) }

  /// Whether more was taken than there was: "took in $81 million and spent $86 million, leaving".
  private func takesMoreThanWhole(
    _ match: MatchState, _ relation: Relation, _ figures: [Figure]
  ) -> Bool {
    match.bindings.contains { part in
      guard let source = relation.roles[part.role].source,
        let whole = match.bindings.first(where: { relation.roles[$0.role].name == source })
      else { return false }
      return figures[part.figure].low > figures[whole.figure].high
    }
  }

  /// Whether a part is larger than what all parts should make: then it is no part.
  private func hasOutgrownPart(
    _ match: MatchState, _ relation: Relation, _ figures: [Figure]
  ) -> Bool {
    guard relation.roles.contains(where: \.isMany) else { return false }
    let single = match.bindings.filter { !relation.roles[$0.role].isMany }
    guard single.count == 1, let whole = single.first else { return false }
    return match.bindings.contains { binding in
      relation.roles[binding.role].isMany
        && relation.roles[binding.role].dimension == relation.roles[whole.role].dimension
        && figures[binding.figure].low > figures[whole.figure].high
    }
  }

  /// The claims that a claim becomes once its open roles are taken by figures from elsewhere.
  private func completed(
    _ claim: Claim, _ open: [OpenRole], _ antecedents: Antecedents
  ) -> [Claim] {
    var claim = claim
    if antecedents.countUnlikeThings(claim.bindings, relations[claim.relation]) {
      claim.tie = .suggested
    }
    var claims = [claim]
    for (index, role) in open.enumerated() {
      claims = claims.flatMap { claim in
        let relation = relations[claim.relation]
        let isChange = antecedents.isChange(claim, in: role.sentence, relation)
        return antecedents.candidates(for: role, bound: claim.bindings, relation: relation)
          .filter { !isChange || $0.tie == .bound }
          .map { antecedent in
            var complete = claim
            complete.bindings.append(RoleBinding(role: role.role, figure: antecedent.figure))
            complete.tries = antecedent.tries * (index == 0 ? 1 : claim.tries)
            if antecedent.tie.rawValue < complete.tie.rawValue { complete.tie = antecedent.tie }
            if antecedents.countUnlikeThings(complete.bindings, relation) {
              complete.tie = .suggested
            }
            return complete
          }
      }
    }
    return claims
  }

  /// Whether the sentence says that its figures stand on different bases, or are guesses.
  private func isTrapped(_ cues: Cue) -> Bool {
    cues.contains(.basis) || cues.isSuperset(of: [.loss, .profit])
  }

  /// Whether some of the figures are forecasts, targets or estimates and others are not.
  private func mixesExpectations(
    _ match: MatchState, _ relation: Relation, _ skeletons: [Skeleton], from sentence: Int
  ) -> Bool {
    // A price for each is as much a guess as the amount for all.
    if relation.roles.contains(where: { $0.kinds.contains(.each) }) { return false }
    var expected = 0
    // A share is no guess by itself: "may earn up to 35 percent of the cap".
    let judged = match.bindings.filter { binding in
      relation.roles[binding.role].dimension != nil
        || relation.roles[binding.role].kinds == .percent
    }
    for binding in judged {
      let isExpected = (sentence...match.sentence).contains { index in
        skeletons[index].isExpected(figure: binding.figure)
      }
      if isExpected { expected += 1 }
    }
    return expected > 0 && expected < judged.count
  }
}
