// Real file systems for one test.

import Foundation
import Testing

/// A file system that is mounted for the time of a test.
final class Mount {
  /// Where it is.
  let path: String

  /// Mounts something; nil, with a word about it, where this process may not.
  init?(_ arguments: String..., at path: String) async throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let ended = try await Programs.run("/usr/bin/env", ["mount"] + arguments + [path])
    if ended.status != 0 {
      print("Nothing can be mounted here, so this is not tested: \(ended.errors)")
      return nil
    }
  }

  /// Takes it away, in use or not.
  func unmount() {
    let arguments = ["umount", "--lazy", "--quiet", path]
    // ignoring: what was never mounted or is gone need not be taken away.
    let umount = try? Process.run(URL(fileURLWithPath: "/usr/bin/env"), arguments: arguments)
    umount?.waitUntilExit()
  }

  deinit { unmount() }
}
