import Consistency
import Documents
import Figures
import Quantities
import Reports
import Testing

/// The documents over which every format of a report has one snapshot.
enum SampleEntries {
  static func all() throws -> [Entry] {
    try [contradiction(), longLine(), hostile(), agreement(), figuresOfEveryKind(), nothing()]
  }

  static let unreadable = [
    UnreadableEntry(id: Array("notes.txt".utf8), error: ReadError(.utf16, offset: 0)),
    UnreadableEntry(
      id: Array("docs.jsonl:7".utf8), error: ReadError(.invalidJSON, line: 7, offset: 812)),
  ]

  /// A harbour's debt, of which too much remains.
  static func contradiction() throws -> Entry {
    let text = try SampleText(
      """
      Lenders wrote off ⟦90 percent⟧ of the harbour's debt of nearly ⟦$11 billion⟧ in May.
      The remaining ⟦$1.9 billion⟧ falls due over twenty years.

      """,
      [
        (.percent, "90", 0, .percent), (.money, "11000000000", 9, .sampleDollar),
        (.money, "1900000000", 8, .sampleDollar),
      ])
    var figures = text.figures
    figures[1].hedge = .lt
    figures[1].hedgeWidth = .near
    figures[1].hedgeStart = Int32(figures[1].start - 7)
    figures[1].hedgeEnd = Int32(figures[1].start - 1)
    figures[1].traits = [.unitAssumed, .scaled]
    figures[2].traits = [.scaled]
    let check = try sampleCheck(
      .contradiction, figures: [1, 0, 2], expected: interval("888250000", "1155000000"),
      stated: interval("1850000000", "1950000000"),
      message: "$11 billion less 90 percent leaves $0.89–1.16 billion, not $1.9 billion",
      equation: "$11 billion × (1 − 90 percent) = $1.9 billion")
    let finding = try Finding(
      checks: [0], confidence: 940, evidence: sampleEvidence,
      suspects: [
        Suspect(
          figure: 2, interval: interval("888250000", "1155000000"), suggestion: "$1.09 billion"),
        Suspect(figure: 0, interval: interval("79.1", "83.2")),
      ])
    return Entry(
      id: Array("harbour.txt".utf8), document: text.document,
      outcome: Outcome(figures: figures, checks: [check], findings: [finding]))
  }

  /// Three figures far apart in one sentence of two thousand characters.
  static func longLine() throws -> Entry {
    let filler = String(repeating: "and the committee took note of the report, ", count: 16)
    let text = try SampleText(
      "The fund spent ⟦$30 million⟧ on pumps, \(filler)⟦$25 million⟧ on roads, \(filler)"
        + "a total of ⟦$65 million⟧, \(filler)as the minutes say.",
      [
        (.money, "30000000", 6, .sampleDollar), (.money, "25000000", 6, .sampleDollar),
        (.money, "65000000", 6, .sampleDollar),
      ])
    let check = try sampleCheck(
      .contradiction, figures: [0, 1, 2], relation: 1, expected: interval("54000000", "56000000"),
      stated: interval("64500000", "65500000"),
      message: "$30 million and $25 million make $54–56 million, not $65 million",
      equation: "$30 million + $25 million = $65 million", roles: [0, 0, 1])
    let finding = try Finding(
      checks: [0], confidence: 700, evidence: sampleEvidence,
      suspects: [Suspect(figure: 2, interval: interval("54000000", "56000000"))])
    return Entry(
      id: Array("minutes.jsonl:12".utf8), document: text.document,
      outcome: Outcome(figures: text.figures, checks: [check], findings: [finding]))
  }

  /// A document that would steer the terminal, turn its text round, and be markup.
  static func hostile() throws -> Entry {
    let text = try SampleText(
      "\u{1B}[2J<script>alert(1)</script> \u{202E}東京 cafe\u{301} ⟦=2\u{7}⟧ plus ⟦3⟧ is ⟦\"6\"⟧\u{200B} & more",
      [(.number, "2", 0, .none), (.number, "3", 0, .none), (.number, "6", 0, .none)])
    var document = text.document
    document = Document(plainText: document.text + [0x20, 0xFF, 0xC3, 0x00])
    let check = try sampleCheck(
      .contradiction, figures: [0, 1, 2], relation: 1, expected: interval("5", "5"),
      stated: interval("6", "6"), message: "=2\u{7} and 3 make 5, not \u{1B}[31m\"6\"",
      equation: "=2\u{7} + 3 = \"6\"", roles: [0, 0, 1])
    let finding = try Finding(
      checks: [0], confidence: 1000, evidence: sampleEvidence,
      suspects: [Suspect(figure: 2, interval: interval("5", "5"), suggestion: "\u{9B}5")])
    let id = Array("=a\u{1B}]0;b\u{7}<i>".utf8) + [0xFF, 0x22]
    return Entry(
      id: id, document: document,
      outcome: Outcome(figures: text.figures, checks: [check], findings: [finding]))
  }

  /// A check that agrees and one that only an unusual rounding explains.
  static func agreement() throws -> Entry {
    let text = try SampleText(
      "Of ⟦40⟧ wells ⟦25⟧ are dry and ⟦15⟧ give water; ⟦14⟧ of those were counted.",
      [
        (.number, "40", 0, .none), (.number, "25", 0, .none), (.number, "15", 0, .none),
        (.number, "14", 0, .none),
      ])
    let checks = try [
      sampleCheck(
        .agree, figures: [1, 2, 0], relation: 1, expected: interval("40", "40"),
        stated: interval("40", "40"), message: "25 and 15 make 40, as stated: 40",
        equation: "25 + 15 = 40", roles: [0, 0, 1]),
      sampleCheck(
        .doubtful, figures: [0, 1, 3],
        expected: Interval(lower: Bound(ExactDecimal(15)), upper: nil),
        stated: Interval(
          lower: Bound(ExactDecimal(14), isClosed: false),
          upper: Bound(ExactDecimal(15), isClosed: false)),
        message: "40 less 25 leaves 15, not 14", equation: "40 − 25 = 14"),
    ]
    return Entry(
      id: Array("wells/dry season.md".utf8), document: text.document,
      outcome: Outcome(figures: text.figures, checks: checks, findings: []))
  }

  /// Every kind of figure and every way to write a value.
  static func figuresOfEveryKind() throws -> Entry {
    let text = try SampleText(
      """
      ⟦5 to 6 %⟧ of ⟦two-thirds⟧ for ⟦20 years⟧ or ⟦two years and six months⟧ from \
      ⟦31 December 2018⟧ to ⟦Q3 2024⟧, the ⟦70th⟧, ⟦12 banks⟧, ⟦-$0.05⟧, ⟦4.2x⟧, at least ⟦8 days⟧, \
      ⟦the 1990s⟧ and ⟦March 9⟧
      """,
      [
        (.percent, "5", 0, .percent), (.number, "0.666666666666666666667", -15, .none),
        (.duration, "20", 0, .year), (.duration, "30", 0, .month), (.date, "2018", 0, .none),
        (.date, "2024", 0, .none), (.ordinal, "70", 0, .none), (.number, "12", 0, .none),
        (.money, "-0.05", -2, .sampleDollar), (.number, "4.2", -1, .times),
        (.duration, "8", 0, .day), (.date, "1990", 0, .none), (.date, "9", 0, .none),
      ])
    var figures = text.figures
    figures[0].high = ExactDecimal(6)
    figures[0].traits = .range
    figures[1].traits = [.fraction, .spelled]
    (figures[1].numerator, figures[1].denominator) = (2, 3)
    figures[3].compoundMonths = 30
    figures[4].date = CalendarDate(year: 2018, month: 12, day: 31)
    figures[5].date = CalendarDate(year: 2024, month: 3)
    figures[5].datePrecision = .quarter
    (figures[7].nounStart, figures[7].nounEnd) = (Int32(figures[7].end - 5), Int32(figures[7].end))
    figures[10].hedge = .ge
    figures[10].hedgeWidth = .bound
    (figures[10].hedgeStart, figures[10].hedgeEnd) = (
      Int32(figures[10].start - 9), Int32(figures[10].start - 1)
    )
    figures[11].date = CalendarDate(year: 1990)
    figures[11].datePrecision = .decade
    figures[12].date = CalendarDate(year: 0, month: 3, day: 9)
    return Entry(
      id: Array("kinds.txt".utf8), document: text.document,
      outcome: Outcome(figures: figures, checks: [], findings: []))
  }

  /// A document without figures.
  static func nothing() throws -> Entry {
    Entry(
      id: Array("poem.txt".utf8), document: Document(plainText: Array("A rose is a rose.".utf8)),
      outcome: Outcome(figures: [], checks: [], findings: []))
  }
}

/// What the samples rest on.
private let sampleEvidence = Evidence(binding: .sentence, explanation: .slip)
