// noticectl digest

public import ArgumentParser
import NoticeControl
public import NoticeRecord
import TextForms

extension PeriodLength: ExpressibleByArgument {}

/// The forms of a digest.
enum DigestFormat: String, OutputFormat {
  case text, markdown, html, json

  static let usual = text
  static let choices = "text, markdown, html (one file, for a browser or for paper) or json."

  /// The ending of a file's name.
  var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .json: "json"
    }
  }
}

struct DigestVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "digest", "Say what happened in a week, month or quarter, and how things stand.",
    more: """
      What changed goes by the notices' own days, without one by the day on which they were kept; \
      what older notices state that were taken in is told apart. What is late or due next, grades \
      and standings are those of today.
      """, examples: "digest --period month",
    "digest --period week --last --format html > week.html")

  @Option(help: "week, month or quarter.")
  var period: PeriodLength = .week

  @Option(help: ArgumentHelp("The period of this day, not of today.", valueName: "YYYY-MM-DD"))
  var on: String?

  @Flag(help: "The period before it.")
  var last = false

  @Option(
    help: ArgumentHelp(
      "Put it into this folder, in a file named by the period, and say where.", valueName: "dir"),
    completion: .directory)
  var into: String?

  @OptionGroup(title: "Output") var common: OutputOptions<DigestFormat>

  func validate() throws {
    guard let on else { return }
    if last { throw ValidationError("--on names the period already; --last is for that of today") }
    if !WrittenDate.isDay(on) { throw ValidationError("\(on): a day is YYYY-MM-DD") }
  }

  func run() throws {
    let request = DigestRequest(period: period, day: on, before: last ? true : nil)
    let digest = try common.queries().ask(QueryInterface.digest, request).digest
    guard let into else { return try show(digest) }
    let path = "\(into)/\(digest.name).\(common.format.ending)"
    let file = try NewFile(replacing: path)
    try file.append(bytes(of: digest))
    try file.finish()
    try common.display(as: .table, paged: false) { try $0.confirm(path, digest.name) }
  }

  private func show(_ digest: Digest) throws {
    switch common.format {
    case .text:
      let report = DigestReport(digest, words: common.words).report
      try common.display(as: .table) { try $0.show(digest, as: report.blocks) }
    case .json: try common.display(as: .json) { try $0.show(digest, as: []) }
    case .markdown, .html:
      try common.display(as: .table) { try $0.write(bytes(of: digest)) }
    }
  }

  /// The digest as the content of a file.
  private func bytes(of digest: Digest) throws -> [UInt8] {
    let report = DigestReport(digest, words: common.words).report
    return switch common.format {
    case .text:
      Array(
        Layout(width: nil, colours: false, words: common.words).text(of: report.blocks).utf8)
    case .markdown: Array(report.markdown.utf8)
    case .html: Array(report.html.utf8)
    case .json: JSONText.printable(try RecordJSON.encode(digest, pretty: true)) + [0x0A]
    }
  }
}
