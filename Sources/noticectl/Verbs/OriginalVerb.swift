// noticectl original

import ArgumentParser
import NoticeControl
import TextForms
import Varlink

struct OriginalVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "original", "Write the original bytes to standard output.",
    examples: "original 7 > notice.html")

  @Argument(help: "The notice's number in `noticectl list`.", completion: Suggestions.notices)
  var id: Int64

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.queries()
    try common.display(paged: false) { screen in
      try daemon.ask(QueryInterface.original, NoticeRequest(id: id)) { piece in
        guard let bytes = Base64.decode(piece.content) else {
          throw ClientError.badReply("the content is not base64")
        }
        try screen.write(bytes)
        return !screen.isClosedByReader
      }
    }
  }
}
