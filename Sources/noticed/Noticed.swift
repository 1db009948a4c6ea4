// The program: what it is called with.

internal import ArgumentParser
internal import NoticeControl

/// `noticed`, the daemon.
@main
struct Noticed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "noticed",
    abstract: "Reads public-sector notices that are dropped into a folder.",
    discussion: """
      noticed watches drop folders, repairs and reads what is put there, keeps the original and \
      the record in one store, and announces each outcome in the journal. noticectl asks the \
      running daemon.
      """,
    version: "noticed \(Version.text)",
    subcommands: [
      RunCommand.self, ParseCommand.self, CheckConfigCommand.self, ReadApartCommand.self,
    ])
}
