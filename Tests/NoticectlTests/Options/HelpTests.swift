// The help of every verb ends with calls that work.

import ArgumentParser
import Testing

@testable import noticectl

@Suite struct HelpTests {
  /// Every verb of the program and every verb of a verb, by what is typed.
  static let verbs = verbs(of: Noticectl.self, after: "")

  private static func verbs(
    of command: any ParsableCommand.Type, after path: String
  ) -> [String: any ParsableCommand.Type] {
    command.configuration.subcommands.reduce(into: [:]) { found, verb in
      let name = path + (verb.configuration.commandName ?? "")
      found[name] = verb
      found.merge(verbs(of: verb, after: name + " ")) { first, _ in first }
    }
  }

  private static func examples(of verb: any ParsableCommand.Type) -> [String] {
    verb.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  noticectl ") }
      .map { String($0.dropFirst("  noticectl ".count)) }
  }

  /// The words of a shell's command line up to the first redirection or further command.
  private static func arguments(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quotation: Character?
    for character in line {
      switch (character, quotation) {
      case (let mark, .some(let open)) where mark == open: quotation = nil
      case (_, .some): word.append(character)
      case ("'", nil): quotation = character
      case (" ", nil):
        words.append(word)
        word = ""
      default: word.append(character)
      }
    }
    words.append(word)
    return words.prefix { ![">", "|", "<", "&&"].contains($0) }.filter { !$0.isEmpty }
  }

  @Test(arguments: verbs.keys.sorted())
  func `a verb shows examples, and they are understood`(name: String) throws {
    let examples = Self.examples(of: try #require(Self.verbs[name]))
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(example.hasPrefix(name))
      #expect(throws: Never.self, "\(example)") {
        try Noticectl.parseAsRoot(Self.arguments(of: example))
      }
    }
  }
}
