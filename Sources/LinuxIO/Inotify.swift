// The kernel's hints that something happened in a folder, inotify(7).

internal import Glibc

/// A queue of hints about watched folders; the kernel's own queue is its buffer and its bound.
public final class Inotify: Sendable {
  /// One hint.
  public struct Event: Sendable, Equatable {
    /// The watch that it belongs to; -1 for an overflow.
    public var watch: Int32
    /// What happened.
    public var what: Happening
    /// The name inside the watched folder; empty where the folder itself is meant.
    public var name: FileName
  }

  /// What happened, the `IN_` masks.
  public struct Happening: OptionSet, Sendable {
    /// The kernel's mask.
    public let rawValue: UInt32

    /// Takes the kernel's mask.
    public init(rawValue: UInt32) {
      self.rawValue = rawValue
    }

    /// A name was made: a new file, a hard link, a folder.
    public static let created = Happening(rawValue: UInt32(IN_CREATE))
    /// A file that was open for writing was closed.
    public static let closedAfterWriting = Happening(rawValue: UInt32(IN_CLOSE_WRITE))
    /// A name was moved in.
    public static let movedIn = Happening(rawValue: UInt32(IN_MOVED_TO))
    /// A name was moved out.
    public static let movedOut = Happening(rawValue: UInt32(IN_MOVED_FROM))
    /// Permissions, times, owner or link count changed.
    public static let attributes = Happening(rawValue: UInt32(IN_ATTRIB))
    /// The watched folder was removed.
    public static let folderRemoved = Happening(rawValue: UInt32(IN_DELETE_SELF))
    /// The watched folder was moved.
    public static let folderMoved = Happening(rawValue: UInt32(IN_MOVE_SELF))
    /// The watch has ended: removed, or its file system was unmounted.
    public static let watchEnded = Happening(rawValue: UInt32(IN_IGNORED))
    /// The file system was unmounted.
    public static let unmounted = Happening(rawValue: UInt32(IN_UNMOUNT))
    /// The queue was full and hints were lost.
    public static let overflow = Happening(rawValue: UInt32(IN_Q_OVERFLOW))
    /// The name is that of a folder.
    public static let isFolder = Happening(rawValue: 0x4000_0000 /* IN_ISDIR */)

    /// What a drop folder is watched for. Not opens and reads: a rescan would flood its own queue.
    public static let arrivals: Happening = [
      .created, .closedAfterWriting, .movedIn, .movedOut, .attributes, .folderRemoved,
      .folderMoved,
    ]
    /// What the folder above a drop folder is watched for.
    public static let names: Happening = [.created, .movedIn, .movedOut]
  }

  private let number: Int32
  private let readiness: Readiness

  /// Opens a queue.
  ///
  /// - Throws: `SystemFailure` of `inotify_init1(2)`; `EMFILE` where the user has too many
  ///   (`fs.inotify.max_user_instances`).
  public init() throws(SystemFailure) {
    let number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard number >= 0 else { throw .last("inotify_init1", "") }
    self.number = number
    readiness = Readiness(owning: Descriptor(owning: number))
  }

  /// Watches an open folder, whatever its path is now and however long.
  ///
  /// - Returns: the watch's number, the same again for a folder that is watched already.
  /// - Throws: `SystemFailure` of `inotify_add_watch(2)`; `ENOSPC` where the user has too many
  ///   watches (`fs.inotify.max_user_watches`).
  public func watch(
    _ folder: borrowing Folder, for what: Happening
  ) throws(SystemFailure) -> Int32 {
    let mask = what.rawValue | 0x0100_0000 /* IN_ONLYDIR */
    // The link leads to the open folder itself, proc(5).
    let watch = "/proc/self/fd/\(folder.number)".withCString { inotify_add_watch(number, $0, mask) }
    guard watch >= 0 else { throw .last("inotify_add_watch", folder.path) }
    return watch
  }

  /// Watches a folder no more.
  public func unwatch(_ watch: Int32) {
    // ignoring: a watch that is gone already needs no removal.
    _ = inotify_rm_watch(number, watch)
  }

  /// Waits for hints.
  ///
  /// - Returns: what has come, in order; nil when the queue has ended or the task was cancelled.
  /// - Throws: `SystemFailure` of `read(2)`.
  public func next() async throws(SystemFailure) -> [Event]? {
    while await readiness.wait() {
      let events = try readEvents()
      if !events.isEmpty { return events }
    }
    return nil
  }

  /// Ends the queue; a waiting `next` returns nil.
  public func end() {
    readiness.end()
  }

  private func readEvents() throws(SystemFailure) -> [Event] {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    // The pointer is used within the call, with the array's own length.
    let count = buffer.withUnsafeMutableBytes { bytes in
      uninterrupted { read(number, bytes.baseAddress, bytes.count) }
    }
    if count < 0 && errno == EAGAIN { return [] }
    guard count >= 0 else { throw .last("read", "inotify queue") }
    return Self.events(in: buffer[..<count])
  }

  /// Takes the kernel's packed records apart: watch, mask, cookie, length, name padded with NULs.
  static func events(in buffer: ArraySlice<UInt8>) -> [Event] {
    var events: [Event] = []
    var rest = buffer
    while rest.count >= 16 {
      let watch = Int32(bitPattern: word(rest, 0))
      let what = Happening(rawValue: word(rest, 4))
      let length = min(Int(word(rest, 12)), rest.count - 16)
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      events.append(Event(watch: watch, what: what, name: FileName(Array(name))))
      rest = rest.dropFirst(16 + length)
    }
    return events
  }

  private static func word(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in (0..<4).reversed() {
      value = value << 8 | UInt32(bytes[bytes.startIndex + offset + index])
    }
    return value
  }
}
