// One drop folder: where it is, how it is watched, and what was noticed about it.

internal import LinuxIO

/// A drop folder and how it is watched.
struct DropFolder {
  /// How new files in the folder become known.
  enum Watching: Sendable, Equatable {
    /// The kernel tells, inotify(7).
    case events
    /// The folder is looked through again and again, because of `why`.
    case polling(why: String)
    /// The folder cannot be looked at, because of `why`; it is taken up when it appears.
    case absent(why: String)
  }

  /// Where the folder is.
  let path: FileName
  /// How new files become known.
  private(set) var watching = Watching.absent(why: "not looked at yet")
  /// The kernel's hints; nil while no queue can be opened.
  private(set) var hints: Inotify?
  /// The watched subfolders, the folder itself under the empty name.
  var tree = FolderTree()
  /// The watch of the folder above, which tells when the drop folder appears.
  var parentWatch: Int32?
  /// Whether the kernel knows of every writer to the folder's files, fcntl(2) leases.
  private(set) var tellsWriters = false
  /// How often the kernel's queue was full.
  var overflows = 0
  /// Names left alone, as counted by the last scan.
  var ignored = 0
  /// Subfolders that could not be looked into, by the last scan, with the reason.
  var closedFolders: [String] = []

  /// Which folder stood at the path when it was last looked at.
  private(set) var identity: FileStatus?
  /// Why there is no queue of hints.
  private var hintsFailure: SystemFailure?
  /// Why some subfolder is not watched, and the same as far as the pass that is on its way knows.
  private var watchFailure: SystemFailure?
  private var watchFailureOfPass: SystemFailure?

  /// Describes a folder that nobody has looked at yet.
  init(path: FileName) {
    self.path = path
    openHints()
  }

  /// Opens the queue of hints, where the kernel allows one now.
  ///
  /// - Returns: whether there is one.
  @discardableResult
  mutating func openHints() -> Bool {
    do throws(SystemFailure) {
      hints = try Inotify()
      hintsFailure = nil
      return true
    } catch {
      hintsFailure = error
      return false
    }
  }

  /// Gives up a queue that failed.
  mutating func closeHints(because failure: SystemFailure) {
    hints = nil
    hintsFailure = failure
    tree = FolderTree()
    parentWatch = nil
  }

  /// Starts counting anew for a look through the whole folder.
  mutating func beginPass() {
    ignored = 0
    closedFolders = []
    watchFailureOfPass = nil
  }

  /// Takes in that the whole folder was looked through: a limit that was not met is no reason to
  /// poll any more.
  mutating func endPass() {
    watchFailure = watchFailureOfPass
    if case .polling = watching, watchFailure == nil, hints != nil, tellsWriters {
      watching = .events
    }
  }

  /// Looks whether the folder is there and decides how to watch it.
  ///
  /// - Parameter others: folders that are watched already; the same one by another path would give
  ///   each file two outcomes.
  /// - Returns: the open folder; nil where it cannot be opened, or is one of the others.
  mutating func attach(besides others: [(path: FileName, identity: FileStatus)] = []) -> Folder? {
    watchParent()
    do throws(SystemFailure) {
      let folder = try Folder(at: path)
      let status = try folder.status()
      if let same = others.first(where: { $0.identity.isSameFile(as: status) }) {
        detach()
        watching = .absent(why: "it is \(same.path) by another path; name it once")
        return nil
      }
      if let identity, !identity.isSameFile(as: status) { detach() }
      identity = status
      let fileSystem = try folder.fileSystem()
      tellsWriters = !fileSystem.hidesChanges
      watching = watchingPossible(on: fileSystem)
      return folder
    } catch {
      detach()
      watching = .absent(why: reason(error))
      return nil
    }
  }

  /// Watches a subfolder, or the folder itself by the empty name, where events can be used.
  mutating func watch(_ folder: borrowing Folder, _ name: FileName) {
    guard tellsWriters, let hints else { return }
    do throws(SystemFailure) {
      tree.insert(name, watch: try hints.watch(folder, for: .arrivals))
    } catch {
      watchFailure = error
      watchFailureOfPass = error
      watching = .polling(why: Self.reason(for: error))
    }
  }

  /// Watches a subfolder and all below it no more.
  mutating func unwatch(_ name: FileName) {
    for watch in tree.remove(under: name) { hints?.unwatch(watch) }
  }

  /// Whether the folder at the path is another one than when it was last looked at, or gone, or
  /// back; a mount, or a move further up, raises no event.
  var isReplaced: Bool {
    // ignoring: a folder that cannot be opened is none.
    guard let status = try? Folder(at: path).status() else { return identity != nil }
    return identity.map { !$0.isSameFile(as: status) } ?? true
  }

  /// Forgets every watch, because the folder at the path is another one or gone.
  private mutating func detach() {
    unwatch(FileName([]))
    identity = nil
    watchFailure = nil
  }

  private mutating func watchParent() {
    guard parentWatch == nil, let hints else { return }
    let parent = path.folder
    // ignoring: without a folder above, the timer looks for the drop folder instead.
    parentWatch = try? hints.watch(
      Folder(at: parent.bytes.isEmpty ? FileName("/") : parent), for: .names)
  }

  private func watchingPossible(on fileSystem: FileSystemType) -> Watching {
    if fileSystem.hidesChanges {
      return .polling(
        why: "it is on \(fileSystem.name), where inotify does not see what others change")
    }
    return (hintsFailure ?? watchFailure).map { .polling(why: Self.reason(for: $0)) } ?? .events
  }

  private static func reason(for failure: SystemFailure) -> String {
    guard failure.isWatchLimit else { return failure.description }
    let key = failure.call == "inotify_add_watch" ? "max_user_watches" : "max_user_instances"
    return "\(failure.call): \(failure.reason); raise sysctl fs.inotify.\(key)"
  }

  private func reason(_ failure: SystemFailure) -> String {
    // The kernel says of a symbolic link only that it is no folder. ignoring: what cannot be looked
    // at again has its first reason.
    let kind = try? Folder(at: path.folder).status(of: path.last).kind
    if kind == .symbolicLink { return "it is a symbolic link; name the folder itself" }
    return failure.reason
  }
}
