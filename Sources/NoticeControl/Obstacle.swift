// Why a call cannot be answered as things stand, each under a stable word.

/// What stands in the way of a call; beside some the daemon names what they are about.
public enum Obstacle: String, Sendable, CaseIterable {
  /// Another backup is being made.
  case anotherBackup = "another-backup"
  /// A notice names both problems: about the notice.
  case bothNamed = "both-named"
  /// About what is no drop folder.
  case noDropFolder = "no-drop-folder"
  /// A notice does not name a problem: about the notice and the problem.
  case notNamed = "not-named"
  /// No other notice names a problem: about the problem.
  case onlyName = "only-name"
  /// A problem cannot be made one with itself: about the problem.
  case sameProblem = "same-problem"
  /// The daemon is stopping.
  case stopping
  /// Another program holds the store.
  case storeBusy = "store-busy"
  /// The store is damaged.
  case storeDamaged = "store-damaged"
  /// The store was removed or replaced while it was in use.
  case storeDisplaced = "store-displaced"
  /// The disk of the store is full.
  case storeFull = "store-full"
  /// Two problems are those of two bodies: about number, title and body of each.
  case twoBodies = "two-bodies"
}
