// A name in a drop folder that may be a dropped file.

internal import LinuxIO

/// A name in a drop folder.
struct Candidate: Hashable, Sendable {
  /// The index of the drop folder in the settings.
  var folder: Int
  /// The name, relative to the drop folder.
  var name: FileName
}

/// How a name came to be seen.
enum Sighting: Sendable {
  /// Moved in: whatever it is, it is complete.
  case movedIn
  /// Closed after writing.
  case closed
  /// Made; somebody may be about to write.
  case created
  /// Found by a scan, or by a change of its attributes.
  case found
}
