import Documents
import Figures

// MARK: Ages and anniversaries

extension CalendarReader {
  /// Reads an age with the year of birth: "Maes, 29, born in Ghent in 1996".
  mutating func readAge(_ site: FigureSite) -> Bool {
    guard let age = years(site), age >= 1, age <= 999, isAge(site) else { return false }
    guard let start = birth(near: site) else { return true }
    if let end = statedYear(of: site, besides: start) {
      let isTurning = has(turningWords, before: site, within: 5)
      claimYears(isTurning ? .exactYears : .completeYears, from: start, to: end, site)
      return true
    }
    if let end = momentBefore(site, besides: start) {
      let span = year(end) - year(start)
      if span == age || span == age + 1 || isSlip(start, age, to: end) {
        claimYears(.completeYears, from: start, to: end, site)
      }
      return true
    }
    let isThen = has(whenWords, behind: site, within: 4)
    tie(site, age: age, to: start, isThen: isThen)
    return true
  }

  /// Whether the figure is somebody's age by the words around it.
  private func isAge(_ site: FigureSite) -> Bool {
    let figure = figure(site)
    if figure.traits.contains(.age) { return true }
    guard figure.kind == .number, figure.nounStart == figure.nounEnd || figure.unit == .none
    else { return false }
    if has(agedWords, before: site, within: 2) { return true }
    if isThen(site) { return true }
    if has(turningWords, before: site, within: 2), figure.nounStart == figure.nounEnd {
      return true
    }
    // A number between commas behind a name.
    let items = items(site)
    guard site.item >= 2, items[site.item - 1].kind == .comma, items[site.item - 2].kind == .word,
      site.item + 1 >= items.count || items[site.item + 1].kind == .comma
    else { return false }
    let first = context.document.text[Int(items[site.item - 2].start)]
    return first &- UInt8(ascii: "A") < 26 || first >= 0xC3
  }

  /// "when he was 16", "were 34 when they founded": an age at a moment.
  private func isThen(_ site: FigureSite) -> Bool {
    let figure = figure(site)
    guard figure.kind == .number, figure.nounStart == figure.nounEnd,
      has(beingWords, before: site, within: 1)
    else { return false }
    if let date = date(behind: site.item, of: site.sentence, within: 5),
      items(site)[(site.item + 1)..<date.item].allSatisfy({ $0.kind == .word })
    {
      return true
    }
    return has(whenWords, behind: site, within: 1)
      || site.item >= 3 && items(site)[site.item - 3].hash == WordHash.of("when".utf8)
  }

  /// "started in 1973, when he was 16", "were 34 when they founded it in 2024", "died in 2019 at the age
  /// of 84": the date of the moment at which an age was reached.
  private func momentBefore(_ site: FigureSite, besides start: FigureSite) -> FigureSite? {
    let isAged = has(agedWords, before: site, within: 2)
    guard isThen(site) || isAged else { return nil }
    if let date = date(behind: site.item, of: site.sentence, within: 5),
      date.figure != start.figure,
      items(site)[(site.item + 1)..<date.item].allSatisfy({ $0.kind == .word })
    {
      return date
    }
    if has(whenWords, behind: site, within: 1),
      let date = date(behind: site.item, of: site.sentence, within: 10),
      date.figure != start.figure
    {
      return date
    }
    guard let date = date(before: site.item, of: site.sentence, within: isAged ? 5 : 6),
      date.figure != start.figure
    else { return nil }
    return date
  }

  /// The year of birth, in the sentence of an age or the next to it.
  private func birth(near site: FigureSite) -> FigureSite? {
    if let date = beginning(in: site.sentence, birthWords) { return date }
    for offset in [1, -1, 2] {
      if let date = beginning(in: site.sentence + offset, bornWords) { return date }
    }
    return nil
  }

  /// The year in which the age is reached, where the sentence says so: "will be 80 in 2026".
  private func statedYear(of site: FigureSite, besides start: FigureSite) -> FigureSite? {
    guard let date = date(behind: site.item, of: site.sentence, within: 3),
      date.figure != start.figure
    else { return nil }
    let between = items(site)[(site.item + 1)..<date.item]
    return between.contains { $0.hash == WordHash.inWord } ? date : nil
  }

  /// Ties an age to the year of the text, or to a year that the text names where it was then.
  ///
  /// Which year is meant is a guess: a contradiction needs a slip of the pen that explains it.
  private mutating func tie(_ site: FigureSite, age: Int, to start: FigureSite, isThen: Bool) {
    let begin = year(start)
    let others = dates.filter { $0.figure != start.figure }
    func fits(_ date: FigureSite) -> Bool {
      let span = year(date) - begin
      return span == age || span == age + 1
    }
    let preferred = isThen ? nil : present
    if let preferred, preferred.figure != start.figure, fits(preferred) {
      claimYears(.completeYears, from: start, to: preferred, site)
      return
    }
    if let date = others.first(where: fits) {
      if isThen { claimYears(.completeYears, from: start, to: date, site) }
      return
    }
    let ends = isThen ? others : [preferred].compactMap { $0 }.filter { $0.figure != start.figure }
    guard let end = ends.first(where: { isSlip(start, age, to: $0) }) else { return }
    claimYears(.completeYears, from: start, to: end, site, confidence: 880)
  }

  /// Whether one slip in the year or the number of years explains why they do not fit.
  func isSlip(_ start: FigureSite, _ span: Int, to end: FigureSite) -> Bool {
    let (first, last) = (year(start), year(end))
    let miss = last - first - span
    guard abs(miss) >= 3 || miss == -2 else { return false }
    for wanted in [last - span, last - span - 1] where YearSlip.explains(first, wanted) {
      return true
    }
    return YearSlip.explains(span, last - first) || YearSlip.explains(span, last - first - 1)
  }

  /// Reads an anniversary: "its 150th birthday", "the 10th anniversary of the founding".
  mutating func readAnniversary(_ site: FigureSite) -> Bool {
    guard figure(site).kind == .ordinal, has(anniversaryWords, behind: site, within: 2),
      let count = years(site), count > 1
    else { return false }
    guard let end = explicitYear(of: site) ?? present else { return true }
    let starts = [0, 1, 2, -1].flatMap { offset in
      dates(inSentence: site.sentence + offset).filter { $0.figure != end.figure }
    }
    if let start = starts.first(where: { year(end) - year($0) == count }) {
      claimYears(.exactYears, from: start, to: end, site)
    } else if count >= 20, let start = starts.first(where: { isMistyped($0, year(end) - count) }) {
      claimYears(.exactYears, from: start, to: end, site, confidence: 880)
    }
    return true
  }

  /// Whether a year is the one meant but for a slip: two digits swapped, or in words of beginning
  /// one digit changed.
  private func isMistyped(_ start: FigureSite, _ meant: Int) -> Bool {
    guard abs(meant - year(start)) > 1 else { return false }
    if YearSlip.isSwap(year(start), meant) { return true }
    let begun = beginning(in: start.sentence, birthWords)
    return begun?.figure == start.figure && YearSlip.explains(year(start), meant)
  }

  private func explicitYear(of site: FigureSite) -> FigureSite? {
    guard let date = date(behind: site.item, of: site.sentence, within: 4) else { return nil }
    let between = items(site)[(site.item + 1)..<date.item]
    return between.contains { $0.hash == WordHash.inWord } ? date : nil
  }
}

/// Slips in a year or a number of years.
enum YearSlip {
  /// Whether two neighbouring digits swapped, or one digit changed, make one number of the other.
  static func explains(_ written: Int, _ meant: Int) -> Bool {
    guard written > 0, meant > 0 else { return false }
    let (a, b) = (Array("\(written)".utf8), Array("\(meant)".utf8))
    guard a.count == b.count else { return false }
    return a.indices.filter { a[$0] != b[$0] }.count == 1 || isSwap(written, meant)
  }

  /// Whether two neighbouring digits changed places.
  static func isSwap(_ written: Int, _ meant: Int) -> Bool {
    guard written > 0, meant > 0 else { return false }
    let (a, b) = (Array("\(written)".utf8), Array("\(meant)".utf8))
    guard a.count == b.count else { return false }
    let differing = a.indices.filter { a[$0] != b[$0] }
    return differing.count == 2 && differing[1] == differing[0] + 1
      && a[differing[0]] == b[differing[1]] && a[differing[1]] == b[differing[0]]
  }
}

private let agedWords = WordHash.all("aged age")
private let turningWords = WordHash.all("turn turns turned turning be")
private let beingWords = WordHash.all("was were")
private let whenWords = WordHash.all("when at")
private let bornWords = WordHash.all("born")
private let birthWords = WordHash.all(
  "born built launched founded established opened created completed laid commissioned")
private let anniversaryWords = WordHash.all(
  "anniversary birthday jubilee")
