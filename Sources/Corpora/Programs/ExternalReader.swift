import Documents

/// Reads documents that other programs turn into text.
///
/// Programs are run by absolute path and a list of arguments, never by a shell, and only where they are
/// installed. Places are those of the text that they give.
struct ExternalReader {
  /// Finds the programs.
  let finder: ProgramFinder
  /// How long one may take, in seconds.
  let seconds: Int
  /// The most bytes that one may write.
  let outputLimit: Int

  /// How a program is asked for text, and what it gives.
  private struct Recipe {
    /// The program.
    let name: String
    /// The arguments, where `nil` stands for the file.
    let arguments: [String?]
    /// What it writes.
    let output: Output
  }

  /// What a program writes.
  private enum Output {
    /// Text with its columns aligned, and form feeds between pages.
    case pages
    /// HTML.
    case html
    /// The main part of a DOCX file.
    case wordXML
  }

  /// The ways to read a format, the best first.
  private static func recipes(for format: ExternalFormat) -> [Recipe] {
    switch format {
    case .pdf:
      [
        Recipe(
          name: "pdftotext", arguments: ["-layout", "-enc", "UTF-8", nil, "-"], output: .pages)
      ]
    case .docx:
      [
        Recipe(
          name: "pandoc", arguments: ["--from=docx", "--to=html", "--wrap=none", nil],
          output: .html),
        Recipe(name: "unzip", arguments: ["-p", nil, "word/document.xml"], output: .wordXML),
      ]
    }
  }

  /// Returns the document in a file.
  ///
  /// - Throws: `missingProgram` where no program is installed; otherwise what went wrong with the last
  ///   one that was tried.
  func document(at path: InputPath, format: ExternalFormat) throws(ReadError) -> Document {
    let recipes = ExternalReader.recipes(for: format)
    var failure = ReadError(.missingProgram(format: format.name, names: recipes.map(\.name)))
    for recipe in recipes {
      guard let program = finder.path(of: recipe.name) else { continue }
      do throws(ReadError) {
        return ExternalReader.document(try run(recipe, program, on: path), recipe.output)
      } catch {
        failure = error
        if case .tooLarge = error.reason { break }
      }
    }
    throw failure
  }

  private func run(
    _ recipe: Recipe, _ program: InputPath, on path: InputPath
  ) throws(ReadError) -> [UInt8] {
    // No name of a file is taken for an option.
    let isOption = path.bytes.first == UInt8(ascii: "-")
    let file = isOption ? InputPath(".").appending(path.bytes) : path
    let arguments = recipe.arguments.map { $0.map { Array($0.utf8) } ?? file.bytes }
    let process = ChildProcess(
      path: program, arguments: [program.bytes] + arguments, seconds: seconds,
      outputLimit: outputLimit)
    let result: ChildProcess.Result
    do throws(SystemError) {
      result = try process.run()
    } catch {
      throw error.readError
    }
    switch result.ending {
    case .exited(0): return result.output
    case .exited(let status), .killed(let status):
      throw ReadError(
        .programFailed(name: recipe.name, status: status, words: result.firstLineOfErrors))
    case .timedOut: throw ReadError(.programTimedOut(name: recipe.name, seconds: seconds))
    case .wroteTooMuch: throw ReadError(.tooLarge(limit: outputLimit))
    }
  }

  private static func document(_ bytes: [UInt8], _ output: Output) -> Document {
    switch output {
    case .pages:
      var document = Document(plainText: bytes)
      document.isPaged = true
      return document
    case .html: return Document(html: bytes).asExtracted
    case .wordXML: return Document(wordXML: bytes).asExtracted
    }
  }
}

extension Document {
  /// The same text as its own source: nobody has seen the markup in between.
  fileprivate var asExtracted: Document {
    Document(text: text, blocks: blocks, sentences: sentences, tables: tables)
  }
}
