// `noticed read-apart`: how the daemon has a suspicious file read by another process.

internal import ArgumentParser
internal import LinuxIO
internal import NoticeReader
internal import NoticeRecord

/// Reads standard input once and prints a `ReadingApart.Reply`; not for people.
struct ReadApartCommand: ParsableCommand {
  /// What it is called by.
  static let name = "read-apart"

  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Read a file on behalf of the daemon.", shouldDisplay: false)

  @Argument(help: "The file's name.")
  var file: String

  func run() throws {
    ChildProcess.endWithParent()
    let bytes = try Descriptor.standardInput().readAll(
      expecting: 65_536, limit: ParseCommand.fileBytes)
    let reply = ReadingApart.reply(on: Original(name: file, hashing: bytes))
    try StandardStream.output.write(RecordJSON.encode(reply))
  }
}
