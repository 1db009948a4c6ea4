// The help of a verb: what it does, more about it, and how it is called.

import ArgumentParser

extension CommandConfiguration {
  /// The configuration of a verb, whose help ends with examples of calls.
  init(
    verb: String, _ abstract: String, more: String = "",
    subcommands: [any ParsableCommand.Type] = [], examples: String...
  ) {
    let calls = examples.map { "  noticectl \($0)" }.joined(separator: "\n")
    let heading = examples.count == 1 ? "Example:" : "Examples:"
    let start = more.isEmpty ? "" : more + "\n\n"
    self.init(
      commandName: verb, abstract: abstract, discussion: start + heading + "\n" + calls,
      subcommands: subcommands)
  }
}
