// A fact in one line of words, as a person compares it with the original.

import GRDB
import NoticeRecord

extension SampledSort {
  /// The column of `notices` that counts these facts.
  var countColumn: String { "\(rawValue)_count" }

  /// The fact in words, as SQL over its table's alias `f`.
  var words: String {
    switch self {
    case .findings: "f.title || coalesce(' [' || f.status || ']', '')"
    case .actions: "f.title"
    case .measures: "f.text"
    case .targets:
      """
      f.indicator || ' ' || f.comparator || ' ' || printf('%.15g', f.value) || coalesce(f.unit, '')
        || coalesce(' [' || f.due || ']', '')
      """
    case .figures: "f.subject || ': ' || written(f.value, f.unit, f.qualifier)"
    case .repairs: "f.damaged || ' → ' || f.repaired"
    }
  }
}

/// A figure as people write it, for SQL: a number, its unit and its qualifier. Judgements are kept by
/// these words: who changes them gives those of earlier versions the new ones by a migration.
enum WrittenFigure {
  /// The function `written`.
  static let function = DatabaseFunction("written", argumentCount: 3, pure: true) { values in
    text(of: values)
  }

  private static func text(of values: [DatabaseValue]) -> String? {
    guard let value = Double.fromDatabaseValue(values[0]) else { return nil }
    let unit = String.fromDatabaseValue(values[1])
    let qualifier = String.fromDatabaseValue(values[2])
    return Figure.written(value, unit: unit, qualifier: qualifier)
  }

  /// Gives judgements of earlier versions, which put every qualifier before its number and wrote
  /// fifteen digits of it, the words that their figures have now.
  static let judgements = """
    UPDATE judgements SET words = f.subject || ': ' || written(f.value, f.unit, f.qualifier)
    FROM figures f
    WHERE judgements.sort = 'figures' AND f.notice_id = judgements.notice_id
      AND f.span_start = judgements.span_start
      AND judgements.words = f.subject || ': ' || coalesce(f.qualifier, '')
        || printf('%.15g', f.value) || coalesce(f.unit, '');
    """
}
