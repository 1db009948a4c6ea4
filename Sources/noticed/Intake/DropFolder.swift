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
  var watching = Watching.absent(why: "not looked at yet")
  /// The kernel's hints; nil where no queue could be opened.
  let hints: Inotify?
  /// Why there is no queue.
  let hintsFailure: SystemFailure?
  /// The watched subfolders, the folder itself under the empty name.
  var tree = FolderTree()
  /// The watch of the folder above, which tells when the drop folder appears.
  var parentWatch: Int32?
  /// Which folder stood at the path when it was last watched.
  var identity: FileStatus?
  /// How often the kernel's queue was full.
  var overflows = 0
  /// Names left alone, as counted by the last scan.
  var ignored = 0
  /// Subfolders that could not be looked into, by the last scan, with the reason.
  var closedFolders: [String] = []

  /// Describes a folder that nobody has looked at yet.
  init(path: FileName) {
    self.path = path
    do throws(SystemFailure) {
      hints = try Inotify()
      hintsFailure = nil
    } catch {
      hints = nil
      hintsFailure = error
    }
  }

  /// Looks whether the folder is there and decides how to watch it.
  ///
  /// - Returns: the open folder; nil where it cannot be opened.
  mutating func attach() -> Folder? {
    watchParent()
    do throws(SystemFailure) {
      let folder = try Folder(at: path)
      let status = try folder.status()
      if let identity, identity.inode != status.inode || identity.device != status.device {
        detach()
      }
      identity = status
      let fileSystem = try FileSystemType(at: path)
      watching = watchingPossible(on: fileSystem)
      return folder
    } catch {
      detach()
      watching = .absent(why: reason(error))
      return nil
    }
  }

  /// Watches a subfolder, or the folder itself by the empty name, where events are used.
  mutating func watch(_ name: FileName) {
    guard watching == .events, let hints else { return }
    do throws(SystemFailure) {
      let watch = try hints.watch(path.appending(name), for: .arrivals)
      tree.insert(name, watch: watch)
    } catch {
      // A folder that is gone again is no reason to poll; the scan sees that it is gone.
      if error.isWatchLimit { watching = .polling(why: Self.limitReason(error)) }
    }
  }

  /// Watches a subfolder and all below it no more.
  mutating func unwatch(_ name: FileName) {
    for watch in tree.remove(under: name) { hints?.unwatch(watch) }
  }

  /// Forgets every watch, because the folder at the path is another one or gone.
  mutating func detach() {
    unwatch(FileName([]))
    identity = nil
  }

  private mutating func watchParent() {
    guard parentWatch == nil, let hints else { return }
    let parent = path.folder
    // ignoring: without a folder above, the timer looks for the drop folder instead.
    parentWatch = try? hints.watch(parent.bytes.isEmpty ? FileName("/") : parent, for: .names)
  }

  private func watchingPossible(on fileSystem: FileSystemType) -> Watching {
    if let hintsFailure { return .polling(why: Self.limitReason(hintsFailure)) }
    if case .polling(let why) = watching { return .polling(why: why) }
    if fileSystem.hidesChanges {
      return .polling(
        why: "it is on \(fileSystem.name), where inotify does not see what others change")
    }
    return .events
  }

  private static func limitReason(_ failure: SystemFailure) -> String {
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
