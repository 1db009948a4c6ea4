// Which matters the findings of a notice belong to: each finding to at most one matter and each matter
// to at most one finding, the surest pairs first.

/// A matter as a candidate for links.
public struct Candidate: Sendable {
  /// The matter's number in the store.
  public var matter: Int64
  /// The wordings under which it is known, with number and inspection.
  public var sides: [LinkSide]

  /// A candidate.
  public init(matter: Int64, sides: [LinkSide]) {
    self.matter = matter
    self.sides = sides
  }
}

/// The linking of one notice's findings.
public enum Linking {
  private struct Pair {
    let finding: Int
    let candidate: Int
    let link: Link
  }

  /// The matter and link of each finding, in the findings' order; nil where it is a new matter.
  ///
  /// All candidates are matters of the notice's body. The order of candidates decides between equals.
  public static func link(
    _ findings: [LinkSide], to candidates: [Candidate]
  ) -> [(matter: Int64, link: Link)?] {
    var links: [(matter: Int64, link: Link)?] = findings.map { _ in nil }
    var taken: Set<Int> = []
    for pair in pairs(findings, candidates) {
      guard links[pair.finding] == nil, taken.insert(pair.candidate).inserted else { continue }
      links[pair.finding] = (candidates[pair.candidate].matter, pair.link)
    }
    return links
  }

  /// All links that hold for themselves, the surest first.
  private static func pairs(_ findings: [LinkSide], _ candidates: [Candidate]) -> [Pair] {
    var pairs: [Pair] = []
    for (finding, side) in findings.enumerated() {
      for (index, candidate) in candidates.enumerated() {
        if let best = best(side, candidate) {
          pairs.append(Pair(finding: finding, candidate: index, link: best))
        }
      }
    }
    return pairs.sorted {
      ($1.link.confidence, $0.finding, $0.candidate)
        < ($0.link.confidence, $1.finding, $1.candidate)
    }
  }

  /// The surest link to one of a matter's wordings, the first of equals.
  private static func best(_ side: LinkSide, _ candidate: Candidate) -> Link? {
    var best: Link?
    for other in candidate.sides {
      guard let link = Link.between(side, other) else { continue }
      if best.map({ $0.confidence < link.confidence }) ?? true { best = link }
    }
    return best
  }
}
