// What the drop folders' queue says of itself.

internal import LinuxIO

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
      return Whereabouts(why: "it cannot be read: \(blocked.reason)")
    }
    if isOutstanding(candidate), let standstill = health?.standstill {
      return Whereabouts(why: standstill.reason, advice: standstill.advice)
    }
    if inFlight[candidate] != nil { return Whereabouts(why: "it is being read") }
    if ready.contains(candidate) { return Whereabouts(why: "it is next to be read") }
    if waiting[candidate] != nil {
      return Whereabouts(why: "it is waiting until nobody writes to it")
    }
    if IgnoredNames.contains(candidate.name.last) {
      return Whereabouts(
        why: "names like this are left alone until the file is renamed", isIgnored: true)
    }
    if candidate.name.components.contains(where: { IgnoredNames.contains($0) }) {
      return Whereabouts(
        why: "folders with names like this are left alone until they are renamed", isIgnored: true)
    }
    return nil
  }
}

/// Where a name stands, in words for people.
struct Whereabouts: Sendable {
  /// Why it has no outcome.
  var why: String
  /// What to do.
  var advice: String?
  /// Whether it is left alone by its name, or by that of a folder above it.
  var isIgnored = false
}
