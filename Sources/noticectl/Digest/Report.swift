// A report for people in parts that each form of it lays out in its own way: text, Markdown, HTML.

/// A report.
struct Report {
  /// A number that matters, said at the top.
  struct Figure {
    /// What it counts.
    let label: String
    /// The number.
    let value: String
    /// What it is to be compared with.
    var note: String?
    /// What it means.
    var meaning = Meaning.plain
  }

  /// A bar of a chart.
  struct Bar {
    /// What it counts, short.
    let name: String
    /// Its length.
    let count: Int
    /// What it means.
    var meaning = Meaning.bar
  }

  /// What a section is made of.
  enum Part {
    /// Parts of a whole beside each other.
    case shares([Bar])
    /// Bars below each other.
    case bars([Bar])
    /// Bars beside each other, in the order of time.
    case columns([Bar])
    case table(Table)
    /// A remark.
    case note(String)
  }

  /// Some parts under a heading.
  struct Section {
    let heading: String
    let parts: [Part]
  }

  /// The language of the words, for programs that read aloud or hyphenate.
  let language: Language
  let title: String
  let subtitle: String
  let figures: [Figure]
  let sections: [Section]
}
