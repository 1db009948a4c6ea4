// The call for targets of plans and their results.

public import NoticeRecord

/// Asks what became of targets.
public struct TargetRequest: Codable, Sendable, Equatable {
  /// Which ones: by body, notice and words; all where nil.
  public var filter: LedgerFilter?
  /// Only those of which this is known.
  public var attainment: Attainment?

  /// Asks for what a filter lets through.
  public init(filter: LedgerFilter? = nil, attainment: Attainment? = nil) {
    self.filter = filter
    self.attainment = attainment
  }
}

/// A part of the targets with their results.
public struct TargetPage: Codable, Sendable, Equatable {
  /// The targets of this page.
  public var targets: [TargetResult]
  /// How many there are in all.
  public var total: Int

  /// A page of targets.
  public init(targets: [TargetResult], total: Int) {
    self.targets = targets
    self.total = total
  }
}

extension QueryInterface {
  /// Targets of plans beside the figures of later notices.
  public static let targetResults = Verb<TargetRequest, TargetPage>(name, "TargetResults")
}
