// noticectl backup

import ArgumentParser
import Glibc
import NoticeControl
import TextForms
import Varlink

struct BackupVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "backup", "Copy the store, as it is at one moment, into a new file.",
    more: """
      Intake goes on meanwhile. The file has its name only when it is complete and on the disk; \
      its owner alone may read it. While the copy is made, the state folder needs room for it. A \
      file named - is standard output. To restore: stop noticed, put the file in the place of \
      /var/lib/noticed/store.sqlite, owned by noticed, remove the -wal and -shm files beside it, \
      start noticed.
      """, examples: "backup /var/backups/noticed.sqlite", "backup - | zstd > noticed.sqlite.zst")

  @Argument(help: "The new file.", completion: .file())
  var file: String

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let daemon = try common.changes()
    guard file != "-" else {
      _ = try fetch(from: daemon) { try Sink.write($0, to: STDOUT_FILENO) }
      return
    }
    let target = try NewFile(file)
    let size = try fetch(from: daemon) { try target.append($0) }
    try target.finish()
    try common.display(paged: false) { screen in
      let text = "\(file): \(screen.words[.backedUp]) (\(ByteSize.text(size)))"
      try screen.confirm(text, BackupReport(file: file, bytes: size))
    }
  }

  private func fetch(from daemon: Client, _ take: ([UInt8]) throws -> Void) throws -> Int {
    var (copying, fetching) = (common.progress(.backingUp), common.progress(.fetching))
    defer {
      copying.clear()
      fetching.clear()
    }
    var (received, size) = (0, -1)
    try daemon.ask(ControlInterface.backup, Nothing()) { reply in
      guard let content = reply.content, let whole = reply.size else {
        copying.show(Int(reply.copied * 100), of: 100)
        return true
      }
      guard let bytes = Base64.decode(content), reply.offset == received else {
        throw ClientError.badReply("the pieces of the copy do not follow each other")
      }
      try take(bytes)
      (received, size) = (received + bytes.count, whole)
      fetching.show(received >> 20, of: whole >> 20)
      return true
    }
    guard received == size else {
      throw ClientError.badReply("\(received) bytes of the copy came, of \(size)")
    }
    return size
  }
}

/// What is said of a finished backup.
private struct BackupReport: Encodable {
  let file: String
  let bytes: Int
}
