// Reads configuration files in systemd's syntax: sections, `Key=value`, drop-ins that add to and
// override the main file, an empty value that takes a list back to nothing.

internal import LinuxIO

/// A mistake in a configuration file.
struct ConfigurationMistake: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file.
  var path: String
  /// The line, from 1; nil where the file as a whole is meant.
  var line: Int?
  /// What is wrong and what would be right.
  var reason: String

  var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}

/// Reads `noticed.conf` and the files of `noticed.conf.d`.
struct SettingsFile {
  /// Sets one key to a value, or says what is wrong with it.
  typealias Setter = (inout Settings, String) -> String?

  /// Reads the main file, which must be there if `isRequired`, and its drop-ins, in the order of
  /// their names.
  ///
  /// - Throws: `ConfigurationMistake` with file and line.
  static func read(
    _ path: FileName, isRequired: Bool, into settings: inout Settings
  ) throws(ConfigurationMistake) {
    if let text = try content(path) {
      try apply(text, path: path, to: &settings)
    } else if isRequired {
      throw ConfigurationMistake(path: path.description, line: nil, reason: "there is no such file")
    }
    let folder = FileName(path.bytes + Array(".d".utf8))
    for name in try dropIns(in: folder) {
      let file = folder.appending(name)
      guard let text = try content(file) else { continue }
      try apply(text, path: file, to: &settings)
    }
  }

  /// The most files that are looked at in the folder of drop-ins.
  private static let mostDropIns = 1000

  private static func dropIns(in folder: FileName) throws(ConfigurationMistake) -> [FileName] {
    let names: [FileName]
    do throws(SystemFailure) {
      // "." lets the folder be a symbolic link.
      names = try Folder(at: folder.appending(FileName("."))).listing().next(mostDropIns + 1)
    } catch  where error.isNotFound {
      return []
    } catch {
      throw ConfigurationMistake(
        path: folder.description, line: nil, reason: "it cannot be listed: \(error.reason)")
    }
    guard names.count <= mostDropIns else {
      throw ConfigurationMistake(
        path: folder.description, line: nil,
        reason: "it has more than \(mostDropIns) files; take away what is no configuration")
    }
    return names.filter {
      $0.bytes.suffix(5).elementsEqual(".conf".utf8) && !$0.bytes.starts(with: ".".utf8)
    }
    .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  private static func content(_ path: FileName) throws(ConfigurationMistake) -> String? {
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

  /// Applies the text of one file.
  static func apply(
    _ text: String, path: FileName, to settings: inout Settings
  ) throws(ConfigurationMistake) {
    var section = ""
    // By property, since a line break of Windows is one character that is not "\n".
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, raw) in lines.enumerated() {
      let line = trimmed(raw)
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix(";") { continue }
      if let name = sectionName(line) {
        section = name
        continue
      }
      if let reason = apply(line, in: section, to: &settings) {
        throw ConfigurationMistake(path: path.description, line: index + 1, reason: reason)
      }
    }
  }

  private static func sectionName(_ line: String) -> String? {
    line.hasPrefix("[") && line.hasSuffix("]") ? String(line.dropFirst().dropLast()) : nil
  }

  /// - Returns: what is wrong; nil where nothing is.
  private static func apply(
    _ line: String, in section: String, to settings: inout Settings
  ) -> String? {
    guard let equals = line.firstIndex(of: "=") else {
      return "a line is a [Section], Key=value or a # comment"
    }
    let key = trimmed(line[..<equals])
    let value = trimmed(line[line.index(after: equals)...])
    if section.isEmpty {
      return "\(key)= stands before any section; there are \(names(Array(Self.keys.keys)))"
    }
    guard let keys = keys[section] else {
      return "there is no section [\(section)]; there are \(names(Array(Self.keys.keys)))"
    }
    guard let set = keys[key] else {
      return "there is no key \(key)= in [\(section)]; there are \(names(Array(keys.keys)))"
    }
    return set(&settings, value).map { "\(key)=\(value): \($0)" }
  }

  private static func names(_ names: [String]) -> String {
    names.sorted().joined(separator: ", ")
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  // nonisolated(unsafe): closures without captures, made once and never changed.
  private nonisolated(unsafe) static let keys: [String: [String: Setter]] = [
    "Intake": [
      "Drop": { settings, value in
        if value.isEmpty {
          settings.drop = []
          return nil
        }
        return path(value) { settings.drop.append($0) }
      },
      "Rejected": { settings, value in path(value) { settings.rejected = $0 } },
      "After": { settings, value in
        guard let after = Departure.After(rawValue: value) else {
          return "it is remove or keep"
        }
        settings.after = after
        return nil
      },
      "QuietTime": { settings, value in time(value) { settings.settling.quiet = $0 } },
      "StandStillTime": { settings, value in time(value) { settings.settling.still = $0 } },
      "RescanInterval": { settings, value in time(value) { settings.rescanEvery = $0 } },
      "PollInterval": { settings, value in time(value) { settings.pollEvery = $0 } },
      "MaximumFileSize": { settings, value in
        guard let size = ByteSize.parse(value), (1...1 << 30).contains(size) else {
          return "it is a size from 1 to 1G, such as 16M"
        }
        settings.limits.fileBytes = size
        return nil
      },
      "ReadingTimeLimit": { settings, value in
        time(value) { settings.limits.readingTime = $0 }
      },
    ],
    "Store": ["State": { settings, value in path(value) { settings.state = $0 } }],
    "Ledger": LedgerSettings.keys,
    "Control": ["Runtime": { settings, value in path(value) { settings.runtime = $0 } }],
  ]

  private static func path(_ value: String, _ use: (FileName) -> Void) -> String? {
    guard value.hasPrefix("/") else { return "it is a path that begins with /" }
    use(FileName(value.count > 1 && value.hasSuffix("/") ? String(value.dropLast()) : value))
    return nil
  }

  private static func time(_ value: String, _ use: (Duration) -> Void) -> String? {
    guard let span = TimeSpan.parse(value), span > .zero, span <= .seconds(86_400 * 365) else {
      return "it is a span of time such as 200ms, 10s or 5min"
    }
    use(span)
    return nil
  }
}
