// Real file systems for one test.

import Foundation
import Testing

/// A file system that is mounted for the time of a test.
final class Mount {
  /// Where it is.
  let path: String

  /// What serves a FUSE mount lives on. It must not have the descriptor whose closing tells that
  /// the process has ended.
  private static let script = """
    (for file in /proc/self/fd/*; do
      [ "${file##*/}" -le 2 ] || eval "exec ${file##*/}>&-"
    done
    exec mount "$@")
    """

  /// Mounts something; nil, with a word about it, where this process may not.
  init?(_ arguments: String..., at path: String) async throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let mount = Process()
    mount.executableURL = URL(fileURLWithPath: "/bin/bash")
    mount.arguments = ["-c", Self.script, "bash"] + arguments + [path]
    mount.standardInput = FileHandle.nullDevice
    mount.standardOutput = FileHandle.nullDevice
    mount.standardError = FileHandle.nullDevice
    try mount.run()
    await Programs.ended(mount)
    if mount.terminationStatus != 0 {
      print("mount \(arguments) \(path) fails here, so this is not tested.")
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
