// What a watch rule looks for: notices, figures in them, problems that come to stand otherwise.

public import NoticeRecord

/// The conditions of a watch rule; those that are given must all hold.
public struct WatchConditions: Sendable, Equatable {
  /// A query in the search language that the notice answers.
  public var query: String?
  /// A figure that the notice states.
  public var figure: FigureTest?
  /// How a problem stands from the notice on.
  public var standings: Set<Standing>
  /// A part of the name of the body whose notice or problem it is.
  public var body: String?

  /// Conditions that every notice fulfils.
  public init() {
    standings = []
  }

  /// Whether nothing is asked for.
  public var isEmpty: Bool { self == WatchConditions() }

  /// What is wrong with a query; nil where it can be read.
  public static func mistake(inQuery query: String) -> QueryError? {
    do throws(QueryError) {
      _ = try QueryParser.parse(query, folding: .none)
      return nil
    } catch {
      return error
    }
  }
}

/// A comparison with the figures whose subject has some words, such as `处罚>=1000人`.
public struct FigureTest: Sendable, Equatable {
  /// The words of the subject; empty for any figure.
  public var subject: String
  /// How values are compared.
  public var comparator: Target.Comparator
  /// With what, in its base unit; any unit where that is nil.
  public var bound: Quantity

  /// Reads `SUBJECT OP NUMBER UNIT`; nil where it cannot be read.
  public init?(_ text: String) {
    let compact = text.filter { !$0.isWhitespace }
    guard let place = compact.firstIndex(where: { "<>=≥≤＞＜＝".contains($0) }) else { return nil }
    let lexeme = QueryLexeme(
      sort: .word, text: NumberTest.Facts.figure.rawValue + compact[place...], column: 1,
      isAttached: false)
    guard let test = try? NumberTest(lexeme) else { return nil }
    subject = String(compact[..<place])
    comparator = test.comparator
    bound = test.quantity
  }

  /// The test as it is written.
  public var text: String {
    let value = bound.value
    let number = value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
    return subject + comparator.rawValue + number + (bound.unit ?? "")
  }
}
