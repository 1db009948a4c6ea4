// Python's own implementation of the protocol, to be tested against.

import Glibc
import Testing

/// Runs Python with `varlink` 31 from PyPI.
enum Python {
  struct Run: Sendable {
    let output: String
    let status: Int32
  }

  /// The interpreter that `make test` prepares, or another that has the package; nil where there
  /// is none, which is a failure where `CI` is set.
  static func interpreter() async throws -> String? {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let prepared = getenv("NOTICED_TEST_PYTHON").map { String(cString: $0) }
    for path in [prepared, root + "/.build/venv/bin/python", "python3"].compactMap({ $0 }) {
      if try await shell("'\(path)' -c 'import varlink' 2>/dev/null").status == 0 { return path }
    }
    if getenv("CI") != nil { Issue.record("no Python with varlink; make test installs it") }
    print("not tested against Python's varlink: make test installs it")
    return nil
  }

  /// Runs a script; the words follow as its arguments.
  static func run(_ interpreter: String, _ script: String, _ words: String...) async throws -> Run {
    let quoted = ([interpreter, "-c", script] + words).map { "'\($0)'" }.joined(separator: " ")
    return try await shell("exec timeout 60 \(quoted) 2>&1")
  }

  /// Runs a command and takes what it prints.
  static func shell(_ command: String) async throws -> Run {
    try await Fixture.blocking {
      let stream = try #require(popen(command, "re"))
      var output: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 1 << 12)
      while true {
        let count = fread(&piece, 1, piece.count, stream)
        if count == 0 { break }
        output += piece.prefix(count)
      }
      return Run(output: String(decoding: output, as: UTF8.self), status: pclose(stream))
    }
  }
}
