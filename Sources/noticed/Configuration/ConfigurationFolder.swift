// A folder of configuration files, NAME.conf each.

internal import LinuxIO

/// Reads the files of such folders, and single ones.
enum ConfigurationFolder {
  /// The most files that are looked at in a folder.
  private static let mostFiles = 1000

  /// The files of a folder with their texts, in the order of their names; none where there is no
  /// folder.
  ///
  /// - Throws: `ConfigurationMistake` with the file or folder that cannot be read.
  static func files(
    in folder: FileName
  ) throws(ConfigurationMistake) -> [(path: FileName, text: String)] {
    var files: [(path: FileName, text: String)] = []
    for name in try names(in: folder) {
      let file = folder.appending(name)
      if let text = try content(file) { files.append((file, text)) }
    }
    return files
  }

  /// The text of a file; nil where there is none.
  ///
  /// - Throws: `ConfigurationMistake` where it cannot be read.
  static func content(_ path: FileName) throws(ConfigurationMistake) -> String? {
    do throws(SystemFailure) {
      let bytes = try Descriptor.open(path).readAll(expecting: 4096, limit: 1 << 20)
      return String(decoding: bytes, as: UTF8.self)
    } catch  where error.isNotFound {
      return nil
    } catch {
      throw ConfigurationMistake(
        path: path.description, line: nil, reason: "it cannot be read: \(error.reason)")
    }
  }

  private static func names(in folder: FileName) throws(ConfigurationMistake) -> [FileName] {
    let names: [FileName]
    do throws(SystemFailure) {
      // "." lets the folder be a symbolic link.
      names = try Folder(at: folder.appending(FileName("."))).listing().next(mostFiles + 1)
    } catch  where error.isNotFound {
      return []
    } catch {
      throw ConfigurationMistake(
        path: folder.description, line: nil, reason: "it cannot be listed: \(error.reason)")
    }
    guard names.count <= mostFiles else {
      throw ConfigurationMistake(
        path: folder.description, line: nil,
        reason: "it has more than \(mostFiles) files; take away what is no configuration")
    }
    return names.filter {
      $0.bytes.suffix(5).elementsEqual(".conf".utf8) && !$0.bytes.starts(with: ".".utf8)
    }
    .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}
