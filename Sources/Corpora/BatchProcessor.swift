import Consistency
import Documents
import Reports

/// Reads the documents of a batch, analyses them and reports them.
struct BatchProcessor: Sendable {
  let options: CorpusOptions
  let report: any Report
  let analyse: @Sendable (Document) -> Outcome

  /// The number of bytes at the start of a file in which a NUL says that it is binary.
  static let binarySampleCount = 8192

  /// Processes a batch into `result`, which is empty.
  func process(_ batch: Batch, into result: BatchResult) {
    switch batch {
    case .files(let steps):
      for step in steps { process(step, into: result) }
    case .lines(let chunk):
      process(chunk, into: result)
    case .document(let path, let bytes):
      result.inputByteCount += bytes.count
      if let external = externalFormat(of: bytes) {
        let error = ReadError(.needsFile(format: external.name))
        fail(UnreadableEntry(id: path.bytes, error: error), into: result)
      } else {
        process(bytes, id: path.bytes, format: format(of: path, bytes), into: result)
      }
    case .unreadable(let entry):
      fail(entry, into: result)
    }
  }

  private func process(_ step: FolderWalk.Step, into result: BatchResult) {
    do throws(SystemError) {
      let file = try FileReader(opening: step.path)
      let bytes = try file.readAll(limit: options.maximumDocumentBytes)
      result.inputByteCount += bytes.count
      guard bytes.count <= options.maximumDocumentBytes else {
        let error = ReadError(.tooLarge(limit: options.maximumDocumentBytes))
        return fail(UnreadableEntry(id: step.path.bytes, error: error), into: result)
      }
      if let external = externalFormat(of: bytes) {
        return process(external, at: step.path, into: result)
      }
      if step.isFound, bytes.prefix(BatchProcessor.binarySampleCount).contains(0),
        !BatchProcessor.hasWideMark(bytes)
      {
        result.binaryCount += 1
        return
      }
      process(bytes, id: step.path.bytes, format: format(of: step.path, bytes), into: result)
    } catch {
      fail(UnreadableEntry(id: step.path.bytes, error: error.readError), into: result)
    }
  }

  /// The format that another program has to read: the one that was asked for, or that the bytes show.
  private func externalFormat(of bytes: [UInt8]) -> ExternalFormat? {
    switch options.inputFormat {
    case .external(let format): format
    case .document, .jsonLines: nil
    case nil: ExternalFormat.detected(in: bytes.span)
    }
  }

  /// Lets another program read a file, and checks the text that it gives.
  private func process(
    _ format: ExternalFormat, at path: InputPath, into result: BatchResult
  ) {
    let reader = ExternalReader(
      finder: options.programs, seconds: options.programSeconds,
      outputLimit: options.maximumDocumentBytes)
    do throws(ReadError) {
      let document = try reader.document(at: path, format: format)
      report(document, id: path.bytes, byteCount: document.source.count, into: result)
    } catch {
      fail(UnreadableEntry(id: path.bytes, error: error), into: result)
    }
  }

  /// Whether bytes begin with the mark of UTF-16: text that is named, not passed over.
  private static func hasWideMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private func process(_ chunk: LineChunk, into result: BatchResult) {
    var start = 0
    var number = chunk.firstLine
    result.inputByteCount += chunk.count / (options.shard?.count ?? 1)
    while start < chunk.count {
      let end = chunk.storage.lineFeed(in: start..<chunk.count)
      let isMine = options.shard?.contains(chunk.base + number - 1) ?? true
      if isMine, chunk.storage[start..<end].contains(where: { $0 > 0x20 }) {
        process(chunk, line: start..<end, number: number, into: result)
      }
      start = end + 1
      number += 1
    }
  }

  private func process(
    _ chunk: LineChunk, line: Range<Int>, number: Int, into result: BatchResult
  ) {
    do throws(ReadError) {
      let record = try options.fields.record(
        in: chunk.storage.span.extracting(line), lineNumber: number,
        lineOffset: chunk.offset + line.lowerBound)
      let id = record.id ?? lineID(chunk.path, number)
      // A record's own format comes first; a name that is unknown says nothing.
      let format = record.format.flatMap { DocumentFormat(name: $0) }
      process(record.text, id: id, format: format, into: result)
    } catch {
      fail(UnreadableEntry(id: lineID(chunk.path, number), error: error), into: result)
    }
  }

  /// The format that was asked for, or that the name tells; `nil` leaves it to the content.
  private func format(of path: InputPath, _ bytes: [UInt8]) -> DocumentFormat? {
    if case .document(let format) = options.inputFormat { return format }
    return DocumentFormat(extension: path.pathExtension.utf8, content: bytes.span)
  }

  private func lineID(_ path: InputPath, _ number: Int) -> [UInt8] {
    path.bytes + Array(":\(number)".utf8)
  }

  private func process(
    _ bytes: [UInt8], id: [UInt8], format: DocumentFormat?, into result: BatchResult
  ) {
    do throws(ReadError) {
      try Document.checkEncoding(of: bytes.span)
    } catch {
      return fail(UnreadableEntry(id: id, error: error), into: result)
    }
    report(Document(bytes: bytes, format: format), id: id, byteCount: bytes.count, into: result)
  }

  private func report(
    _ document: Document, id: [UInt8], byteCount: Int, into result: BatchResult
  ) {
    let outcome = analyse(document)
    result.tally.add(Tally(outcome, byteCount: byteCount))
    let entry = Entry(id: id, document: document, outcome: outcome)
    BatchProcessor.join(report, &result.buffer) { buffer in report.append(entry, to: &buffer) }
  }

  private func fail(_ entry: UnreadableEntry, into result: BatchResult) {
    result.tally.unreadable += 1
    result.failures.append(entry)
    BatchProcessor.join(report, &result.buffer) { buffer in report.append(entry, to: &buffer) }
  }

  /// Appends what `body` appends, with a separator before it where something stands before it.
  static func join(
    _ report: any Report, _ buffer: inout ByteBuffer, isFirst: Bool? = nil,
    _ body: (inout ByteBuffer) -> Void
  ) {
    let start = buffer.count
    if !(isFirst ?? (start == 0)) { report.appendSeparator(to: &buffer) }
    let middle = buffer.count
    body(&buffer)
    if buffer.count == middle { buffer.truncate(to: start) }
  }
}
