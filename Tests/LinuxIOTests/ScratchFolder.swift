// A folder of its own for each test, gone when the test has ended.

import Foundation
import Glibc
import LinuxIO

/// A folder for one test.
final class ScratchFolder: Sendable {
  /// Where it is.
  let path: FileName

  /// Makes a folder inside `parent`.
  init(in parent: String = "/tmp") throws {
    var template = Array("\(parent)/noticed-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw SystemFailure(call: "mkdtemp", code: errno, subject: parent)
    }
    path = FileName(template.dropLast().map { UInt8(bitPattern: $0) })
  }

  deinit {
    // ignoring: what cannot be removed is left to the system's own cleaning of /tmp.
    try? FileManager.default.removeItem(atPath: path.description)
  }

  /// The path of a name in the folder, for calls of C.
  func place(_ name: String) -> String { path.description + "/" + name }

  /// Writes a file and closes it.
  func write(_ text: String, to name: String) throws {
    try text.write(toFile: place(name), atomically: false, encoding: .utf8)
  }
}

/// What `work` failed with; nil where it did not fail.
func failure(of work: () throws -> Void) -> SystemFailure? {
  do {
    try work()
    return nil
  } catch {
    return error as? SystemFailure
  }
}

/// Opens a file, and fails the test where that fails.
func opened(_ path: String, _ flags: Int32) throws -> Descriptor {
  let number = open(path, flags | O_CLOEXEC, 0o600)
  guard number >= 0 else { throw SystemFailure(call: "open", code: errno, subject: path) }
  return Descriptor(owning: number)
}
