// Tokens and their notices in all segments of the index.

extension IndexPages {
  /// The notices that have a token; nil where none has it.
  func notices(of token: [UInt8]) throws -> TokenNotices? {
    var notices: TokenNotices?
    try goThrough(from: token, while: { $0 == token }) { notices = $0 }
    return notices
  }

  /// Goes through the notices of each token that begins so.
  func goThrough(_ start: [UInt8], _ each: (TokenNotices) throws -> Void) throws {
    try goThrough(from: start, while: { $0.starts(with: start) }, each)
  }

  private func goThrough(
    from first: [UInt8], while isWanted: ([UInt8]) -> Bool, _ each: (TokenNotices) throws -> Void
  ) throws {
    var tokens = try segments.compactMap { try SegmentTokens(from: first, of: $0, self) }
    while true {
      tokens.removeAll { !isWanted($0.token) }
      guard let next = tokens.map(\.token).min(by: { $0.lexicographicallyPrecedes($1) }) else {
        return
      }
      let same = tokens.indices.filter { tokens[$0].token == next }
      if let notices = try TokenNotices(same.map { tokens[$0].notices }) { try each(notices) }
      for index in same.reversed() {
        if try !tokens[index].goOn() { tokens.remove(at: index) }
      }
    }
  }
}
