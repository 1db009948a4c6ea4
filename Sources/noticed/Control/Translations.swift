// From the store's values to the interface's.

internal import NoticeControl
internal import NoticeRecord
internal import NoticeStore
internal import TextForms

extension NoticeControl.Outcome {
  /// An outcome as clients see it.
  init(_ announcement: Announcement) {
    self.init(
      seq: announcement.seq, at: Timestamp(microseconds: announcement.at),
      outcome: Verdict(announcement.outcome), folder: announcement.folder,
      name: announcement.name)
    notice = announcement.notice
    sha256 = announcement.sha256
    code = announcement.reasonCode
    reason = announcement.reason
    kind = announcement.kind.flatMap(Kind.init(rawValue:))
    title = announcement.title
    issuer = announcement.issuer
    region = announcement.region
    findings = announcement.findings
    targets = announcement.targets
    figures = announcement.figures
    repairs = announcement.repairs
  }
}

extension NoticeControl.Outcome.Verdict {
  init(_ kind: Announcement.Kind) {
    self =
      switch kind {
      case .kept: .kept
      case .duplicate: .duplicate
      case .rejected: .rejected
      }
  }
}

extension NoticeControl.Summary {
  /// A notice in a list.
  init(_ summary: NoticeStore.Summary) {
    self.init(
      id: summary.id, kind: Kind(rawValue: summary.kind) ?? .other,
      name: EscapedName.escape(Array(summary.name.utf8)), bytes: summary.bytes,
      keptAt: Timestamp(microseconds: summary.keptAt))
    title = summary.title
    issuer = summary.issuer
    documentNumber = summary.documentNumber
    date = summary.datedOn
    region = summary.region
    findings = summary.findings
    findingsDone = summary.done
    actions = summary.actions
    targets = summary.targets
    figures = summary.figures
    repairs = summary.repairs
    copyOf = summary.copyOf
  }
}

extension NoticeControl.Rejection {
  /// A refused file as clients see it.
  init(_ rejection: NoticeStore.Rejection) {
    self.init(
      id: rejection.seq, at: Timestamp(microseconds: rejection.at),
      folder: rejection.drop.folder, name: EscapedName.escape(rejection.drop.name),
      bytes: Int(rejection.drop.size), sha256: rejection.drop.sha256.map(Hexadecimal.text),
      code: rejection.reasonCode, reason: rejection.reason,
      state: State(rawValue: rejection.state.rawValue) ?? .open)
  }
}

extension NoticeFilter {
  /// What a client asks for.
  init(_ filter: Filter) {
    self.init(
      id: filter.notice, kind: filter.kind, issuer: filter.issuer, region: filter.region,
      since: filter.since, until: filter.until, status: filter.status,
      unstated: filter.unstated == true)
  }
}

extension Window {
  /// The part of an answer that a client asks for.
  init(limit: Int?, offset: Int?) {
    self.init(limit: min(limit ?? Self.usual, Limits.pageItems), offset: offset ?? 0)
  }

  /// How many items an answer has where none is asked for.
  static let usual = 1000
}

extension NoticeOrder {
  /// The order that a client asks for.
  init(_ order: Filter.Order?) {
    self =
      switch order {
      case .oldest: .oldest
      case .kept: .kept
      case .id: .id
      case .title: .title
      case .issuer: .issuer
      case .newest, nil: .newest
      }
  }
}

extension Refusal {
  /// What a client is told about trouble with the store.
  init(_ error: StoreError) {
    switch error {
    case .unknownNotice(let id): self = .notFound(what: "notice", id: id)
    case .query(let mistake):
      let (code, about) = mistake.reason.named
      self = .invalidQuery(
        column: mistake.column, reason: "\(mistake.reason)", code: code.rawValue,
        about: about.isEmpty ? nil : about)
    default:
      self = .unavailable(
        reason: "\(error)", advice: error.hint, code: error.obstacle?.rawValue)
    }
  }

  /// Runs a query and tells the client what went wrong.
  static func translating<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let error as StoreError {
      throw Refusal(error)
    }
  }
}

extension QueryError.Reason {
  /// The mistake under its stable word, and what it is about.
  fileprivate var named: (code: QueryMistake, about: [String]) {
    switch self {
    case .openQuotation: (.openQuotation, [])
    case .openParenthesis: (.openParenthesis, [])
    case .strayParenthesis: (.strayParenthesis, [])
    case .missingTerm: (.missingTerm, [])
    case .nothingToFind(let text): (.nothingToFind, [text])
    case .unknownField(let field, let known): (.unknownField, [field] + known)
    case .missingValue(let field): (.missingValue, [field])
    case .unknownValue(let field, let value, let known): (.unknownValue, [field, value] + known)
    case .badDate(let text): (.badDate, [text])
    case .badNumber(let text): (.badNumber, [text])
    case .tooLong: (.tooLong, [])
    }
  }
}

extension StoreError {
  /// The trouble under its stable word, where it has one.
  fileprivate var obstacle: Obstacle? {
    switch self {
    case .busy: .storeBusy
    case .corrupt: .storeDamaged
    case .displaced: .storeDisplaced
    case .full: .storeFull
    default: nil
    }
  }
}
