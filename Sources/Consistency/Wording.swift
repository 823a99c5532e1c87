import Claims
import Figures
import Quantities
import Relations

/// Puts a claim into words: its equation with the numbers put in, and what follows from it.
struct Wording {
  private let evaluation: Evaluation
  private let text: [UInt8]

  init(_ evaluation: Evaluation, text: [UInt8]) {
    self.evaluation = evaluation
    self.text = text
  }

  /// The words of a figure as they stand in the text, white space folded.
  private func words(_ entry: Int) -> String {
    let figure = evaluation.figures[entry]
    let bytes = text[max(0, figure.start)..<min(text.count, max(figure.start, figure.end))]
    var folded: [UInt8] = []
    for byte in bytes {
      let isSpace = byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13)
      if !isSpace {
        folded.append(byte)
      } else if folded.last != UInt8(ascii: " ") {
        folded.append(UInt8(ascii: " "))
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private func entries(of role: String) -> [Int] {
    let claim = evaluation.claim
    let roles = evaluation.relation.roles
    return claim.bindings.indices.filter { roles[claim.bindings[$0].role].name == role }
  }

  private func joined(_ role: String, by mark: String, last: String) -> String {
    let words = entries(of: role).map { self.words($0) }
    guard words.count > 1, let final = words.last else { return words.first ?? role }
    return words.dropLast().joined(separator: mark) + last + final
  }

  /// What follows: "$11 billion less 90 percent leaves $0.89–1.16 billion, not $1.9 billion".
  func message(expected: Interval, verdict: Verdict) -> String {
    let clause = clause()
    let stated = evaluation.figures[evaluation.resultEntry]
    let possible =
      evaluation.claim.givenWords ?? months(of: stated)
      ?? FigureText(stated, in: text).text(of: expected)
    let end = verdict == .agree ? ", as stated: " : ", not "
    return "\(clause) \(possible)\(end)\(words(evaluation.resultEntry))"
  }

  /// The clause of the equation with figures put in for roles, each where it is first named.
  private func clause() -> String {
    let source = Array(evaluation.equation.clause.utf8)
    let roles = evaluation.relation.roles
    var isNamed = Array(repeating: false, count: roles.count)
    var filled: [UInt8] = []
    filled.reserveCapacity(source.count + 48)
    var at = 0
    while at < source.count {
      guard source[at] == UInt8(ascii: "{"),
        let end = source[at...].firstIndex(of: UInt8(ascii: "}")),
        let role = roles.firstIndex(where: { $0.name.utf8.elementsEqual(source[(at + 1)..<end]) }),
        !isNamed[role]
      else {
        filled.append(source[at])
        at += 1
        continue
      }
      isNamed[role] = true
      filled += joined(roles[role].name, by: ", ", last: " and ").utf8
      at = end + 1
    }
    return String(decoding: filled, as: UTF8.self)
  }

  /// The months that the other figures leave possible, where the result is a date read in months.
  private func months(of stated: Figure) -> String? {
    let entry = evaluation.resultEntry
    guard stated.kind == .date, evaluation.reading(ofEntry: entry) == .months,
      let solution = evaluation.pureSolution(forEntry: entry),
      let first = solution.lower?.value.wholeNumber,
      let last = solution.upper?.value.wholeNumber, first >= 0, last >= first
    else { return nil }
    let ends = [first, last].map { "\(monthNames[$0 % 12]) \($0 / 12)" }
    return first == last ? ends[0] : ends.joined(separator: " to ")
  }

  /// The equation with numbers put in: "$11 billion × (1 − 90 percent) = $1.9 billion".
  var equation: String {
    let sign =
      switch evaluation.equation.comparison {
      case .equal: "="
      case .atMost: "≥"
      case .atLeast: "≤"
      }
    let right = text(of: evaluation.equation.expression, isInner: false)
    return "\(right) \(sign) \(words(evaluation.resultEntry))"
  }

  /// The equation with the other operation, if the figures fit with it: "$403 + $241 = $644".
  var otherOperation: String? {
    guard let (first, isSum, second) = evaluation.otherOperation else { return nil }
    return "\(words(first)) \(isSum ? "+" : "−") \(words(second))"
      + " = \(words(evaluation.resultEntry))"
  }

  private func text(of expression: Expression, isInner: Bool) -> String {
    switch expression {
    case .role(let name): return entries(of: name).first.map { words($0) } ?? name
    case .constant(let value): return "\(value)"
    case .between(let low, let high): return low < 0 ? "(\(low) to \(high))" : "\(low)–\(high)"
    case .given:
      let given = evaluation.claim.given
      if let words = evaluation.claim.givenWords { return words }
      guard let value = given?.lower?.value, value == given?.upper?.value else {
        return "the rate of those years"
      }
      return value.description
    case .low(let name): return "low of \(entries(of: name).first.map { words($0) } ?? name)"
    case .high(let name): return "high of \(entries(of: name).first.map { words($0) } ?? name)"
    case .total(let name):
      let sum = joined(name, by: " + ", last: " + ")
      return isInner ? "(\(sum))" : sum
    case .mean(let name): return "mean of (\(joined(name, by: ", ", last: ", ")))"
    case .products(let first, let second):
      let pairs = zip(entries(of: first), entries(of: second)).map { "\(words($0)) × \(words($1))" }
      return isInner
        ? "(\(pairs.joined(separator: " + ")))" : pairs.joined(separator: " + ")
    case .plus(let a, let b): return binary(a, "+", b, isInner, isSum: true)
    case .minus(let a, let b): return binary(a, "−", b, isInner, isSum: true)
    case .times(let a, let b): return binary(a, "×", b, isInner, isSum: false)
    case .over(let a, let b): return binary(a, "÷", b, isInner, isSum: false)
    }
  }

  private func binary(
    _ a: Expression, _ sign: String, _ b: Expression, _ isInner: Bool, isSum: Bool
  ) -> String {
    let joined = "\(text(of: a, isInner: true)) \(sign) \(text(of: b, isInner: true))"
    return isInner ? "(\(joined))" : joined
  }
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
