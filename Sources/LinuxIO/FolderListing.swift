// Reads the names in a folder piece by piece, so that a folder of a million costs no more memory
// than a small one.

internal import Glibc

/// The names in a folder, read on demand; not for use from two tasks at a time.
public final class FolderListing {
  private let stream: OpaquePointer
  private let path: String

  /// Takes over a descriptor of an open folder.
  init(owning number: Int32, path: String) throws(SystemFailure) {
    guard let stream = fdopendir(number) else {
      let failure = SystemFailure.last("fdopendir", path)
      // ignoring: the descriptor is unused, and closed whatever close(2) says.
      _ = close(number)
      throw failure
    }
    self.stream = stream
    self.path = path
  }

  deinit { closedir(stream) }

  /// The next names, in no order, without `.` and `..`; empty at the end.
  ///
  /// - Throws: `SystemFailure` of `readdir(3)`.
  public func next(_ count: Int) throws(SystemFailure) -> [FileName] {
    var names: [FileName] = []
    while names.count < count {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last("readdir", path) }
        break
      }
      let name = FileName(nameOf: entry)
      if name.bytes != [0x2E] && name.bytes != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }
}

extension FileName {
  /// The name in a directory entry, `readdir(3)`.
  fileprivate init(nameOf entry: UnsafeMutablePointer<dirent>) {
    // d_name is an array inside the entry, closed with NUL; the entry lives until the next readdir.
    self = withUnsafePointer(to: &entry.pointee.d_name) { field in
      field.withMemoryRebound(to: CChar.self, capacity: 256) { start in
        FileName(
          UnsafeBufferPointer(start: start, count: strlen(start)).map(UInt8.init(bitPattern:)))
      }
    }
  }
}
