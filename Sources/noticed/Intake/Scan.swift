// Looking through the folders: what makes the queue complete, whatever the hints missed.

internal import LinuxIO

extension Intake {
  /// Looks through a folder and all below it, and watches each on the way.
  func scan(_ index: Int, from start: FileName) async {
    let others = folders[..<index].compactMap { folder in
      folder.identity.map { (folder.path, $0) }
    }
    let attached = folders[index].attach(besides: others)
    tellOfFolder(index)
    guard let root = attached else { return }
    var stack = [start]
    while let name = stack.popLast(), !Task.isCancelled {
      do throws(SystemFailure) {
        let folder = try root.folder(name)
        // Watched first, listed after: what comes in between is seen twice, not missed.
        folders[index].watch(folder, name)
        let listing = try folder.listing()
        while case let names = try listing.next(512), !names.isEmpty {
          for entry in names { look(at: entry, in: folder, name, index, &stack) }
          await Task.yield()
          await waitForRoom()
        }
      } catch {
        if !error.isNotFound { folders[index].closedFolders.append(error.description) }
      }
    }
  }

  private func look(
    at entry: FileName, in folder: borrowing Folder, _ folderName: FileName, _ index: Int,
    _ stack: inout [FileName]
  ) {
    // ignoring: a name that is gone again needs no look.
    guard let status = try? folder.status(of: entry) else { return }
    let name = folderName.appending(entry)
    if status.kind == .folder {
      if mayEnter(name, index) { stack.append(name) }
    } else if IgnoredNames.contains(entry) {
      folders[index].ignored += 1
    } else {
      sight(Candidate(folder: index, name: name), .found, status)
    }
  }

  /// Whether a folder is looked into: none whose name is left alone, and none too deep.
  func mayEnter(_ name: FileName, _ index: Int) -> Bool {
    if IgnoredNames.contains(name.last) {
      folders[index].ignored += 1
      return false
    }
    if name.components.count > limits.folderDepth {
      folders[index].closedFolders.append("\(name): deeper than \(limits.folderDepth) folders")
      return false
    }
    return true
  }

  /// Whether no more names may wait.
  var isFull: Bool { waitingCount >= limits.waiting }

  private func waitForRoom() async {
    while isFull && !hasEnded && !Task.isCancelled {
      await withTaskCancellationHandler {
        await withCheckedContinuation { roomWaiters.append($0) }
      } onCancel: {
        Task { await self.wakeScans() }
      }
    }
  }

  /// Lets scans go on when there is room again, or nothing more to wait for.
  func makeRoom() {
    if !isFull || hasEnded { wakeScans() }
  }

  /// Has every scan that waits for room look again whether it must wait.
  private func wakeScans() {
    for waiter in roomWaiters { waiter.resume() }
    roomWaiters = []
  }
}
