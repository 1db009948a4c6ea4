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

  /// Where a name stands, in words for people; nil where nothing is known of it.
  func whereabouts(of candidate: Candidate) -> String? {
    if inFlight[candidate] != nil { return "it is being read" }
    if let blocked = blocked[candidate] { return "it cannot be read: \(blocked.reason)" }
    if ready.contains(candidate) { return "it is next to be read" }
    if waiting[candidate] != nil {
      return "it is waiting until nobody writes to it"
    }
    if IgnoredNames.contains(candidate.name.last) {
      return "names like this are left alone until the file is renamed"
    }
    return nil
  }
}
