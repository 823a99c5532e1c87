import Consistency
import Documents
@_spi(Benchmarks) import Figures
import Reports
import SampleText

extension Benchmark {
  /// Stage one, and the tokenizer with it, on one text without blocks.
  static let scanning: [Benchmark] =
    [SampleText.news, .results, .wordsOnly, .tables].flatMap { kind in
      [
        Benchmark(id: "scan-\(kind.rawValue)", title: "stage one, \(kind), one text", unit: .byte) {
          scan(kind.bytes(count: $0), isWordsOnly: kind == .wordsOnly)
        },
        Benchmark(
          id: "tokenize-\(kind.rawValue)", title: "tokenize, \(kind), one text", unit: .byte
        ) { tokenize(kind.bytes(count: $0), fewest: kind == .wordsOnly ? 0 : $0 / 400) },
      ]
    } + [
      Benchmark(id: "tokenize-digits", title: "tokenize, digits, one run", unit: .byte) {
        tokenize(Array(repeating: UInt8(ascii: "7"), count: $0), fewest: 0)
      },
      Benchmark(id: "tokenize-hyphens", title: "tokenize, 1-1-1-…, one chain", unit: .byte) {
        tokenize(
          Array((0..<$0).map { $0 % 2 == 0 ? UInt8(ascii: "1") : UInt8(ascii: "-") }), fewest: 0)
      },
      Benchmark(id: "tokenize-number-words", title: "tokenize, one one one …", unit: .byte) {
        tokenize(Array(repeatElement(Array("one ".utf8), count: $0 / 4).joined()), fewest: 0)
      },
    ]

  private static func scan(_ text: [UInt8], isWordsOnly: Bool) -> Workload {
    let tokenizer = FigureTokenizer()
    var scratch = FigureTokenizer.Scratch()
    let runs = digitRunCount(text)
    return Workload(
      amount: text.count, pass: { tokenizer.candidateCount(in: text.span, scratch: &scratch) },
      isRight: { $0 >= runs && $0 < max(text.count, 1) })
  }

  /// The slow and obvious count of what stage one must find at least.
  private static func digitRunCount(_ text: [UInt8]) -> Int {
    var count = 0
    var isInRun = false
    for byte in text {
      let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      if isDigit, !isInRun { count += 1 }
      isInRun = isDigit
    }
    return count
  }

  private static func tokenize(_ text: [UInt8], fewest: Int) -> Workload {
    let tokenizer = FigureTokenizer()
    var scratch = FigureTokenizer.Scratch()
    var figures: [Figure] = []
    return Workload(
      amount: text.count,
      pass: {
        figures.removeAll(keepingCapacity: true)
        tokenizer.tokenize(text.span, into: &figures, scratch: &scratch)
        return figures.count
      },
      isRight: { $0 >= fewest && areInOrder(figures, in: text.count) })
  }

  /// Whether figures lie inside the text and follow one another.
  private static func areInOrder(_ figures: [Figure], in byteCount: Int) -> Bool {
    var end = 0
    for figure in figures {
      guard figure.start >= end, figure.end > figure.start, figure.end <= byteCount else {
        return false
      }
      end = figure.end
    }
    return true
  }

  /// Blocks, sentences and records.
  static let splitting: [Benchmark] =
    [SampleText.news, .tables].map { kind in
      Benchmark(
        id: "split-\(kind.rawValue)", title: "split into blocks and sentences, \(kind), documents",
        unit: .byte
      ) { byteCount in
        let texts = kind.documents(byteCount: byteCount)
        return Workload(
          amount: texts.byteCount,
          pass: { texts.reduce(0) { $0 + Document(plainText: $1).sentences.count } },
          isRight: { $0 > texts.count })
      }
    }
    + Markup.allCases.map { form in
      Benchmark(
        id: "read-\(form.rawValue)", title: "read \(form), news and tables, one document",
        unit: .byte
      ) { byteCount in
        let text = form.bytes(count: byteCount)
        let format = DocumentFormat(rawValue: form.rawValue)
        return Workload(
          amount: text.count,
          pass: { Document(bytes: text, format: format).sentences.count },
          isRight: { $0 > byteCount / 1_000 })
      }
    } + [
      Benchmark(id: "read-json-lines", title: "read JSON Lines, news, documents", unit: .byte) {
        readJSONLines(SampleText.news.documents(byteCount: $0))
      }
    ]

  private static func readJSONLines(_ texts: [[UInt8]]) -> Workload {
    let bytes = SampleText.jsonLines(texts)
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    let reader = JSONLinesReader()
    return Workload(
      amount: bytes.count,
      pass: {
        var start = 0
        var length = 0
        for end in ends {
          let line = bytes.span.extracting(start..<end)
          length += (try? reader.record(in: line))?.text.count ?? 0
          start = end + 1
        }
        return length
      },
      isRight: { $0 == texts.byteCount })
  }

  /// From documents to figures with their context, and to findings.
  static let checking: [Benchmark] =
    [SampleText.news, .results, .tables].flatMap { kind in
      [
        Benchmark(
          id: "figures-\(kind.rawValue)", title: "figures in context, \(kind), documents",
          unit: .byte
        ) { byteCount in
          let documents = kind.documents(byteCount: byteCount).map { Document(plainText: $0) }
          let tokenizer = FigureTokenizer()
          return Workload(
            amount: documents.byteCount,
            pass: { documents.reduce(0) { $0 + tokenizer.figures(in: $1).count } },
            isRight: { $0 > documents.count })
        },
        Benchmark(
          id: "check-\(kind.rawValue)", title: "claims and checks, \(kind), documents",
          unit: .byte
        ) { check(kind.documents(byteCount: $0), fewest: kind == .tables ? 0 : 1) },
      ]
    }

  /// Whole flows over one long document, whose counts per byte must not grow with its length.
  static let longDocuments: [Benchmark] = [SampleText.news, .results, .tables].map { kind in
    Benchmark(
      id: "check-long-\(kind.rawValue)", title: "claims and checks, \(kind), one document",
      unit: .byte
    ) { check([kind.bytes(count: $0)], fewest: 0) }
  }

  private static func check(_ texts: [[UInt8]], fewest: Int) -> Workload {
    let tokenizer = FigureTokenizer()
    let checker = Checker()
    let inputs = texts.map { text in
      let document = Document(plainText: text)
      return (document, tokenizer.figures(in: document))
    }
    return Workload(
      amount: texts.byteCount,
      pass: {
        inputs.reduce(0) { $0 + checker.outcome(of: $1.0, figures: $1.1).checks.count }
      },
      isRight: { $0 >= fewest })
  }

  /// Writing what was found.
  static let reporting: [Benchmark] = [
    Benchmark(id: "json-figures", title: "write figures as JSON, news, documents", unit: .byte) {
      report(SampleText.news.documents(byteCount: $0), .figures)
    },
    Benchmark(id: "json-checks", title: "write checks as JSON, results, documents", unit: .byte) {
      report(SampleText.results.documents(byteCount: $0), .checks)
    },
  ]

  private static func report(_ texts: [[UInt8]], _ subject: ReportSubject) -> Workload {
    let tokenizer = FigureTokenizer()
    let checker = Checker()
    let entries = texts.map { text in
      let document = Document(plainText: text)
      let outcome = checker.outcome(of: document, figures: tokenizer.figures(in: document))
      return Entry(id: Array("story.txt".utf8), document: document, outcome: outcome)
    }
    let report = JSONReport(
      subject: subject, shows: .all, names: RelationNames(rows: []))
    let storage = BufferBox()
    return Workload(
      amount: texts.byteCount,
      pass: {
        storage.buffer.removeAll()
        for entry in entries { report.append(entry, to: &storage.buffer) }
        return storage.buffer.count
      },
      isRight: { $0 > entries.count * 20 })
  }
}

/// A buffer that a closure can hold.
private final class BufferBox {
  var buffer = ByteBuffer(capacity: 1 << 20)
}

extension [[UInt8]] {
  fileprivate var byteCount: Int { reduce(0) { $0 + $1.count } }
}

extension [Document] {
  fileprivate var byteCount: Int { reduce(0) { $0 + $1.text.count } }
}
