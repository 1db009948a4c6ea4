// Which file system a folder is on, and whether inotify can be trusted there.

/// The type of a file system, as `fstatfs(2)` tells it.
public struct FileSystemType: Sendable, Equatable {
  /// Its name, as in `/proc/filesystems`; the number in hexadecimal where it is not known here.
  public var name: String
  /// Whether changes that others make to it go unseen by inotify(7).
  public var hidesChanges: Bool

  init(magic: UInt32) {
    if let entry = Self.known.first(where: { $0.magic == magic }) {
      name = entry.name
      hidesChanges = entry.hidesChanges
    } else {
      name = "0x" + String(magic, radix: 16)
      hidesChanges = false
    }
  }

  /// Magic numbers of `linux/magic.h`; those that others can change behind the kernel's back.
  private static let known: [(magic: UInt32, name: String, hidesChanges: Bool)] = [
    (0x0000_517B, "smb", true),
    (0x0000_6969, "nfs", true),
    (0x0000_9FA0, "proc", true),
    (0x0000_EF53, "ext4", false),
    (0x0102_1994, "tmpfs", false),
    (0x0102_1997, "9p", true),
    (0x00C3_6400, "ceph", true),
    (0x2FC1_2FC1, "zfs", false),
    (0x5346_414F, "afs", true),
    (0x5846_5342, "xfs", false),
    (0x6573_5546, "fuse", true),
    (0x794C_7630, "overlay", true),
    (0x9123_683E, "btrfs", false),
    (0xF2F5_2010, "f2fs", false),
    (0xFE53_4D42, "smb2", true),
    (0xFF53_4D42, "cifs", true),
  ]
}
