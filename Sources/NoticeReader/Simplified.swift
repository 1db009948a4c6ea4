// Simplified script for text that is no notice: the words of a query.

import NoticeRecord

/// Brings text into the script that records are written in.
public enum Simplified {
  /// The text in simplified script, as OpenCC has it; unchanged where it is simplified already.
  public static func text(_ text: String) -> String {
    TraditionalScript.simplified(text, as: .traditional)
  }
}
