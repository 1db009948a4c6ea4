// The answers about facts across notices, and searches.

internal import NoticeControl
internal import NoticeRecord
internal import NoticeStore

extension Office {
  /// Notices that answer a query.
  func search(_ request: SearchRequest) async throws -> HitPage {
    try await Refusal.translating {
      let page = try await store.search(
        request.query, order: NoticeOrder(request.sort),
        window: Window(limit: request.limit ?? 100, offset: request.offset))
      return HitPage(hits: page.items.map(Hit.init), total: page.total)
    }
  }

  /// Findings across notices.
  func findings(_ request: FilterRequest) async throws -> FactPage<Finding> {
    try await facts(request) { try await store.findings($0, window: $1) }
  }

  /// Actions of plans across notices.
  func actions(_ request: FilterRequest) async throws -> FactPage<Action> {
    try await facts(request) { try await store.actions($0, window: $1) }
  }

  /// Measures across notices.
  func measures(_ request: FilterRequest) async throws -> FactPage<MeasureTaken> {
    try await facts(request) { filter, window in
      try await store.measures(filter, window: window)
    } as: { owned in
      MeasureTaken(owned.measure, finding: owned.finding, action: owned.action)
    }
  }

  /// Targets across notices.
  func targets(_ request: FilterRequest) async throws -> FactPage<Target> {
    try await facts(request) { try await store.targets($0, window: $1) }
  }

  /// Figures across notices.
  func figures(_ request: FilterRequest) async throws -> FactPage<Figure> {
    try await facts(request) { try await store.figures($0, window: $1) }
  }

  /// Dates that notices name.
  func dates(_ request: FilterRequest) async throws -> FactPage<DatedPlace> {
    try await facts(request) { try await store.dates($0, window: $1) }
  }

  /// Officials across notices.
  func people(_ request: FilterRequest) async throws -> FactPage<Person> {
    try await facts(request) { try await store.people($0, window: $1) }
  }

  /// Ways to answer across notices.
  func contacts(_ request: FilterRequest) async throws -> FactPage<ContactWay> {
    try await facts(request) { filter, window in
      try await store.contacts(filter, window: window)
    } as: { contact in
      let way: ContactWay.Way =
        switch contact.sort {
        case .phone: .phone
        case .email: .email
        case .address: .address
        }
      return ContactWay(way: way, text: contact.value)
    }
  }

  /// Repairs across notices.
  func repairs(_ request: FilterRequest) async throws -> FactPage<Repair> {
    try await facts(request) { try await store.repairs($0, window: $1) }
  }

  /// What a reader of notices should look at.
  func remarks(_ request: FilterRequest) async throws -> FactPage<Remark> {
    try await facts(request) { try await store.remarks($0, window: $1) }
  }

  private func facts<Fact>(
    _ request: FilterRequest,
    _ query: (FactFilter, Window) async throws -> Page<NoticeStore.Stated<Fact>>
  ) async throws -> FactPage<Fact> {
    try await facts(request, query, as: { $0 })
  }

  private func facts<Stored, Fact>(
    _ request: FilterRequest,
    _ query: (FactFilter, Window) async throws -> Page<NoticeStore.Stated<Stored>>,
    as translated: (Stored) -> Fact
  ) async throws -> FactPage<Fact> {
    try await Refusal.translating {
      let filter = request.filter ?? Filter()
      let page = try await query(
        FactFilter(filter), Window(limit: filter.limit, offset: filter.offset))
      return FactPage(
        facts: page.items.map { stated in
          Stated(
            translated(stated.fact),
            in: Heading(
              id: stated.notice, title: stated.title, issuer: stated.issuer,
              date: stated.datedOn, copyOf: stated.copyOf))
        },
        total: page.total)
    }
  }
}

extension FactFilter {
  /// What a client asks for.
  init(_ filter: Filter) {
    self.init()
    notices = NoticeFilter(filter)
    order = NoticeOrder(filter.sort)
    notice = filter.notice
    status = filter.status
    unstated = filter.unstated == true
    containing = filter.containing
  }
}

extension Hit {
  /// A found notice as clients see it.
  init(_ hit: SearchHit) {
    self.init(
      notice: Summary(hit.notice), snippet: hit.snippet.text,
      marks: hit.snippet.marks.map { Span(start: $0.start, end: $0.end) },
      continuesBefore: hit.snippet.continuesBefore, continuesAfter: hit.snippet.continuesAfter,
      matchedFigures: hit.figures.isEmpty ? nil : hit.figures,
      matchedTargets: hit.targets.isEmpty ? nil : hit.targets)
  }
}
