// The keys of JSON, for comparison with what was promised.

import Foundation
import Testing

/// The paths of all keys of JSON objects, the elements of a list taken together: `findings[].title`.
enum Keys {
  static func paths(of lines: Data) throws -> Set<String> {
    let object = try? JSONSerialization.jsonObject(with: lines)
    if let object { return paths(of: object, at: "") }
    return try lines.split(separator: UInt8(ascii: "\n")).reduce(into: []) { paths, line in
      paths.formUnion(Keys.paths(of: try JSONSerialization.jsonObject(with: line), at: ""))
    }
  }

  private static func paths(of value: Any, at place: String) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: Set<String>()) { paths, member in
        let path = place.isEmpty ? member.key : "\(place).\(member.key)"
        paths.insert(path)
        paths.formUnion(Keys.paths(of: member.value, at: path))
      }
    case let list as [Any]:
      list.reduce(into: Set<String>()) { $0.formUnion(paths(of: $1, at: place + "[]")) }
    default: []
    }
  }
}

/// What a verb puts out for programs, as it was promised: a file a verb, first the heading of CSV,
/// then the keys of JSON.
///
/// With NOTICED_RECORD_GOLDEN set the files are written anew, and the tests fail.
struct Golden {
  private static let folder = Programs.root.appendingPathComponent("Tests/ProgramTests/Golden")

  /// Compares; not every optional key has to be there.
  static func check(_ verb: String, heading: String, keys: Set<String>) throws {
    let file = folder.appendingPathComponent(verb + ".txt")
    let promised = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = promised.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if ProcessInfo.processInfo.environment["NOTICED_RECORD_GOLDEN"] != nil {
      let all = keys.union(lines.dropFirst().filter { !$0.isEmpty })
      let text = ([heading] + all.sorted()).joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: file)
      Issue.record("\(file.lastPathComponent) was written anew")
      return
    }
    #expect(heading == lines.first, "the columns of \(verb)")
    let unknown = keys.subtracting(lines.dropFirst())
    #expect(unknown.isEmpty, "keys of \(verb) that nobody promised: \(unknown.sorted())")
    #expect(!keys.isEmpty, "\(verb) has put out no keys")
  }
}
