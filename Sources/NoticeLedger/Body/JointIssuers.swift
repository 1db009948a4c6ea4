// Takes apart what several bodies issue together, and only that.

/// The bodies in an issuer line.
enum JointIssuers {
  private static let separators: Set<Character> = [
    "、", ",", "，", ";", "；", " ", "\u{3000}", "\t", "\n",
  ]
  private static let partyGroups = ["党组", "党委", "分党组", "机关党委", "委员会", "党总支", "党支部"]

  /// The bodies, without spaces and without what stands in parentheses behind their names.
  ///
  /// A space before 党组 or its like separates nothing: `省卫健委 党组` is one body.
  static func parts(of issuer: String) -> [String] {
    var parts: [String] = []
    for piece in withoutParentheses(issuer).split(whereSeparator: separators.contains) {
      if partyGroups.contains(String(piece)), let last = parts.popLast() {
        parts.append(last + piece)
      } else {
        parts.append(String(piece))
      }
    }
    return parts.isEmpty ? [issuer] : parts
  }

  private static func withoutParentheses(_ text: String) -> String {
    var depth = 0
    let kept = text.filter { character in
      if character == "(" || character == "（" { depth += 1 }
      defer { if character == ")" || character == "）" { depth = max(0, depth - 1) } }
      return depth == 0
    }
    return kept
  }
}
