// The options that every verb takes.

import ArgumentParser
import Glibc
import NoticeControl
import Varlink

/// When output is coloured.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// The forms that a verb can give its output.
protocol OutputFormat: ExpressibleByArgument, CaseIterable {
  /// The form without `--format`.
  static var usual: Self { get }
  /// The forms, for the help.
  static var choices: String { get }
}

extension Screen.Format: OutputFormat {
  static let usual = table
  static let choices = "table, json (one document), jsonl (an object a line) or csv."
}

extension Language: ExpressibleByArgument {}

/// The options that every verb takes.
typealias CommonOptions = OutputOptions<Screen.Format>

/// The options that every verb takes, whatever forms its output has.
struct OutputOptions<Format: OutputFormat>: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder with the daemon's sockets.", valueName: "dir"),
    completion: .directory)
  var runtime: String?

  @Option(help: ArgumentHelp(stringLiteral: Format.choices))
  var format: Format = .usual

  @Option(help: "When to use colour: auto, always or never. NO_COLOR is honoured.")
  var color: ColourChoice = .auto

  @Option(help: "The language of labels: en or zh; by the locale where not given.")
  var lang: Language?

  @Flag(help: "Do not use a pager.")
  var noPager = false

  @Flag(help: "No headings, no sums, no confirmations.")
  var quiet = false

  /// The folder with the sockets.
  var runtimeFolder: String { runtime ?? RuntimeFolder.found }

  /// Connects for queries.
  func queries() throws -> Client {
    try Client(path: runtimeFolder + "/" + QueryInterface.name)
  }

  /// Connects for changes.
  func changes() throws -> Client {
    try Client(path: runtimeFolder + "/" + ControlInterface.name)
  }

  /// The labels' language.
  var words: Words { Words(language: lang ?? .ofEnvironment) }

  /// Opens the output in a form of `Screen`, lets a body show something, and closes it.
  func display(
    as format: Screen.Format, paged: Bool = true, _ body: (Screen) throws -> Void
  ) throws {
    let isTerminal = Terminal.isOutput
    let pager = isTerminal && paged && !noPager ? Pager.start() : nil
    let sink = pager.map { Sink(through: $0) } ?? Sink(to: STDOUT_FILENO)
    let screen = Screen(
      format: format, words: words, width: isTerminal ? Terminal.width() : nil,
      colours: usesColour(onTerminal: isTerminal), isQuiet: quiet, sink: sink)
    do {
      try body(screen)
    } catch {
      // ignoring: the first error is the one to report.
      try? sink.close()
      throw error
    }
    try sink.close()
  }

  /// A line on the terminal that says how far long work has come.
  func progress(_ title: Label) -> ProgressLine {
    ProgressLine(words[title], isQuiet: quiet)
  }

  private func usesColour(onTerminal isTerminal: Bool) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb"
    }
  }
}

extension OutputOptions<Screen.Format> {
  /// Opens the output, lets a body show something, and closes it.
  func display(paged: Bool = true, _ body: (Screen) throws -> Void) throws {
    try display(as: format, paged: paged, body)
  }

  /// Shows rows; where there are none a person at a terminal is told so, and standard output stays
  /// empty but in the formats for programs.
  func display<Row>(_ listing: Listing<Row>, orTell nothing: Label) throws {
    guard listing.rows.isEmpty, format == .table else {
      return try display { try $0.show(listing) }
    }
    if Terminal.isErrors && !quiet { StandardError.say(words[nothing]) }
  }
}
