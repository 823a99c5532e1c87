public import Quantities

/// The right-hand side of an equation: roles, constants and the four operations.
///
/// A role occurs at most once in an equation, so that each can be solved for the others.
public indirect enum Expression: Sendable {
  /// The value of a role; a share enters as a part of one.
  case role(String)
  /// A constant.
  case constant(Int)
  /// Any value from the first through the second: what a calendar or a custom leaves open.
  case between(Int, Int)
  /// The values that the claim itself brings along: what a rate has ever been.
  case given
  /// The lower end of a range.
  case low(of: String)
  /// The upper end of a range.
  case high(of: String)
  /// The sum over all figures of a role that takes many.
  case total(of: String)
  /// The mean of all figures of a role that takes many.
  case mean(of: String)
  /// The product over the figures of a role that takes many, each weighted by its own partner.
  case products(String, String)
  /// A sum.
  case plus(Expression, Expression)
  /// A difference.
  case minus(Expression, Expression)
  /// A product.
  case times(Expression, Expression)
  /// A quotient.
  case over(Expression, Expression)

  /// Writes a sum.
  public static func + (left: Expression, right: Expression) -> Expression { .plus(left, right) }
  /// Writes a difference.
  public static func - (left: Expression, right: Expression) -> Expression { .minus(left, right) }
  /// Writes a product.
  public static func * (left: Expression, right: Expression) -> Expression { .times(left, right) }
  /// Writes a quotient.
  public static func / (left: Expression, right: Expression) -> Expression { .over(left, right) }
}

extension Expression: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Writes a role by its name.
  public init(stringLiteral name: String) { self = .role(name) }
  /// Writes a constant.
  public init(integerLiteral value: Int) { self = .constant(value) }
}

/// How the two sides of an equation compare.
public enum Comparison: Sendable {
  /// They are one value.
  case equal
  /// The left side is no more than the right.
  case atMost
  /// The left side is no less than the right.
  case atLeast
}

/// The figures that take the roles of an equation, as the intervals that they stand for.
public struct RoleValues: Sendable {
  /// A bound figure.
  public struct Entry: Sendable {
    /// The role's name.
    public var role: String
    /// The values it stands for.
    public var interval: Interval
    /// The values its lower end stands for, where it is a range; otherwise the same.
    public var low: Interval
    /// The values its upper end stands for, where it is a range; otherwise the same.
    public var high: Interval

    /// Creates an entry.
    public init(role: String, interval: Interval, low: Interval, high: Interval) {
      self.role = role
      self.interval = interval
      self.low = low
      self.high = high
    }
  }

  /// One entry for each bound figure.
  public var entries: [Entry]
  /// The values that the claim brings along, if its equation needs them.
  public var given: Interval?

  /// Creates values.
  public init(entries: [Entry], given: Interval? = nil) {
    self.entries = entries
    self.given = given
  }

  func entry(_ role: String) -> Entry? { entries.first { $0.role == role } }

  func first(_ role: String) -> Interval? { entry(role)?.interval }
}

/// An equation between the roles of a relation: `result` = `expression`.
public struct Equation: Sendable {
  /// The role on the left.
  public let result: String
  /// What it is compared with.
  public let expression: Expression
  /// How they compare.
  public let comparison: Comparison
  /// What the text implies, with roles in braces: "{whole} less {share} leaves".
  public let clause: String

  /// Creates an equation; `clause` says in words what its right side is.
  public init(
    _ result: String, _ comparison: Comparison, _ expression: Expression, clause: String
  ) {
    self.result = result
    self.comparison = comparison
    self.expression = expression
    self.clause = clause
  }

  /// Creates an equation whose two sides are equal.
  public init(_ result: String, _ expression: Expression, clause: String) {
    self.init(result, .equal, expression, clause: clause)
  }

  /// Returns what the other figures leave possible for the figure at `index` in `values`.
  ///
  /// `nil` where a role is missing or a divisor may be zero.
  ///
  /// - Complexity: O(*n*) in the number of bound figures.
  public func solution(forEntry index: Int, in values: RoleValues) -> Interval? {
    let role = values.entries[index].role
    if role == result {
      return expression.value(in: values).map { bounded($0, isResult: true) }
    }
    guard let stated = values.first(result) else { return nil }
    let target = bounded(stated, isResult: false)
    return expression.solved(forEntry: index, role: role, equals: target, in: values)
  }

  private func bounded(_ interval: Interval, isResult: Bool) -> Interval {
    switch (comparison, isResult) {
    case (.equal, _): interval
    case (.atMost, true), (.atLeast, false): Interval(lower: nil, upper: interval.upper)
    case (.atLeast, true), (.atMost, false): Interval(lower: interval.lower, upper: nil)
    }
  }
}

extension Expression {
  /// The interval of the expression.
  func value(in values: RoleValues) -> Interval? {
    switch self {
    case .role(let name): return values.first(name)
    case .constant(let value): return Interval(ExactDecimal(value))
    case .between(let low, let high): return Interval(ExactDecimal(low), ExactDecimal(high))
    case .given: return values.given
    case .low(let name): return values.entry(name)?.low
    case .high(let name): return values.entry(name)?.high
    case .total(let name): return Expression.sum(of: name, in: values, except: nil)
    case .mean(let name):
      let count = values.entries.filter { $0.role == name }.count
      return Expression.sum(of: name, in: values, except: nil)?
        .divided(by: Interval(ExactDecimal(count)))
    case .products(let first, let second):
      return Expression.sumOfProducts(first, second, in: values, except: nil)
    case .plus(let a, let b):
      guard let a = a.value(in: values), let b = b.value(in: values) else { return nil }
      return a.adding(b)
    case .minus(let a, let b):
      guard let a = a.value(in: values), let b = b.value(in: values) else { return nil }
      return a.subtracting(b)
    case .times(let a, let b):
      guard let a = a.value(in: values), let b = b.value(in: values) else { return nil }
      return a.multiplied(by: b)
    case .over(let a, let b):
      guard let a = a.value(in: values), let b = b.value(in: values) else { return nil }
      return a.divided(by: b)
    }
  }

  private static func sum(of role: String, in values: RoleValues, except: Int?) -> Interval? {
    var sum: Interval?
    for (index, entry) in values.entries.enumerated() where entry.role == role && index != except {
      sum = sum.map { $0.adding(entry.interval) } ?? entry.interval
    }
    return sum ?? (except == nil ? nil : Interval(.zero))
  }

  private static func sumOfProducts(
    _ first: String, _ second: String, in values: RoleValues, except: Int?
  ) -> Interval? {
    let firsts = values.entries.indices.filter { values.entries[$0].role == first }
    let seconds = values.entries.indices.filter { values.entries[$0].role == second }
    guard firsts.count == seconds.count, !firsts.isEmpty else { return nil }
    var sum = Interval(.zero)
    for (a, b) in zip(firsts, seconds) where a != except && b != except {
      sum = sum.adding(values.entries[a].interval.multiplied(by: values.entries[b].interval))
    }
    return sum
  }

  /// Whether `role` occurs here.
  func mentions(_ role: String) -> Bool {
    switch self {
    case .role(let name), .total(let name), .mean(let name), .low(let name), .high(let name):
      name == role
    case .constant, .between, .given: false
    case .products(let a, let b): a == role || b == role
    case .plus(let a, let b), .minus(let a, let b), .times(let a, let b), .over(let a, let b):
      a.mentions(role) || b.mentions(role)
    }
  }

  /// The interval that the figure at `index` must have for the expression to equal `target`.
  func solved(
    forEntry index: Int, role: String, equals target: Interval, in values: RoleValues
  ) -> Interval? {
    switch self {
    case .role, .low, .high: return target
    case .constant, .between, .given: return nil
    case .mean(let name):
      let count = values.entries.filter { $0.role == name }.count
      let sum = target.multiplied(by: Interval(ExactDecimal(count)))
      guard let others = Expression.sum(of: name, in: values, except: index) else { return nil }
      return sum.subtracting(others)
    case .total(let name):
      guard let others = Expression.sum(of: name, in: values, except: index) else { return nil }
      return target.subtracting(others)
    case .products(let first, let second):
      return Expression.partner(of: index, first, second, equals: target, in: values)
    case .plus(let a, let b):
      if a.mentions(role) {
        guard let known = b.value(in: values) else { return nil }
        return a.solved(forEntry: index, role: role, equals: target.subtracting(known), in: values)
      }
      guard let known = a.value(in: values) else { return nil }
      return b.solved(forEntry: index, role: role, equals: target.subtracting(known), in: values)
    case .minus(let a, let b):
      if a.mentions(role) {
        guard let known = b.value(in: values) else { return nil }
        return a.solved(forEntry: index, role: role, equals: target.adding(known), in: values)
      }
      guard let known = a.value(in: values) else { return nil }
      return b.solved(forEntry: index, role: role, equals: known.subtracting(target), in: values)
    case .times(let a, let b):
      let (unknown, other) = a.mentions(role) ? (a, b) : (b, a)
      guard let known = other.value(in: values), let quotient = target.divided(by: known)
      else { return nil }
      return unknown.solved(forEntry: index, role: role, equals: quotient, in: values)
    case .over(let a, let b):
      if a.mentions(role) {
        guard let known = b.value(in: values) else { return nil }
        return a.solved(
          forEntry: index, role: role, equals: target.multiplied(by: known), in: values)
      }
      guard let known = a.value(in: values), let quotient = known.divided(by: target)
      else { return nil }
      return b.solved(forEntry: index, role: role, equals: quotient, in: values)
    }
  }

  private static func partner(
    of index: Int, _ first: String, _ second: String, equals target: Interval,
    in values: RoleValues
  ) -> Interval? {
    let firsts = values.entries.indices.filter { values.entries[$0].role == first }
    let seconds = values.entries.indices.filter { values.entries[$0].role == second }
    guard let others = sumOfProducts(first, second, in: values, except: index) else { return nil }
    let partner =
      firsts.firstIndex(of: index).map { seconds[$0] }
      ?? seconds.firstIndex(of: index).map { firsts[$0] }
    guard let partner else { return nil }
    return target.subtracting(others).divided(by: values.entries[partner].interval)
  }
}
