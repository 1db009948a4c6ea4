// The bodies that some words name. The names are gone through once for a query, each once.

import GRDB

/// Bodies by a part of their names, or by any of the names of one.
struct NamedBodies: Sendable {
  /// More names are not looked up one by one: the lists of so many bodies are gone through in their
  /// order, and soon have a page.
  static let most = 128

  /// A part of a name.
  private let words: String
  /// What the words are as a body's own name.
  private let body: String
  /// The names; nil where they are very many.
  let names: [String]?

  /// Looks for the bodies by their own names.
  init(_ words: String, folding: QueryFolding, _ db: Database) throws {
    self.words = folding.script(words)
    body = folding.body(self.words)
    let found = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT body FROM body_names WHERE instr(body, ?) OR body = ?
        LIMIT \(Self.most + 1)
        """, arguments: [self.words, body])
    names = found.count > Self.most ? nil : found
  }

  /// That a column has one of the names.
  func condition(_ column: String) -> Condition {
    if let names { return .among(names, column) }
    return Condition("instr(\(column), ?) OR \(column) = ?", [words, body])
  }
}

/// Bodies that issue notices, by any of the names that these give them.
struct NamedIssuers: Sendable {
  /// A part of a name, and what it is as a body's own name.
  private let named: @Sendable (_ row: String) -> Condition
  /// The names in notices; nil where they are very many.
  let names: [String]?

  /// Looks for the bodies by what notices call them and by their own names.
  init(_ words: String, folding: QueryFolding, _ db: Database) throws {
    let words = folding.script(words)
    let body = folding.body(words)
    named = { row in
      Condition(
        "instr(\(row).issuer, ?) OR instr(\(row).body, ?) OR \(row).body = ?",
        [words, words, body])
    }
    let condition = named("b")
    let found = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT b.issuer FROM body_names b WHERE \(condition.sql)
        LIMIT \(NamedBodies.most + 1)
        """, arguments: condition.arguments)
    names = found.count > NamedBodies.most ? nil : found
  }

  /// That one of them issued a notice `n`.
  var condition: Condition {
    // The same short name may be that of several bodies, so each notice is asked as well.
    names.map { .all([.among($0, "n.issuer"), named("n")]) } ?? named("n")
  }
}

extension Condition {
  /// That a column has one of these values.
  static func among(_ values: [String], _ column: String) -> Condition {
    let marks = repeatElement("?", count: values.count).joined(separator: ", ")
    return Condition("\(column) IN (\(marks))", StatementArguments(values))
  }
}
