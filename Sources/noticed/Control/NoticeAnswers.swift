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
    let span = try Self.span(request, in: notice) ?? Span(start: 0, end: bytes.count)
    var place = try Place(span, in: bytes, of: notice.source, context: request.context ?? 120)
    if let words = try Self.words(request, in: notice) { place.repaired = words }
    place.repairs = notice.repairs.filter {
      $0.span.start >= span.start && $0.span.end <= span.end
    }
    return place
  }

  private static func span(_ request: SourceRequest, in notice: Notice) throws -> Span? {
    if let number = request.finding {
      let span =
        notice.findings.first { $0.number == number }?.span
        ?? notice.actions.first { $0.number == number }?.span
      return try found(span, "finding", number)
    }
    if let number = request.figure {
      return try found(notice.figures.at(number)?.span, "figure", number)
    }
    if let number = request.target {
      return try found(notice.targets.at(number)?.span, "target", number)
    }
    if let number = request.repair {
      return try found(notice.repairs.at(number)?.span, "repair", number)
    }
    return nil
  }

  /// What the reader made of the place; nil where it is a passage of the text.
  private static func words(_ request: SourceRequest, in notice: Notice) throws -> String? {
    if let number = request.repair { return notice.repairs.at(number)?.repaired }
    if let number = request.finding {
      return notice.findings.first { $0.number == number }?.title
        ?? notice.actions.first { $0.number == number }?.title
    }
    if let number = request.figure, let figure = notice.figures.at(number) {
      return "\(figure.subject): \(figure.qualifier ?? "")\(figure.value.plain)\(figure.unit ?? "")"
    }
    if let number = request.target, let target = notice.targets.at(number) {
      return
        "\(target.indicator) \(target.comparator.rawValue) \(target.value.plain)\(target.unit ?? "")"
    }
    return nil
  }

  private static func found(_ span: Span?, _ what: String, _ number: Int) throws -> Span {
    guard let span else { throw Refusal.notFound(what: what, id: Int64(number)) }
    return span
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

extension Double {
  /// The number without a fraction where it has none.
  var plain: String {
    self == rounded() && abs(self) < 1e15 ? "\(Int64(self))" : "\(self)"
  }
}
