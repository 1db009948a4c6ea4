// What ends the daemon when too many files never end: threads cannot be ended, a process can.

internal import NoticeStore

/// So many reading threads were given up on that only a new process helps.
struct ReadersExhausted: Error, CustomStringConvertible {
  /// How many.
  var abandoned: Int

  /// What happened, and what to do.
  var description: String {
    """
    \(abandoned) files were read without end, and their threads cannot be ended: the daemon has to \
    start afresh. systemd does that; noticectl rejected lists the files, please report them
    """
  }
}

extension Pipeline {
  /// Whether no more files are read in this process.
  nonisolated var areReadersExhausted: Bool { room.abandoned >= limits.abandonedReaders }

  /// Shows how many reading threads were given up on.
  ///
  /// - Throws: `ReadersExhausted` where there are too many.
  func checkReaders() throws(ReadersExhausted) {
    let abandoned = room.abandoned
    if abandoned >= limits.abandonedReaders { throw ReadersExhausted(abandoned: abandoned) }
    if abandoned == 0 { return health.resolve(.readers) }
    health.report(
      .readers,
      "\(abandoned) of at most \(limits.abandonedReaders) reading threads were given up on",
      advice: "noticectl rejected lists the files that took too long; please report them")
  }
}
