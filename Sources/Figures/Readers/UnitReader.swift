import Quantities

/// What completes a number: its currency, magnitude, rate, time or noun.
extension FigureReader {
  /// Adds magnitude, currency, rate, time or noun to a numeral.
  func complete(
    _ text: Span<UInt8>, _ written: Numeral, isSecond: Bool, into quantity: inout Quantity
  ) -> Reading {
    quantity.set(written)
    if written.shape.contains(.multiple) || written.shape.contains(.ordinal) {
      return Reading(isFigure: true, end: quantity.figure.end)
    }
    if !quantity.isQuietBefore {
      currencyBefore(text, &quantity)
      if !quantity.leads, !written.isSpelled, text.isWord(before: written.start) {
        // Letters that could have been a currency are a name after all: R1, K9.
        return .skip(to: identifierEnd(text, from: written.start))
      }
    }
    if !quantity.isQuietBehind {
      let behind = sideBehind(text, quantity.figure.end)
      if behind.isDisjoint(with: [.joint, .unsure]) || !innerUnit(text, &quantity) {
        unit(text, &quantity)
      }
    } else if quantity.leads {
      countryBehind(text, &quantity)
      if quantity.figure.end > written.end { quantity.numeral.shape.remove(.quietBehind) }
    }
    guard finishPlain(text, &quantity) else { return .skip(to: quantity.figure.end) }
    if !quantity.isQuietBefore {
      if quantity.figure.kind != .date {
        if !quantity.leads { sign(text, &quantity) }
        parentheses(text, &quantity)
      }
      if quantity.isBare { percentBefore(text, &quantity) }
    }
    if !isSecond, sideBehind(text, quantity.figure.end).contains(.unsure) {
      uncertainty(text, &quantity)
    }
    return Reading(isFigure: true, end: quantity.figure.end)
  }

  /// Adds what belongs to the number: magnitude, currency, rate, time, multiple.
  private func unit(_ text: Span<UInt8>, _ quantity: inout Quantity) {
    var behind = unitBehind(text, &quantity)
    let continues = !behind.contains(.unsure) || mayContinue(text, &quantity)
    if !continues { behind = [] }
    if !behind.isDisjoint(with: [.magnitude, .number]) {
      let end = quantity.figure.end
      magnitude(text, &quantity)
      if quantity.figure.end > end { behind = unitBehind(text, &quantity) }
    }
    if continues {
      if quantity.scalePower == 3 { grand(text, &quantity) }
      if !quantity.hasUnit, !behind.isDisjoint(with: [.currency, .filler]) {
        currencyBehind(text, &quantity)
      }
    }
    if quantity.hasUnit {
      let end = quantity.figure.end
      if !sideBehind(text, end).isDisjoint(with: [.number, .magnitude, .joint, .unsure]) {
        minorAmount(text, &quantity)
      }
      if quantity.leads, isUpper(text.at(text.gapEnd(from: quantity.figure.end))) {
        countryBehind(text, &quantity)
      }
      return
    }
    if behind.contains(.rate), rate(text, &quantity) { return }
    if !behind.isDisjoint(with: [.time, .filler]), duration(text, &quantity) { return }
    if behind.contains(.multiple) { multiple(text, &quantity) }
  }

  /// What the token behind a number may be; anything where the number is a fraction.
  @inline(__always)
  private func unitBehind(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Roles {
    quantity.numeral.shape.isDisjoint(with: [.fraction, .properFraction, .mixed])
      ? sideBehind(text, quantity.figure.end) : .unknown
  }

  /// Adds the magnitude or unit behind a hedge that stands inside the figure: "$300-odd million", "5+ years".
  private func innerUnit(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let end = quantity.figure.end
    let next = text.at(end)
    guard next == 0x2B || next == 0x2D || next == 0x20 && text.at(end &+ 1) == 0x6F || next == 0xE2,
      let hedge = innerHedge(text, from: end)
    else { return false }
    var whole = quantity
    whole.figure.end = hedge.end
    unit(text, &whole)
    guard whole.figure.end > hedge.end else { return false }
    quantity = whole
    apply(hedge, to: &quantity.figure)
    return true
  }

  /// Whether the token behind a number may be a magnitude or a unit; most numbers end here.
  private func mayContinue(_ text: Span<UInt8>, _ quantity: inout Quantity) -> Bool {
    let end = quantity.figure.end
    guard quantity.numeral.shape.isDisjoint(with: [.fraction, .properFraction, .mixed]) else {
      return true
    }
    let next = text.gapEnd(from: end)
    // What is glued to the number, a hyphen among it, is looked at closely.
    guard next > end else {
      switch text.at(end) {
      case 0x2C, 0x2E, 0x29, 0x3B, 0x3A, 0x0A, 0x0D, 0: return false
      default: return true
      }
    }
    guard let token = readToken(text, at: next) else { return false }
    if !token.roles.isDisjoint(with: .unit) || text.dashLength(at: next) > 0 { return true }
    // MUSD, kEUR
    return token.end &- next == 4 && isUpper(text.at(next &+ 3))
  }
}
