// The notices in which tokens stand one beside the other.

/// Goes through the notices that have a run of tokens, in the order of their numbers.
struct PhraseNotices {
  /// The notice that it stands at.
  private(set) var notice: Int64 = 0
  /// A place where the run begins in the notice, by one more than `Postings` has it.
  private(set) var start: UInt32 = 0

  /// Whether the place is in the title, in which the first ones are.
  var isInTitle: Bool { Postings.isInTitle(start - 1) }

  /// A token of the run.
  private struct Part {
    /// How many tokens stand before it.
    let index: UInt32
    var notices: TokenNotices
    /// Where the run would begin that has the token at its present place, by one more; 0 before
    /// the token's first place.
    var start: UInt32 = 0

    /// Goes to a place of the token that is right for a run from a start on or from a later one;
    /// false where there is none.
    @inline(__always)
    mutating func goOn(toStart wanted: UInt32) throws -> Bool {
      while start < wanted {
        guard let place = try notices.nextPlace() else { return false }
        if place & 0x7FFF_FFFF >= index { start = place - index &+ 1 }
      }
      return true
    }
  }

  /// The tokens, the rarest first.
  private var parts: [Part] = []

  /// A run of tokens; nil where no notice has one of them.
  init?(_ tokens: [[UInt8]], _ pages: IndexPages) throws {
    let sizes = try tokens.map(pages.size(of:))
    for index in tokens.indices.sorted(by: { sizes[$0] < sizes[$1] }) {
      guard let notices = try pages.notices(of: tokens[index]) else { return nil }
      parts.append(Part(index: UInt32(index), notices: notices))
    }
  }

  /// Goes to the next notice and the first place there; false where there is none.
  mutating func next() throws -> Bool {
    while try goToNoticeOfAll() {
      for part in parts.indices { parts[part].start = 0 }
      if try goToStartOfAll(from: 1) { return true }
    }
    return false
  }

  /// Goes to the next place in the same notice; false where there is none.
  mutating func nextStart() throws -> Bool { try goToStartOfAll(from: start &+ 1) }

  /// Goes to the next notice that has all tokens, wherever they stand.
  private mutating func goToNoticeOfAll() throws -> Bool {
    guard try parts[0].notices.next() else { return false }
    notice = parts[0].notices.notice
    var part = 1
    while part < parts.count {
      guard try parts[part].notices.goOn(to: notice) else { return false }
      if parts[part].notices.notice == notice {
        part += 1
      } else {
        guard try parts[0].notices.goOn(to: parts[part].notices.notice) else { return false }
        notice = parts[0].notices.notice
        part = 1
      }
    }
    return true
  }

  private mutating func goToStartOfAll(from wanted: UInt32) throws -> Bool {
    guard try parts[0].goOn(toStart: wanted) else { return false }
    start = parts[0].start
    var part = 1
    while part < parts.count {
      guard try parts[part].goOn(toStart: start) else { return false }
      if parts[part].start == start {
        part += 1
      } else {
        guard try parts[0].goOn(toStart: parts[part].start) else { return false }
        start = parts[0].start
        part = 1
      }
    }
    return true
  }
}
