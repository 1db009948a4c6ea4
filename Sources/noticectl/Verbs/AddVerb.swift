// noticectl add

import ArgumentParser
import NoticeControl
import TextForms

struct AddVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "add", "Hand files over without the drop folder.",
    more: "A file named - is standard input.",
    examples: "add notice.html", "add --name page.html - < page.html")

  @Argument(help: ArgumentHelp("The files.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(help: "The name to keep standard input under.")
  var name = "standard-input.txt"

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.changes()
    var outcomes: [Outcome] = []
    for file in files {
      let bytes = try InputFile.content(of: file)
      let name = file == "-" ? name : file.split(separator: "/").last.map(String.init) ?? file
      let request = AddRequest(
        name: EscapedName.escape(Array(name.utf8)), content: Base64.encode(bytes))
      outcomes.append(try daemon.ask(ControlInterface.add, request).outcome)
    }
    if !common.quiet {
      try common.display(paged: false) {
        try $0.show(Listing(columns: OutcomeLines.columns($0.words), rows: outcomes))
      }
    }
    if outcomes.contains(where: { $0.outcome == .rejected }) { throw Ending.badData.code }
  }
}
