// What tells a later report from a copy of the one before: monthly reports repeat most of their
// words.

public import NoticeRecord

/// What two copies of one text cannot state differently.
public struct CopyFacts: Sendable, Equatable {
  /// The date of the signature, to the day; a site's own date of publication tells nothing.
  public var signedOn: String?
  /// 文号.
  public var documentNumber: String?
  /// The year that the title names.
  public var year: Int?
  /// The months, quarters and issues that the title counts.
  public var counted: [TitleCount: Set<Int>]
  /// The canonical name of the body that issues it; a copy may have lost a part of it.
  public var issuer: String?
  /// The canonical name of the body that a feedback's title names.
  public var inspected: String?
  /// That name as the title writes it; a damaged one has no canonical name.
  public var inspectedWords: String?
  /// How far each problem is solved, by its words.
  public var statuses: [String: Finding.Status]

  /// The facts of a notice that is kept.
  public init(
    signedOn: String?, documentNumber: String?, title: String?, issuer: String?,
    inspected: String? = nil, statuses: [String: Finding.Status]
  ) {
    self.signedOn = signedOn?.count == "2024-07-17".count ? signedOn : nil
    self.documentNumber = documentNumber
    let words = [UInt32](scalarsOf: title ?? "")
    year = PlanYear.deadline(in: words)?.due?.parts.year
    counted = TitleCount.all(in: words)
    self.issuer = issuer
    self.inspected = inspected
    inspectedWords = inspected == nil ? nil : Body.inspected(in: title)
    self.statuses = statuses
  }

  /// The facts of a notice; `issuer` is its issuer's canonical name.
  public init(_ notice: Notice, issuer: String?) {
    let stated = notice.findings.compactMap { finding in
      finding.status.map { (finding.title, $0) }
    }
    self.init(
      signedOn: notice.signedOn, documentNumber: notice.documentNumber, title: notice.title,
      issuer: issuer,
      inspected: Mention.Role(notice.kind) == .feedback
        ? Body.inspected(in: notice.title, region: notice.region) : nil,
      statuses: Dictionary(stated) { first, _ in first })
  }

  /// Whether two texts cannot be copies of one, however alike they are; what either does not state
  /// contradicts nothing.
  public func contradicts(_ other: CopyFacts) -> Bool {
    differ(signedOn, other.signedOn) || differ(documentNumber, other.documentNumber)
      || differ(year, other.year)
      || counted.contains { Self.areOfTwo($1, other.counted[$0]) }
      || Self.areOfTwoBodies(issuer, other.issuer)
      || Self.areOfTwoBodies(inspected, other.inspected) && !isDamaged(other)
      || statuses.contains { title, status in differ(status, other.statuses[title]) }
  }

  /// Whether neither of two titles' numbers are a part of the other's: a title may be cut.
  private static func areOfTwo(_ left: Set<Int>, _ right: Set<Int>?) -> Bool {
    guard let right else { return false }
    return !left.isSubset(of: right) && !right.isSubset(of: left)
  }

  /// Whether neither of two names is a part of the other.
  private static func areOfTwoBodies(_ left: String?, _ right: String?) -> Bool {
    guard let left = left.map({ Array($0.utf8) }), let right = right.map({ Array($0.utf8) })
    else { return false }
    return left.firstOffset(ofWord: right) == nil && right.firstOffset(ofWord: left) == nil
  }

  /// Whether the body that one title names is that of the other, one of them damaged. What has no
  /// canonical name, for it is damaged, is compared as it is written.
  private func isDamaged(_ other: CopyFacts) -> Bool {
    guard let inspected, let names = other.inspected else { return false }
    if DamagedNames.areOne(inspected, names) { return true }
    guard let inspectedWords, let words = other.inspectedWords else { return false }
    return DamagedNames.areOfOnePlace(inspected, names)
      && DamagedNames.areOne(inspectedWords, words)
  }

  private func differ<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
    left != nil && right != nil && left != right
  }
}
