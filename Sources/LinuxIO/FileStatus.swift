// What the kernel knows of a file.

internal import Glibc

/// The attributes of a file, `inode(7)`.
public struct FileStatus: Sendable, Equatable {
  /// The sorts of file.
  public enum Kind: String, Sendable {
    case regular = "regular file"
    case folder
    case symbolicLink = "symbolic link"
    case fifo = "FIFO"
    case socket
    case device
    case unknown = "file of an unknown kind"
  }

  /// The sort of file.
  public var kind: Kind
  /// The number of the device that the file is on.
  public var device: UInt64
  /// The file's number on that device.
  public var inode: UInt64
  /// The size in bytes.
  public var size: Int64
  /// When the content last changed, in nanoseconds since 1970.
  public var modifiedAt: Int64
  /// When the content or the attributes last changed, in nanoseconds since 1970.
  public var changedAt: Int64
  /// How many names the file has.
  public var links: Int
  /// The user that owns it.
  public var owner: UInt32
  /// The permission bits.
  public var permissions: UInt32

  /// Describes a file.
  public init(
    kind: Kind, device: UInt64, inode: UInt64, size: Int64, modifiedAt: Int64, changedAt: Int64,
    links: Int, owner: UInt32, permissions: UInt32
  ) {
    self.kind = kind
    self.device = device
    self.inode = inode
    self.size = size
    self.modifiedAt = modifiedAt
    self.changedAt = changedAt
    self.links = links
    self.owner = owner
    self.permissions = permissions
  }

  init(_ raw: stat) {
    kind = Kind(mode: raw.st_mode)
    device = UInt64(raw.st_dev)
    inode = UInt64(raw.st_ino)
    size = Int64(raw.st_size)
    modifiedAt = Int64(nanosecondsOf: raw.st_mtim)
    changedAt = Int64(nanosecondsOf: raw.st_ctim)
    links = Int(raw.st_nlink)
    owner = raw.st_uid
    permissions = raw.st_mode & 0o7777
  }

  /// Whether it is the same file, whatever is in it.
  public func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Whether nothing has happened to the file, but that names of it came or went: each of them moves
  /// the change time of all.
  public func isUntouched(since earlier: FileStatus) -> Bool {
    if links == earlier.links { return self == earlier }
    var expected = earlier
    (expected.links, expected.changedAt) = (links, changedAt)
    return self == expected
  }

  /// Whether it is the same file with the same content, as far as the kernel can tell.
  public func isSameContent(as other: FileStatus) -> Bool {
    isSameFile(as: other) && size == other.size && modifiedAt == other.modifiedAt
  }
}

extension FileStatus.Kind {
  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .fifo
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .unknown
      }
  }
}

extension Int64 {
  /// A time in nanoseconds; one that they cannot count to (before 1677, after 2262) is the nearest
  /// that they can: anybody may give a file any time.
  init(nanosecondsOf time: timespec) {
    let (whole, isTooFar) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isTooLate) = whole.addingReportingOverflow(Int64(time.tv_nsec))
    self = isTooFar || isTooLate ? (time.tv_sec < 0 ? .min : .max) : sum
  }
}
