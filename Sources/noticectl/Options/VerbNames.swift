// A verb that there is not, and the one that may be meant.

import ArgumentParser

/// The names of verbs.
enum VerbNames {
  /// How many letters of a name may be wrong for it to be meant still.
  private static let mostWrong = 2

  /// Looks whether arguments begin with a verb that there is, down to its own verbs.
  ///
  /// - Throws: `Complaint`.
  static func check(_ arguments: [String]) throws {
    var command: any ParsableCommand.Type = Noticectl.self
    var path = "noticectl"
    // `help ledger show` names verbs, too.
    for name in arguments where name != "help" {
      let verbs = command.configuration.subcommands
      // What is no verb's name is for the parser of arguments.
      guard !verbs.isEmpty, !name.hasPrefix("-") else { return }
      guard let verb = verbs.first(where: { $0.configuration.commandName == name }) else {
        throw complaint(about: name, verbs.compactMap { $0.configuration.commandName }, of: path)
      }
      command = verb
      path += " " + name
    }
  }

  private static func complaint(
    about name: String, _ known: [String], of path: String
  ) -> Complaint {
    let likest = known.map { (name: $0, wrong: distance(name, $0)) }.min { $0.wrong < $1.wrong }
    let meant = likest.flatMap { $0.wrong <= mostWrong ? "; did you mean '\($0.name)'?" : nil }
    return Complaint(
      message: "there is no verb '\(name)'\(meant ?? "")\nSee '\(path) --help' for all verbs.",
      status: .usage)
  }

  /// How many letters have to be put in, taken out or replaced to get from one word to the other.
  private static func distance(_ from: String, _ to: String) -> Int {
    var row = Array(0...to.count)
    for (place, letter) in from.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (column, other) in to.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row.last ?? 0
  }
}
