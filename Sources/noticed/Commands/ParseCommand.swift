// `noticed parse`: reads files once, without a store.

internal import ArgumentParser
internal import Crypto
internal import LinuxIO
internal import NoticeReader
internal import NoticeRecord
internal import TextForms

/// Reads files and prints their records.
struct ParseCommand: ParsableCommand {
  /// How records are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, text
  }

  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Read files once and print their records.",
    discussion: """
      Prints one line of JSON a file, in the order given, or with --format text the repaired text. \
      A file that cannot be read as a notice is named on standard error, and the exit status is 65; \
      66 where there is no such file.
      """)

  @Option(help: "json: the records. text: the repaired texts.")
  var format = Format.json

  @Flag(help: "Put the whole repaired text into the record.")
  var withText = false

  @Argument(help: "The files; - for standard input.", completion: .file())
  var files: [String]

  func run() throws {
    var worst: ExitCode?
    for file in files {
      do {
        let original = try Self.original(file)
        let notice = try Reader.read(original, withText: withText || format == .text)
        try show(notice)
      } catch let error as SystemFailure {
        complain("\(error)")
        worst = ExitStatus.noInput
      } catch let error as Unreadable {
        complain("\(FileName(file)): \(FileRefusal(error).reason)")
        worst = worst ?? ExitStatus.dataError
      }
    }
    if let worst { throw worst }
  }

  private func show(_ notice: Notice) throws {
    switch format {
    case .json:
      let json = JSONText.printable(try RecordJSON.encode(notice))
      try StandardStream.output.write(json + [0x0A])
    case .text: try StandardStream.output.write(Array((notice.text ?? "").utf8) + [0x0A])
    }
  }

  /// The largest file that is read, in bytes.
  static let fileBytes = Limits().fileBytes * 4

  private static func original(_ file: String) throws(SystemFailure) -> Original {
    let bytes: [UInt8]
    let name: FileName
    if file == "-" {
      name = FileName("-")
      bytes = try Descriptor.standardInput().readAll(expecting: 65_536, limit: fileBytes)
    } else {
      name = FileName(file)
      bytes = try Descriptor.open(name).readAll(expecting: 65_536, limit: fileBytes)
    }
    return Original(name: String(decoding: name.last.bytes, as: UTF8.self), hashing: bytes)
  }
}

extension Original {
  /// A file whose digest is not known yet.
  init(name: String, hashing bytes: [UInt8]) {
    self.init(
      name: name, bytes: bytes, sha256: Hexadecimal.text(Array(SHA256.hash(data: bytes))))
  }
}
