// A store of its own for each test, in a folder that goes when the test ends.

import Glibc
import NoticeRecord
import NoticeStore
import Testing

/// A folder for one test.
final class ScratchFolder {
  /// The folder.
  let path: String

  init() throws {
    var template = Array("/tmp/noticed-store-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw StoreError.cannotOpen(path: "/tmp", message: "mkdtemp")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A file in the folder.
  func file(_ name: String = "notices.db") -> String {
    path + "/" + name
  }

  /// Copies a file of another folder, without its last bytes.
  func copy(_ name: String, from other: ScratchFolder, without bytes: Int = 0) throws {
    let source = try #require(fopen(other.file(name), "r"))
    defer { fclose(source) }
    let target = try #require(fopen(file(name), "w"))
    defer { fclose(target) }
    var buffer = [UInt8](repeating: 0, count: 64 << 20)
    let count = fread(&buffer, 1, buffer.count, source)
    #expect(fwrite(buffer, 1, count - bytes, target) == count - bytes)
  }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      unlink(path + "/" + name)
    }
    closedir(folder)
    rmdir(path)
  }
}

/// A store in a folder of its own.
struct ScratchStore {
  /// The folder.
  let folder: ScratchFolder
  /// The store.
  let store: Store

  init(folding: QueryFolding = .none) throws {
    folder = try ScratchFolder()
    store = try Store(at: folder.file(), folding: folding)
  }

  /// Keeps one notice with this text and returns its number.
  @discardableResult
  func keep(_ text: String, change: (inout Notice) -> Void = { _ in }) async throws -> Int64 {
    let outcome = Sample.outcome(text, change: change)
    let announcement = try #require(try await store.keep([outcome]).first)
    return try #require(announcement.notice)
  }
}
