// The files of the repository that are no code and yet have to agree with it.

import Foundation

/// The repository that the tests were built from.
enum Repository {
  /// A file in it.
  static func file(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(path)
  }
}
