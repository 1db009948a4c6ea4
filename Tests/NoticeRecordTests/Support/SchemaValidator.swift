// Asks Python's jsonschema, an implementation that is not ours, about records.

import FoundationEssentials
import Glibc

/// Checks records against the schema that stands beside the model.
enum SchemaValidator {
  /// A validator that did not run to its end.
  struct Failure: Error {
    let status: Int32
  }

  /// The folder of the repository.
  static let repository = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }

  /// Whether there is a Python with jsonschema; where `CI` is set it is taken to be there, so that
  /// its absence is a failure.
  static let canRun: Bool =
    getenv("CI") != nil || (try? output(of: python + " -c 'import jsonschema' 2>/dev/null")) != nil

  /// The interpreter that `make test` prepares, else the system's, for a shell.
  private static let python: String = {
    let prepared = "\(repository)/.build/venv/bin/python"
    let found = access(prepared, X_OK) == 0 ? quoted(prepared) : "python3"
    return getenv("NOTICED_TEST_PYTHON").map { quoted(String(cString: $0)) } ?? found
  }()

  /// What is wrong with each of the records, one line of JSON each; empty where nothing is.
  static func mistakes(in records: [[UInt8]]) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.path + "/noticed-records-\(UUID())"
    guard
      FileManager.default.createFile(
        atPath: file, contents: Data(records.flatMap { $0 + [0x0A] }))
    else { throw Failure(status: errno) }
    // ignoring: a file left behind is in the temporary folder.
    defer { try? FileManager.default.removeItem(atPath: file) }
    let tests = "\(repository)/Tests/NoticeRecordTests"
    return try output(
      of: """
        \(python) \(quoted("\(tests)/Support/validate-records.py")) \
        \(quoted("\(repository)/Sources/NoticeRecord/notice.schema.json")) < \(quoted(file))
        """)
  }

  /// The lines that a shell command prints.
  private static func output(of command: String) throws -> [String] {
    guard let pipe = popen(command, "re") else { throw Failure(status: errno) }
    var bytes: [UInt8] = []
    var byte = fgetc(pipe)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(pipe)
    }
    let status = pclose(pipe)
    guard status == 0 else { throw Failure(status: status) }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func quoted(_ path: String) -> String {
    "'" + path.replacing("'", with: #"'\''"#) + "'"
  }
}
