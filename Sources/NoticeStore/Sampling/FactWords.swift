// A fact in one line of words, as a person compares it with the original.

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
    case .figures:
      """
      f.subject || ': ' || coalesce(f.qualifier, '') || printf('%.15g', f.value)
        || coalesce(f.unit, '')
      """
    case .repairs: "f.damaged || ' → ' || f.repaired"
    }
  }
}
