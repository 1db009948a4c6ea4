// Keeps the input that is being read in a file, so that even a trap or a hang leaves it behind.

import FoundationEssentials
import Glibc

/// The file that holds one worker's input while it is being read.
///
/// A test that ends well removes it. What a crash leaves is the input to reproduce it with:
/// `noticed parse FILE`.
final class FuzzLedger {
  private let path: String
  private let descriptor: CInt
  private var failures: [String] = []

  /// Opens the file of one worker.
  init(worker: Int, seed: UInt64) {
    path =
      "\(FileManager.default.temporaryDirectory.path)/noticed-fuzz-\(seed)-\(getpid())-\(worker)"
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// Notes the input that is read next.
  func note(_ bytes: [UInt8]) {
    // Unsafe: the kernel copies the bytes before the call returns.
    let written = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    if written == bytes.count { ftruncate(descriptor, off_t(bytes.count)) }
  }

  /// Keeps an input that failed under a name of its own, which it returns.
  func keep(_ bytes: [UInt8], number: Int) -> String {
    let kept = "\(path)-failed-\(number)"
    // ignoring: the failure itself is reported, with its seed and number, in any case.
    try? Data(bytes).write(to: URL(filePath: kept))
    return kept
  }
}
