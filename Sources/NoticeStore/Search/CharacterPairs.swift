// The index's tokenizer, as SQLite calls it.

package import GRDB

/// Hands the tokens of a text to FTS5.
///
/// A change in what it yields needs a migration that builds the index anew.
package final class CharacterPairs: FTS5CustomTokenizer {
  /// The tokenizer's name in the schema.
  package static let name = "character_pairs"

  private var folded: [UInt8] = []

  /// Made by SQLite for each connection.
  package init(db: Database, arguments: [String]) throws {}

  /// Cuts a document or a phrase of a query; called by SQLite.
  ///
  /// A phrase leaves out the last character alone at its end: in the document that character may be
  /// followed by another one.
  package func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return 0 }
    // SQLite hands over bytes that live as long as this call.
    let raw = UnsafeRawBufferPointer(start: pText, count: Int(nText))
    let bytes = raw.assumingMemoryBound(to: UInt8.self)
    let text = bytes.span
    let isQuery = tokenization.contains(.query)
    var cutter = TokenCutter()
    var held: Token?
    while let token = cutter.next(in: text) {
      if let last = held.take() {
        let code = hand(last, of: text, pText, to: tokenCallback, context)
        guard code == 0 else { return code }
      }
      if isQuery, token.sort == .last {
        held = token
        continue
      }
      let code = hand(token, of: text, pText, to: tokenCallback, context)
      guard code == 0 else { return code }
    }
    return 0
  }

  private func hand(
    _ token: Token, of text: Span<UInt8>, _ start: UnsafePointer<CChar>,
    to callback: FTS5TokenCallback, _ context: UnsafeMutableRawPointer?
  ) -> CInt {
    let from = CInt(token.range.lowerBound)
    let to = CInt(token.range.upperBound)
    if token.sort != .word || WordFolding.isFolded(text, in: token.range) {
      return callback(context, 0, start + token.range.lowerBound, to - from, from, to)
    }
    folded.removeAll(keepingCapacity: true)
    WordFolding.fold(text, in: token.range, into: &folded)
    // The callback copies the bytes before it returns.
    return folded.withUnsafeBytes { bytes in
      let token = bytes.assumingMemoryBound(to: CChar.self).baseAddress
      return callback(context, 0, token, CInt(bytes.count), from, to)
    }
  }
}
