import Claims
import Consistency
import Figures

/// The letters that name the figures of a finding, in order of place.
struct FigureMarks {
  private let figures: [Int]

  /// Gives letters to the figures of some checks; `all` are those of the document.
  init(of checks: [Check], figures all: [Figure]) {
    var seen: Set<Int> = []
    for check in checks {
      for binding in check.claim.bindings where all.indices.contains(binding.figure) {
        seen.insert(binding.figure)
      }
    }
    figures = seen.sorted { (all[$0].start, $0) < (all[$1].start, $1) }
  }

  /// The letters of a figure: a to z, then aa, ab and so on.
  func label(of figure: Int) -> String {
    guard let index = figures.firstIndex(of: figure) else { return "?" }
    var label = ""
    var rest = index
    repeat {
      label = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26))) + label
      rest = rest / 26 - 1
    } while rest >= 0
    return label
  }

  /// The marks of an excerpt.
  func excerptMarks(_ all: [Figure]) -> [ExcerptMark] {
    figures.map { index in
      ExcerptMark(
        label: label(of: index), range: all[index].range, shownStart: all[index].hedgedStart)
    }
  }
}

extension Check {
  /// The figure that is compared with what the others leave possible.
  var statedFigure: Int? { claim.bindings.first { $0.role == statedRole }?.figure }
}
