// The texts that the reader is measured on.

import Glibc
import NoticeReader
import NoticeRecord

/// A file to read.
func original(_ path: String) -> Original? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return Original(name: path, bytes: bytes, sha256: "")
}

/// The record of a file, its text included; nil where the reader refuses it.
func record(of file: Original) -> Notice? {
  // ignoring: a file that the reader refuses is measured up to its refusal.
  try? Reader.read(file, withText: true)
}

/// The texts as the reader has repaired them: simplified, and clean where a second reading finds
/// nothing to repair.
func cleanTexts(of files: [Original]) -> [Original] {
  files.compactMap { file in
    guard let text = record(of: file)?.text else { return nil }
    let clean = Original(name: file.name, bytes: Array(text.utf8), sha256: "")
    guard let again = record(of: clean), again.repairs.isEmpty, again.kind != .notANotice else {
      return nil
    }
    return clean
  }
}

/// The files in traditional script that carry damage.
func damagedTexts(among files: [Original]) -> [Original] {
  files.filter { file in
    guard let notice = record(of: file) else { return false }
    return notice.source.script == .traditional && notice.source.encoding == "UTF-8"
      && notice.repairs.count > 1
  }
}
