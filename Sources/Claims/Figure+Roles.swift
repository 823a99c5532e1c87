import Figures
import Quantities
import Relations

extension Figure {
  /// Whether the figure can play a part of one of these kinds.
  func fits(_ kinds: RoleKinds) -> Bool {
    if kinds.contains(.range), !isRange { return false }
    if kinds.contains(.bound), hedge != .le, hedge != .ge { return false }
    return !kinds.isDisjoint(with: fittingKinds)
  }

  /// The kinds of part that the figure can play; none where no relation may use it.
  var fittingKinds: RoleKinds {
    if traits.contains(.unusable) { return [] }
    switch kind {
    case .money:
      // Coins of a digital currency are counted and have a price of their own.
      return unit.isDigitalCoin ? [.money, .count] : .money
    case .percent: return unit == .percent ? [.percent, .share] : .points
    case .duration: return traits.contains(.age) ? .age : .duration
    case .ordinal: return .ordinal
    case .date: return .date
    case .number:
      if traits.contains(.fraction) { return .share }
      return unit == .times ? .multiple : .count
    }
  }

  /// Whether two figures can be compared or added: one currency, or both plain.
  func isCommensurable(with other: Figure) -> Bool {
    if kind == other.kind {
      return unit == other.unit || kind == .number || kind == .duration || kind == .date
    }
    // A currency is often left out where the scale is written: "to $5.6 billion from 5.0 billion".
    let (money, number) = kind == .money ? (self, other) : (other, self)
    return money.kind == .money && number.isBareScaled
  }

  /// Whether it is a number in millions or the like that counts no things: "5.0 billion".
  var isBareScaled: Bool {
    kind == .number && traits.contains(.scaled) && nounStart == nounEnd && unit == .none
  }

  /// Whether one of two figures is a price or rate, "43 cents a share", and the other a sum in millions.
  func isRate(_ per: UInt64, besideScaled other: Figure, _ otherPer: UInt64) -> Bool {
    (per != 0 && otherPer == 0 && other.traits.contains(.scaled) && !traits.contains(.scaled))
      || (per == 0 && otherPer != 0 && traits.contains(.scaled) && !other.traits.contains(.scaled))
  }

  /// Whether a gap may pass over it: when something was, or a number that no relation uses.
  var isPassable: Bool {
    if traits.contains(.unusable) { return true }
    switch kind {
    case .date, .ordinal, .duration: return true
    case .number:
      return unit == .none && traits.contains(.spelled) && place == 0 && low <= ExactDecimal(12)
        && !traits.contains(.fraction)
    case .money, .percent: return false
    }
  }
}

extension FigureUnit {
  private static let digitalCoins = ["BTC", "ETH", "XBT"].compactMap {
    FigureUnit(currencyCode: $0)
  }

  /// Whether the unit is a coin that is traded like a thing.
  var isDigitalCoin: Bool { FigureUnit.digitalCoins.contains(self) }
}
