// The options that every verb takes.

import ArgumentParser
import Glibc
import NoticeControl
import Varlink

/// When output is coloured.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

extension Screen.Format: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// The options that every verb takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder with the daemon's sockets.", valueName: "dir"),
    completion: .directory)
  var runtime: String?

  @Option(help: "table, json (one document), jsonl (an object a line) or csv.")
  var format: Screen.Format = .table

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

  /// Opens the output, lets a body show something, and closes it.
  func display(paged: Bool = true, _ body: (Screen) throws -> Void) throws {
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
