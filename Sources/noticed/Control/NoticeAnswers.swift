// The answers about single notices and lists of them.

internal import NoticeControl
internal import NoticeReader
internal import NoticeRecord
internal import NoticeStore
internal import TextForms

extension Office {
  /// How many notices a reply lists where several replies are taken.
  private static let listed = 250

  /// Notices in short. Who takes several replies reads the first while the others are made.
  func list(
    _ filter: Filter, _ reply: (@Sendable (SummaryPage) async throws -> Void)?
  ) async throws -> SummaryPage {
    let page = try await Refusal.translating {
      try await store.list(
        NoticeFilter(filter), order: NoticeOrder(filter.sort),
        window: Window(limit: filter.limit, offset: filter.offset))
    }
    var rest = page.items[...]
    func next(_ count: Int) -> SummaryPage {
      defer { rest = rest.dropFirst(count) }
      return SummaryPage(notices: rest.prefix(count).map(Summary.init), total: page.total)
    }
    while let reply, rest.count > Self.listed { try await reply(next(Self.listed)) }
    return next(rest.count)
  }

  /// One record.
  func show(_ request: ShowRequest) async throws -> ShowReply {
    try await Refusal.translating {
      ShowReply(
        notice: try await store.notice(request.id, withText: request.withText ?? false))
    }
  }

  /// The original bytes, piece by piece.
  func original(
    _ id: Int64, _ reply: (OriginalPiece) async throws -> Void
  ) async throws -> OriginalPiece {
    let bytes = try await Refusal.translating { try await store.original(id) }
    var offset = 0
    func piece() -> OriginalPiece {
      let end = min(offset + OriginalPiece.limit, bytes.count)
      return OriginalPiece(
        content: Base64.encode(bytes[offset..<end]), offset: offset,
        size: bytes.count)
    }
    while bytes.count - offset > OriginalPiece.limit {
      try await reply(piece())
      offset += OriginalPiece.limit
    }
    return piece()
  }

  /// A place in the original.
  func place(_ request: SourceRequest) async throws -> Place {
    let notice = try await Refusal.translating { try await store.notice(request.id) }
    let bytes = try await Refusal.translating { try await store.original(request.id) }
    let passage = try Self.passage(request, in: notice)
    let span = passage?.span ?? Span(start: 0, end: bytes.count)
    var place = try Place(span, in: bytes, of: notice.source, context: request.context ?? 120)
    if let passage { place.repaired = passage.words }
    place.repairs = notice.repairs.filter {
      $0.span.start >= span.start && $0.span.end <= span.end
    }
    return place
  }

  /// A part of a notice that may be asked for, and what the reader made of it.
  private typealias Passage = (span: Span, words: String)

  /// What is asked for; nil for the whole notice.
  private static func passage(_ request: SourceRequest, in notice: Notice) throws -> Passage? {
    if let number = request.finding { return try passage(numbered: number, in: notice) }
    if let place = request.place {
      let findings = notice.findings.map { ($0.span, $0.title) }
      let actions = notice.actions.map { ($0.span, $0.title) }
      return try found((findings + actions).at(place), "place", place)
    }
    if let number = request.figure {
      let figure = try found(notice.figures.at(number), "figure", number)
      return (figure.span, "\(figure.subject): \(figure.written)")
    }
    if let number = request.target {
      let target = try found(notice.targets.at(number), "target", number)
      let value = "\(target.comparator.rawValue) \(target.value.plain)\(target.unit ?? "")"
      return (target.span, "\(target.indicator) \(value)")
    }
    if let number = request.repair {
      let repair = try found(notice.repairs.at(number), "repair", number)
      return (repair.span, repair.repaired)
    }
    return nil
  }

  /// The finding of a number, else the action.
  private static func passage(numbered number: Int, in notice: Notice) throws -> Passage {
    let findings = notice.findings.indices.filter { notice.findings[$0].number == number }
    let actions = notice.actions.indices.filter { notice.actions[$0].number == number }
    if findings.count > 1 {
      throw Refusal.ambiguous(
        what: "finding", id: Int64(number), places: findings.map { $0 + 1 },
        titles: findings.map { notice.findings[$0].title })
    }
    if let place = findings.first {
      return (notice.findings[place].span, notice.findings[place].title)
    }
    if actions.count > 1 {
      throw Refusal.ambiguous(
        what: "action", id: Int64(number), places: actions.map { notice.findings.count + $0 + 1 },
        titles: actions.map { notice.actions[$0].title })
    }
    let action = try found(actions.first.map { notice.actions[$0] }, "finding", number)
    return (action.span, action.title)
  }

  private static func found<Found>(
    _ one: Found?, _ what: String, _ number: Int
  ) throws -> Found {
    guard let one else { throw Refusal.notFound(what: what, id: Int64(number)) }
    return one
  }
}

extension Place {
  /// A place of an original as it stands there, without what the reader made of it.
  init(_ span: Span, in bytes: [UInt8], of source: Source, context: Int) throws {
    let excerpt = try Excerpt(of: bytes, at: span, context: context)
    self.init(
      name: EscapedName.escape(Array(source.name.utf8)), encoding: source.encoding, span: span,
      line: excerpt.line, before: excerpt.before, original: excerpt.text, repaired: excerpt.text,
      after: excerpt.after, repairs: [])
  }
}

extension Array {
  /// The element that people count as `number`, from 1.
  fileprivate func at(_ number: Int) -> Element? {
    number >= 1 && number <= count ? self[number - 1] : nil
  }
}
