// A name that is whole, with what it was when it became so.

internal import LinuxIO

/// A name that is ready to be read.
struct Settled: Sendable {
  /// The name.
  var candidate: Candidate
  /// How it became whole.
  var settling: Settling
  /// Whether the kernel's word on writers is to be heard once more before it is read.
  var asksForWriter: Bool

  /// The file as it was when it became whole; another status means another file.
  var status: FileStatus { settling.status }
}
