// Ways into the tests of the repairs.

import Glibc

@testable import NoticeReader

/// The text after all repairs.
func mended(_ text: String) -> String {
  let result = Mender.mend(MappedText(unchanged: Array(text.utf8)))
  return String(decoding: result.text.utf8, as: UTF8.self)
}

/// The text after all repairs, with the list of them.
func mending(_ text: String) -> Mended {
  Mender.mend(MappedText(unchanged: Array(text.utf8)))
}

/// A file of the folder beside the repository; nil where there is none and none is demanded.
func sharedFile(_ path: String) -> [UInt8]? {
  let here = #filePath
  let root = here.split(separator: "/").dropLast(4).joined(separator: "/")
  guard let file = fopen("/\(root)/../shared/\(path)", "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return bytes
}

/// Whether the test may pass without the folder beside the repository.
var mayLackShared: Bool { getenv("CI") == nil }

/// Whether the tests take their time, as on the server.
var isThorough: Bool { getenv("CI") != nil }

/// The names in a folder beside the repository; nil where there is none.
func sharedNames(_ path: String) -> [String]? {
  let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  guard let folder = opendir("/\(root)/../shared/\(path)") else { return nil }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    names.append(name)
  }
  return names
}
