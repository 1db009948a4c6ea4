// noticectl add

import ArgumentParser
import FoundationEssentials
import Glibc
import NoticeControl
import Varlink

struct AddVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "add", "Hand files over without the drop folder.",
    more: "A file named - is standard input.",
    examples: "add notice.html", "add --name page.html - < page.html")

  /// What fits into one message in base64.
  private static let limit = (Client.messageLimit - 4096) / 4 * 3

  @Argument(help: ArgumentHelp("The files.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(help: "The name to keep standard input under.")
  var name = "standard-input.txt"

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.changes()
    var outcomes: [Outcome] = []
    for file in files {
      let bytes = try AddVerb.content(of: file)
      let name = file == "-" ? name : file.split(separator: "/").last.map(String.init) ?? file
      let request = AddRequest(
        name: EscapedName.escape(Array(name.utf8)), content: Data(bytes).base64EncodedString())
      outcomes.append(try daemon.ask(ControlInterface.add, request).outcome)
    }
    if !common.quiet {
      try common.display(paged: false) {
        try $0.show(Listing(columns: OutcomeLines.columns($0.words), rows: outcomes))
      }
    }
    if outcomes.contains(where: { $0.outcome == .rejected }) { throw Ending.badData.code }
  }

  private static func content(of file: String) throws -> [UInt8] {
    let descriptor = file == "-" ? dup(STDIN_FILENO) : open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw complaint(about: file, errno) }
    defer { close(descriptor) }
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return content }
      if count < 0 {
        if errno == EINTR { continue }
        throw complaint(about: file, errno)
      }
      content += piece.prefix(count)
      guard content.count <= limit else {
        throw Complaint(
          message: "\(file): over \(limit) bytes; put it into a drop folder instead",
          status: .badData)
      }
    }
  }

  private static func complaint(about file: String, _ code: Int32) -> Complaint {
    let status: Ending =
      switch code {
      case EACCES, EPERM: .noPermission
      default: .noSuchInput
      }
    return Complaint(message: "\(file): \(SystemFailure.text(code))", status: status)
  }
}
