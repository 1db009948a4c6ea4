// The watched subfolders of one drop folder: which watch stands for which of them.

internal import LinuxIO

/// The folders under a drop folder that inotify watches.
struct FolderTree {
  private var names: [Int32: FileName] = [:]
  private var watches: [FileName: Int32] = [:]

  /// How many folders are watched.
  var count: Int { names.count }

  /// The folder that a watch is for, relative to the drop folder; nil for a watch that has ended.
  subscript(watch: Int32) -> FileName? { names[watch] }

  /// Remembers that a watch is for a folder.
  mutating func insert(_ name: FileName, watch: Int32) {
    if let old = watches[name], old != watch { names[old] = nil }
    if let old = names[watch] { watches[old] = nil }
    names[watch] = name
    watches[name] = watch
  }

  /// Forgets a watch that has ended.
  mutating func remove(watch: Int32) {
    if let name = names.removeValue(forKey: watch) { watches[name] = nil }
  }

  /// Forgets a folder and all below it.
  ///
  /// - Returns: the watches that were for them.
  mutating func remove(under name: FileName) -> [Int32] {
    let gone = watches.filter { $0.key.isWithin(name) }
    for (folder, watch) in gone {
      watches[folder] = nil
      names[watch] = nil
    }
    return Array(gone.values)
  }
}

extension FileName {
  /// Whether this is `name` or something below it; everything is below the empty name.
  func isWithin(_ name: FileName) -> Bool {
    if self == name || name.bytes.isEmpty { return true }
    return bytes.starts(with: name.bytes + [UInt8(ascii: "/")])
  }
}
