// Which matters the findings of a notice belong to: each finding to at most one matter and each
// matter to at most one finding, the surest pairs first.

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
  /// A matter and why a finding belongs to it; nil for a new matter.
  public typealias Place = (matter: Int64, link: Link)?

  private struct Pair {
    let finding: Int
    let candidate: Int
    let link: Link
  }

  /// The matter and link of each finding, in the findings' order; nil where it is a new matter.
  ///
  /// All candidates are matters of the notice's body. Words that are the same to the letter come
  /// first: most of what is named again is, and needs no comparison. The order of candidates
  /// decides between equals.
  public static func link(_ findings: [LinkSide], to candidates: [Candidate]) -> [Place] {
    var links = same(findings, as: candidates)
    var taken = Set(links.compactMap { $0?.matter })
    let open = findings.indices.filter { links[$0] == nil }
    let rest = candidates.filter { !taken.contains($0.matter) }
    guard !open.isEmpty, !rest.isEmpty else { return links }
    for pair in pairs(open.map { findings[$0] }, rest) {
      let (finding, matter) = (open[pair.finding], rest[pair.candidate].matter)
      guard links[finding] == nil, taken.insert(matter).inserted else { continue }
      links[finding] = (matter, pair.link)
    }
    return links
  }

  /// As `link`, but only by words that are the same to the letter.
  public static func same(_ findings: [LinkSide], as candidates: [Candidate]) -> [Place] {
    // Findings are few: to compare them takes less than to hash the words of all matters.
    var taken: Set<Int> = []
    return findings.map { finding in
      let place = candidates.indices.first { place in
        candidates[place].sides.contains { isSame($0.title, finding.title) }
          && !taken.contains(place)
      }
      guard let place, Wording.isTelling(finding.title) else { return nil }
      taken.insert(place)
      return (candidates[place].matter, .ofSameWords)
    }
  }

  /// Whether two titles are the same to the letter.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count == other.utf8.count else { return false }
    let (one, other) = (one.utf8.span, other.utf8.span)
    for place in one.indices where one[place] != other[place] { return false }
    return true
  }

  /// A wording of a matter, with the sides that have it.
  private struct Known {
    let wording: Wording
    var sides: [LinkSide]
  }

  /// The wordings of a matter, those of the same words together where they stand together.
  private static func known(_ candidate: Candidate) -> [Known] {
    candidate.sides.reduce(into: []) { known, side in
      if let last = known.last?.sides.last, isSame(last.title, side.title) {
        known[known.count - 1].sides.append(side)
      } else {
        known.append(Known(wording: Wording(side.title), sides: [side]))
      }
    }
  }

  /// All links that hold for themselves, the surest first.
  private static func pairs(_ findings: [LinkSide], _ candidates: [Candidate]) -> [Pair] {
    let known = candidates.map(known)
    var pairs: [Pair] = []
    for (finding, side) in findings.enumerated() {
      let wording = Wording(side.title)
      for (index, others) in known.enumerated() {
        if let best = best(side, wording, others) {
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
  private static func best(_ side: LinkSide, _ wording: Wording, _ others: [Known]) -> Link? {
    var best: Link?
    for other in others {
      guard let likeness = Link.likeness(wording, other.wording) else { continue }
      for known in other.sides {
        guard let link = Link.between(side, known, likeness) else { continue }
        if best.map({ $0.confidence < link.confidence }) ?? true { best = link }
      }
    }
    return best
  }
}
