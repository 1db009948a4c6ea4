// Reads text in systemd's syntax: sections, `Key=value`, comments.

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

/// The text of a configuration file.
struct ConfigurationText {
  /// Sets one key to a value, or says what is wrong with it.
  typealias Setter<Target> = (inout Target, String) -> String?
  /// The keys of each section.
  typealias Keys<Target> = [String: [String: Setter<Target>]]

  private let text: String
  private let path: FileName

  /// The text of the file at a path, which mistakes name.
  init(_ text: String, path: FileName) {
    self.text = text
    self.path = path
  }

  /// Sets what the text sets, line by line.
  ///
  /// - Throws: `ConfigurationMistake` with file and line.
  func apply<Target>(
    _ keys: Keys<Target>, to target: inout Target
  ) throws(ConfigurationMistake) {
    var section = ""
    // By property, since a line break of Windows is one character that is not "\n".
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, raw) in lines.enumerated() {
      let line = Self.trimmed(raw)
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix(";") { continue }
      if let name = Self.sectionName(line) {
        section = name
        continue
      }
      if let reason = Self.apply(line, in: section, of: keys, to: &target) {
        throw ConfigurationMistake(path: path.description, line: index + 1, reason: reason)
      }
    }
  }

  private static func sectionName(_ line: String) -> String? {
    line.hasPrefix("[") && line.hasSuffix("]") ? String(line.dropFirst().dropLast()) : nil
  }

  /// - Returns: what is wrong; nil where nothing is.
  private static func apply<Target>(
    _ line: String, in section: String, of sections: Keys<Target>, to target: inout Target
  ) -> String? {
    guard let equals = line.firstIndex(of: "=") else {
      return "a line is a [Section], Key=value or a # comment"
    }
    let key = trimmed(line[..<equals])
    let value = trimmed(line[line.index(after: equals)...])
    if section.isEmpty {
      return "\(key)= stands before any section; there are \(names(Array(sections.keys)))"
    }
    guard let keys = sections[section] else {
      return "there is no section [\(section)]; there are \(names(Array(sections.keys)))"
    }
    guard let set = keys[key] else {
      return "there is no key \(key)= in [\(section)]; there are \(names(Array(keys.keys)))"
    }
    return set(&target, value).map { "\(key)=\(value): \($0)" }
  }

  private static func names(_ names: [String]) -> String {
    names.sorted().joined(separator: ", ")
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
