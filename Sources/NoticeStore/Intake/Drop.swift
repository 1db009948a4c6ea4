// A file as it was met in a drop folder.

/// One appearance of a file in a drop folder.
///
/// The bytes decide what a file is; folder, name, device and inode tell whether two sights of it
/// are the same appearance.
public struct Drop: Sendable, Hashable {
  /// The drop folder.
  public var folder: String
  /// The file's path below the folder, byte for byte as the kernel gave it.
  public var name: [UInt8]
  /// The device that the file is on.
  public var device: UInt64
  /// The file's number on that device.
  public var inode: UInt64
  /// Its size in bytes.
  public var size: Int64
  /// Its mtime, nanoseconds since 1970.
  public var modifiedAt: Int64
  /// Its ctime, nanoseconds since 1970.
  public var changedAt: Int64
  /// The SHA-256 of its bytes, 32 bytes; nil where they were not read.
  public var sha256: [UInt8]?

  /// Describes a file that was met.
  public init(
    folder: String, name: [UInt8], device: UInt64, inode: UInt64, size: Int64, modifiedAt: Int64,
    changedAt: Int64, sha256: [UInt8]? = nil
  ) {
    self.folder = folder
    self.name = name
    self.device = device
    self.inode = inode
    self.size = size
    self.modifiedAt = modifiedAt
    self.changedAt = changedAt
    self.sha256 = sha256
  }
}
