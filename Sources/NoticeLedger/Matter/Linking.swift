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
  /// A matter and why a finding belongs to it; nil for a new matter.
  public typealias Place = (matter: Int64, link: Link)?

  private struct Pair {
    let finding: Int
    let candidate: Int
    let link: Link
  }

  /// The matter and link of each finding, in the findings' order; nil where it is a new matter.
  ///
  /// All candidates are matters of the notice's body. Words that are the same to the letter come first:
  /// most of what is named again is, and needs no comparison. The order of candidates decides between
  /// equals.
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
    guard !findings.isEmpty, !candidates.isEmpty else { return findings.map { _ in nil } }
    var places: [Letters: [Int]] = [:]
    for (place, candidate) in candidates.enumerated() {
      for side in candidate.sides { places[Letters(text: side.title), default: []].append(place) }
    }
    var taken: Set<Int> = []
    return findings.map { finding in
      guard
        let place = places[Letters(text: finding.title)]?.first(where: { !taken.contains($0) }),
        Wording.isTelling(finding.title)
      else { return nil }
      taken.insert(place)
      return (candidates[place].matter, .ofSameWords)
    }
  }

  /// Words to the letter: what Swift hashes of a text beyond ASCII takes ten times as long as its bytes.
  private struct Letters: Hashable {
    let text: String

    static func == (one: Letters, other: Letters) -> Bool {
      one.text.utf8.elementsEqual(other.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      text.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// All links that hold for themselves, the surest first.
  private static func pairs(_ findings: [LinkSide], _ candidates: [Candidate]) -> [Pair] {
    let known = candidates.map { $0.sides.map { ($0, Wording($0.title)) } }
    var pairs: [Pair] = []
    for (finding, side) in findings.enumerated() {
      let side = (side, Wording(side.title))
      for (index, sides) in known.enumerated() {
        if let best = best(side, sides) {
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
  private static func best(
    _ side: (LinkSide, Wording), _ others: [(LinkSide, Wording)]
  ) -> Link? {
    var best: Link?
    for other in others {
      guard let link = Link.between(side, other) else { continue }
      if best.map({ $0.confidence < link.confidence }) ?? true { best = link }
    }
    return best
  }
}
