// The configuration file and its drop-ins, which add to and override it: which keys there are, and an
// empty value that takes a list back to nothing.

internal import LinuxIO

/// Reads `noticed.conf` and the files of `noticed.conf.d`.
struct SettingsFile {
  /// Sets one key to a value, or says what is wrong with it.
  typealias Setter = ConfigurationText.Setter<Settings>

  /// Reads the main file, which must be there if `isRequired`, and its drop-ins, in the order of
  /// their names.
  ///
  /// - Throws: `ConfigurationMistake` with file and line.
  static func read(
    _ path: FileName, isRequired: Bool, into settings: inout Settings
  ) throws(ConfigurationMistake) {
    if let text = try ConfigurationFolder.content(path) {
      try apply(text, path: path, to: &settings)
    } else if isRequired {
      throw ConfigurationMistake(path: path.description, line: nil, reason: "there is no such file")
    }
    let folder = FileName(path.bytes + Array(".d".utf8))
    for (file, text) in try ConfigurationFolder.files(in: folder) {
      try apply(text, path: file, to: &settings)
    }
  }

  /// Applies the text of one file.
  static func apply(
    _ text: String, path: FileName, to settings: inout Settings
  ) throws(ConfigurationMistake) {
    try ConfigurationText(text, path: path).apply(keys, to: &settings)
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
