// noticectl(1) tells of every verb and every option that --help knows.

import ArgumentParser
import Foundation
import Testing

@testable import noticectl

@Suite struct ManualTests {
  /// What --help knows of a verb.
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String
      }
      var names: [Name]?
    }
    var commandName: String
    var arguments: [Argument]?
    var subcommands: [Command]?

    /// The long options.
    var options: [String] {
      (arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.name)
    }
  }

  private struct Help: Decodable {
    var command: Command
  }

  private static let page: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appendingPathComponent("man/noticectl.1")
    return (try? String(contentsOf: page, encoding: .utf8)) ?? ""
  }()

  /// Options that stand in sections of their own.
  private static let common: Set<String> = {
    let sections = page.components(separatedBy: ".Ss ")
    let parts = sections.filter { $0.hasPrefix("Options") || $0.hasPrefix("Filters") }
    return parts.reduce(into: []) { $0.formUnion(options(in: $1)) }
  }()

  private static func options(in text: String) -> [String] {
    text.components(separatedBy: "Fl -").dropFirst().map { part in
      String(part.prefix { $0.isLetter || $0 == "-" })
    }
  }

  /// What the page says of a verb: from its item to the next.
  private static func entry(of verb: String) -> String? {
    let items = page.components(separatedBy: "\n.It ")
    return items.first { item in
      let start = item.hasPrefix("Xo\n.Cm ") ? item.dropFirst(7) : item.dropFirst(3)
      let line = start.prefix { $0 != "\n" }
      // `.It Cm pause , resume` names two.
      return line.components(separatedBy: " , ").contains { name in
        name == verb || name.hasPrefix(verb + " ") || name.hasPrefix("Cm " + verb + " ")
      }
    }
  }

  @Test func `every verb and option stands in the page`() throws {
    let json = Data(Noticectl._dumpHelp().utf8)
    let program = try JSONDecoder().decode(Help.self, from: json).command
    var verbs: [(name: String, command: Command)] = []
    func collect(_ command: Command, _ path: String) {
      for verb in command.subcommands ?? [] where verb.commandName != "help" {
        let name = path + verb.commandName
        if verb.subcommands?.isEmpty ?? true { verbs.append((name, verb)) }
        collect(verb, name + " ")
      }
    }
    collect(program, "")
    #expect(verbs.count > 40)
    let lists = try #require(Self.entry(of: "ledger problems"))
    let ofLists = Set(Self.options(in: lists))
    for (name, command) in verbs {
      let entry = try #require(Self.entry(of: name), "\(name) is not in the page")
      let told = Self.common.union(ofLists).union(Self.options(in: entry))
      let missing = command.options.filter { !told.contains($0) }
      #expect(missing.isEmpty, "\(name): \(missing)")
    }
  }
}
