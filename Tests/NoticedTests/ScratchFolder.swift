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

extension ScratchFolder {
  /// Makes a folder in it.
  func makeFolder(_ name: String) throws {
    try check(mkdir(place(name), 0o700), "mkdir", name)
  }

  /// Renames something in it.
  func rename(_ name: String, to newName: String) throws {
    try check(Glibc.rename(place(name), place(newName)), "rename", name)
  }

  /// Gives a file in it one more name.
  func link(_ name: String, as newName: String) throws {
    try check(Glibc.link(place(name), place(newName)), "link", name)
  }

  /// Removes a file in it.
  func remove(_ name: String) throws {
    try check(unlink(place(name)), "unlink", name)
  }

  /// Whether something of this name stands in it.
  func has(_ name: String) -> Bool {
    access(place(name), F_OK) == 0
  }

  /// The text of a file in it.
  func text(of name: String) throws -> String {
    try String(contentsOfFile: place(name), encoding: .utf8)
  }

  /// Opens a file in it for writing, and makes it where it is not there.
  func writer(of name: String) throws -> Descriptor {
    let number = open(place(name), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    try check(number, "open", name)
    return Descriptor(owning: number)
  }

  private func check(_ result: Int32, _ call: String, _ name: String) throws {
    if result < 0 { throw SystemFailure(call: call, code: errno, subject: name) }
  }
}
