// `noticectl --format json ledger problems` means the same as `noticectl ledger problems --format json`.

import ArgumentParser

/// Options before the verb.
enum ArgumentOrder {
  private static let withValue: Set<String> = ["--runtime", "--format", "--color", "--lang"]
  private static let alone: Set<String> = ["--no-pager", "--quiet"]

  /// The arguments with the common options moved behind the verb that they precede: behind the inner
  /// one, where a verb has verbs of its own.
  static func verbFirst(_ arguments: [String]) -> [String] {
    var verbs: [String] = []
    var options: [String] = []
    var position = 0
    var known: [any ParsableCommand.Type] = Noticectl.configuration.subcommands
    while position < arguments.count {
      let argument = arguments[position]
      let length = lengthOfOption(argument)
      if length > 0 {
        options += arguments[position...].prefix(length)
        position += length
        continue
      }
      guard !argument.hasPrefix("-") else { break }
      verbs.append(argument)
      position += 1
      let verb = known.first { $0.configuration.commandName == argument }
      known = verb?.configuration.subcommands ?? []
      if known.isEmpty { return verbs + options + arguments[position...] }
    }
    // Verbs of which another is wanted show their help, which takes none of the options.
    return position == arguments.count && !verbs.isEmpty ? verbs : arguments
  }

  /// How many arguments a common option takes; 0 for what is none.
  private static func lengthOfOption(_ argument: String) -> Int {
    if withValue.contains(argument) { return 2 }
    let hasValue = withValue.contains { argument.hasPrefix($0 + "=") }
    return hasValue || alone.contains(argument) ? 1 : 0
  }
}
