// The two languages of the output.

/// The languages of labels.
enum Language: String, CaseIterable {
  case en, zh

  /// The language of the locale that the environment names.
  static var ofEnvironment: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Environment.value).first
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }
}

extension Language {
  /// The language that a command line asks for, even where it cannot be understood otherwise.
  static func asked(by arguments: [String]) -> Language {
    for (place, argument) in arguments.enumerated() where argument.hasPrefix("--lang") {
      let value =
        argument.contains("=")
        ? argument.split(separator: "=").last.map(String.init)
        : arguments.dropFirst(place + 1).first
      if let language = value.flatMap(Language.init) { return language }
    }
    return .ofEnvironment
  }
}

/// A word or short phrase of the output, in both languages; `Labels` is the table of them.
struct Label: Sendable, Equatable {
  let english: String
  let chinese: String

  /// A label; both languages have to be given, so that none is ever half translated.
  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }
}

/// The words of one language.
struct Words: Sendable {
  let language: Language

  /// A label in this language.
  subscript(_ label: Label) -> String {
    language == .zh ? label.chinese : label.english
  }
}
