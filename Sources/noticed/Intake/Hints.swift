// What the kernel's hints mean for the queue.

internal import LinuxIO

extension Intake {
  /// Takes one hint in.
  func take(_ event: Inotify.Event, _ index: Int) async {
    if event.what.contains(.overflow) {
      folders[index].overflows += 1
      return rescan()
    }
    if event.watch == folders[index].parentWatch { return takeFromParent(event, index) }
    guard let folder = folders[index].tree[event.watch] else { return }
    if !event.what.isDisjoint(with: [.watchEnded, .folderRemoved, .folderMoved, .unmounted]) {
      folders[index].unwatch(folder)
      return rescan()
    }
    let name = folder.appending(event.name)
    if event.what.contains(.isFolder) {
      if event.what.contains(.movedOut) { folders[index].unwatch(name) }
      if !event.what.isDisjoint(with: [.created, .movedIn]), mayEnter(name, index) {
        await scan(index, from: name)
      }
    } else if let sighting = Sighting(event.what) {
      sight(Candidate(folder: index, name: name), sighting)
    } else if event.what.contains(.closedAfterWriting), event.name.bytes.first == 0x23 {
      // A file made without a name (`O_TMPFILE`) is closed under "#" and its inode number; the
      // name that it was linked to is known, but not which: look at those that settle.
      lookAgain(index)
    }
  }

  private func takeFromParent(_ event: Inotify.Event, _ index: Int) {
    if event.what.contains(.watchEnded) { folders[index].parentWatch = nil }
    if event.name == folders[index].path.last || event.what.contains(.watchEnded) { rescan() }
  }
}

extension Sighting {
  /// What a hint about a file means; nil for one that tells of no arrival.
  init?(_ what: Inotify.Happening) {
    if what.contains(.movedIn) {
      self = .movedIn
    } else if what.contains(.closedAfterWriting) {
      self = .closed
    } else if what.contains(.created) {
      self = .created
    } else if what.contains(.attributes) {
      self = .found
    } else {
      return nil
    }
  }
}
