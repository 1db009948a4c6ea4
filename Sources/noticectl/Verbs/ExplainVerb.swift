// noticectl explain

import ArgumentParser
import Glibc
import NoticeControl
import TextForms

struct ExplainVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "explain", "Say why a file is, or is not, in the store.",
    examples: "explain /var/spool/noticed/drop/notice.html")

  @Argument(help: "The file's path; it need not be there any more.", completion: .file())
  var path: String

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let path = ExplainVerb.absolute(path)
    var explanation = try common.queries().ask(
      QueryInterface.explain, ExplainRequest(path: EscapedName.escape(Array(path.utf8))))
    if explanation.isElsewhere && ExplainVerb.isMissing(path) {
      explanation.code = Explanation.Code.nowhere.rawValue
      explanation.why += ", and there is no such file"
      explanation.advice = "check the path"
    }
    try common.display { screen in
      try screen.show(explanation, as: ExplainVerb.blocks(of: explanation, screen.words))
    }
    if explanation.state == .unknown { throw Ending.noMatch.code }
  }

  static func blocks(of explanation: Explanation, _ words: Words) -> [Block] {
    let meaning: Meaning =
      switch explanation.state {
      case .kept, .duplicate: .good
      case .waiting, .ignored, .outside, .unknown: .caution
      case .rejected: .bad
      }
    let told =
      (words.language == .zh ? Reasons.explanation(explanation) : nil)
      ?? (explanation.why, explanation.advice)
    let head: [Block] = [
      .line([Cell(explanation.path, .strong)]),
      .fields([
        (.state, words.term(explanation.state, meaning)),
        (.whyNot, Cell(told.why)),
        (.advice, Cell(told.advice)),
      ]),
    ]
    guard !explanation.outcomes.isEmpty else { return head }
    return head + [.blank, .heading(words[.outcomes])]
      + explanation.outcomes.map { OutcomeLines.line($0, words) }
  }

  /// Whether there is no such file; the daemon may see less of the machine than the caller.
  private static func isMissing(_ path: String) -> Bool {
    faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) != 0 && [ENOENT, ENOTDIR].contains(errno)
  }

  /// The path from the root, `.` and `..` resolved by their names; links stay.
  static func absolute(_ path: String) -> String {
    var start = ""
    if !path.hasPrefix("/"), let folder = getcwd(nil, 0) {
      start = String(cString: folder) + "/"
      free(folder)
    }
    var parts: [Substring] = []
    for part in (start + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

extension Explanation {
  /// Whether it is about a path outside every drop folder, of which nothing more is known.
  fileprivate var isElsewhere: Bool { state == .outside && code == nil }
}
