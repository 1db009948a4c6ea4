// The help of every verb ends with calls that work.

import ArgumentParser
import Testing

@testable import noticectl

@Suite struct HelpTests {
  /// Every verb of the program.
  static var verbs: [any ParsableCommand.Type] {
    Noticectl.configuration.groupedSubcommands.flatMap(\.subcommands)
      + Noticectl.configuration.subcommands
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

  @Test(arguments: verbs.map { $0.configuration.commandName ?? "" })
  func `a verb shows examples, and they are understood`(name: String) throws {
    let verb = try #require(Self.verbs.first { $0.configuration.commandName == name })
    let examples = Self.examples(of: verb)
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(throws: Never.self, "\(example)") {
        try Noticectl.parseAsRoot(Self.arguments(of: example))
      }
    }
  }
}
