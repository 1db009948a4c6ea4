// A copy of the store on its way to a client.

internal import Dispatch
internal import LinuxIO
internal import Synchronization

/// A finished copy, read piece by piece; its room on the disk is free when it is gone.
final class StoreCopy: Sendable {
  /// Where copies are made.
  struct Place: Sendable {
    private static let name = FileName("backup.sqlite")
    private let folder: FileName

    /// The place in the state folder.
    init(in folder: FileName) {
      self.folder = folder
    }

    /// The path of the copy while it is being made.
    var path: String { folder.appending(Self.name).description }

    /// Removes what a copy that was broken off has left.
    func clear() {
      for suffix in ["", ".partial", ".partial-journal"] {
        // ignoring: as a rule there is nothing to remove.
        try? Folder(at: folder).remove(FileName(Self.name.bytes + Array(suffix.utf8)))
      }
    }

    /// The finished copy, without a name from now on.
    ///
    /// - Throws: `SystemFailure`.
    func taken() throws(SystemFailure) -> StoreCopy {
      let folder = try Folder(at: folder)
      let copy = try StoreCopy(try folder.open(Self.name))
      try folder.remove(Self.name)
      return copy
    }
  }

  /// The size in bytes.
  let size: Int
  private let descriptor: Descriptor
  private let queue = DispatchQueue(label: "noticed.store.copy")

  private init(_ descriptor: consuming Descriptor) throws(SystemFailure) {
    size = Int(try descriptor.status().size)
    self.descriptor = descriptor
  }

  /// The next bytes, at most so many; none at the end.
  ///
  /// - Throws: `SystemFailure`.
  func next(_ count: Int) async throws -> [UInt8] {
    try await queue.blocking { () throws(SystemFailure) in
      try self.descriptor.readAll(expecting: count - 1, limit: count - 1)
    }
  }
}

/// Whether a copy is being made: one at a time, for each takes as much room as the store.
final class CopyTurn: Sendable {
  private struct State {
    var isTaken = false
    var isBrokenOff = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  /// Takes the turn, behind one that is broken off as soon as that has ended; false where somebody
  /// else has it.
  func begin() async -> Bool {
    while true {
      let isMine: Bool? = state.withLock { state in
        if state.isTaken { return state.isBrokenOff ? nil : false }
        (state.isTaken, state.isBrokenOff) = (true, false)
        return true
      }
      if let isMine { return isMine }
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if state.isTaken { state.waiting.append(continuation) }
          return !state.isTaken
        }
        if isOver { continuation.resume() }
      }
    }
  }

  /// Notes that nobody wants the copy any more.
  func breakOff() {
    state.withLock { $0.isBrokenOff = true }
  }

  /// Gives the turn back.
  func end() {
    let waiting = state.withLock { state in
      defer { state = State() }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
