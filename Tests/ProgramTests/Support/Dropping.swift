// The ways in which files come into a folder.

import Foundation
import Testing

/// How a file is put into a drop folder.
enum Dropping: CaseIterable {
  case copied, moved, linked, appended, unnamed
}

/// Somebody who puts files into a drop folder.
final class Dropper {
  private let service: Service
  private var writers: [(handle: FileHandle, rest: Data, looks: Int)] = []
  /// Everything that was put there, by name.
  private(set) var files: [String: Data] = [:]

  init(_ service: Service) {
    self.service = service
  }

  /// Puts a file there; one that is appended to is closed some files later.
  func drop(_ content: Data, as name: String, by way: Dropping) throws {
    let target = service.dropped(name)
    let spare = service.place.appendingPathComponent("spare-" + name).path
    switch way {
    case .copied:
      try content.write(to: URL(fileURLWithPath: target))
    case .moved:
      try content.write(to: URL(fileURLWithPath: spare))
      try #require(rename(spare, target) == 0)
    case .linked:
      try content.write(to: URL(fileURLWithPath: spare))
      try #require(link(spare, target) == 0)
      try #require(unlink(spare) == 0)
    case .appended:
      let writer = try handle(open(target, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644))
      try writer.write(contentsOf: content.prefix(content.count / 2))
      writers.append((writer, content.dropFirst(content.count / 2), 3))
    case .unnamed:
      let flags = O_WRONLY | O_DIRECTORY | O_CLOEXEC | 0o20000000 /* O_TMPFILE */
      let writer = try handle(open(service.drop.path, flags, 0o644))
      try writer.write(contentsOf: content)
      let source = "/proc/self/fd/\(writer.fileDescriptor)"
      try #require(linkat(AT_FDCWD, source, AT_FDCWD, target, AT_SYMLINK_FOLLOW) == 0)
      try writer.close()
    }
    files[name] = content
    try goOn()
  }

  /// Writes a little more of everything that is being appended to.
  private func goOn() throws {
    for index in writers.indices {
      let piece = writers[index].rest.prefix(40)
      try writers[index].handle.write(contentsOf: piece)
      writers[index].rest = writers[index].rest.dropFirst(piece.count)
      writers[index].looks -= 1
    }
    for writer in writers where writer.looks == 0 { try finish(writer.handle, writer.rest) }
    writers.removeAll { $0.looks == 0 }
  }

  /// Writes everything to its end.
  func finish() throws {
    for writer in writers { try finish(writer.handle, writer.rest) }
    writers = []
  }

  private func finish(_ handle: FileHandle, _ rest: Data) throws {
    try handle.write(contentsOf: rest)
    try handle.close()
  }

  private func handle(_ number: Int32) throws -> FileHandle {
    try #require(number >= 0)
    return FileHandle(fileDescriptor: number, closeOnDealloc: true)
  }
}
