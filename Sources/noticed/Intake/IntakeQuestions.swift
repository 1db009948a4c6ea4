// What the drop folders' queue says of itself.

internal import LinuxIO
internal import NoticeControl

extension Intake {
  /// The number of names that wait to be read.
  var waitingCount: Int { waiting.count + ready.count }

  /// The number of names that wait in one of the folders.
  func waitingCount(in folder: Int) -> Int {
    waiting.keys.count { $0.folder == folder } + ready.names.count { $0.folder == folder }
      + blocked.keys.count { $0.folder == folder }
  }

  /// The number of names that are being read and kept.
  var inFlightCount: Int { inFlight.count }

  /// The number of names that have no outcome yet, but for those that cannot be read.
  var unfinishedCount: Int { waitingCount + inFlightCount }

  /// Whether everything has its outcome at this moment; where nothing is known to wait, the folders
  /// are looked through before that is said.
  func isSettledNow() async -> Bool {
    if unfinishedCount == 0 { await rescanned() }
    return unfinishedCount == 0 && !hasEnded
  }

  /// Where a name stands; nil where nothing is known of it.
  func whereabouts(of candidate: Candidate) -> Whereabouts? {
    if let blocked = blocked[candidate] {
      return Whereabouts(.unreadable, why: "it cannot be read: \(blocked.reason)")
    }
    if isOutstanding(candidate), let standstill = health?.standstill {
      return Whereabouts(.standstill, why: standstill.reason, advice: standstill.advice)
    }
    if inFlight[candidate] != nil { return Whereabouts(.beingRead, why: "it is being read") }
    if ready.contains(candidate) { return Whereabouts(.next, why: "it is next to be read") }
    if let waiting = waiting[candidate] {
      return waiting.settling.status.size == 0
        ? Whereabouts(.notYetWritten, why: "it is empty; what is still to be written is waited for")
        : Whereabouts(.beingWritten, why: "it is waiting until nobody writes to it")
    }
    if IgnoredNames.contains(candidate.name.last) {
      return Whereabouts(
        .name, why: "names like this are left alone until the file is renamed", isIgnored: true)
    }
    if candidate.name.components.contains(where: { IgnoredNames.contains($0) }) {
      return Whereabouts(
        .folderName, why: "folders with names like this are left alone until they are renamed",
        isIgnored: true)
    }
    return nil
  }
}

/// Where a name stands, in words for people.
struct Whereabouts: Sendable {
  /// Why it has no outcome.
  var code: Explanation.Code
  /// The same in words.
  var why: String
  /// What to do.
  var advice: String?
  /// Whether it is left alone by its name, or by that of a folder above it.
  var isIgnored: Bool

  init(
    _ code: Explanation.Code, why: String, advice: String? = nil, isIgnored: Bool = false
  ) {
    (self.code, self.why, self.advice, self.isIgnored) = (code, why, advice, isIgnored)
  }
}
