// Turns a laid-out page into a record: each part of the record has its reader, in its own file.

import NoticeRecord

/// The reading of one sheet.
struct NoticeReading {
  private let sheet: Sheet
  private let page: Page
  private let header: Header
  private let signature: Signature?
  private let classification: Classification
  private let calendar: Calendar
  private let bodyStart: Int

  /// Reads what every other part depends on: the top of the page, its kind, signature and dates.
  init(sheet: Sheet, page: Page) {
    self.sheet = sheet
    self.page = page
    header = Header(sheet, page: page)
    let lines = sheet.lines
    bodyStart =
      header.firstBodyLine < lines.count
      ? lines[header.firstBodyLine].range.lowerBound : sheet.utf8.count
    classification = Classifier.classify(sheet, title: header.title, bodyStart: bodyStart)
    signature = Signature.find(sheet.utf8, lines, from: header.firstBodyLine, title: header.title)
    calendar = Calendar(
      sheet, header: header, signature: signature, kind: classification.kind)
  }

  /// The record.
  func notice(of source: Source) -> Notice {
    var notice = Notice(source: source, kind: classification.kind)
    notice.kindEvidence = classification.evidence
    notice.title = header.title
    notice.publisher = header.publisher
    notice.documentNumber = header.documentNumber
    notice.indexNumber = header.indexNumber
    notice.publishedOn = (header.published ?? dayAfterSignature ?? dayMade)?.iso
    notice.signedOn = (signature?.date ?? header.dated)?.iso
    notice.dates = calendar.places(in: sheet.text)
    guard notice.kind != .notANotice else { return notice }
    notice.contacts = ContactsReader(text: sheet.text).read(in: bodyStart..<sheet.utf8.count)
    readPlaceAndIssuer(&notice)
    notice.inspection = inspection
    readFacts(&notice)
    notice.people = people(kind: notice.kind)
    return notice
  }

  /// The officials, in their order; where something is put right or planned, also those who answer for it by
  /// name alone. 责任人 of a penalty is who has to pay it.
  private func people(kind: Kind) -> [Person] {
    let body = bodyStart..<sheet.utf8.count
    let people = People.find(in: sheet.text, body)
    guard kind == .rectificationReport || kind == .workPlan else { return people }
    let known = Set(people.map(\.name))
    let owners = People.owners(in: sheet.text, body).filter { !known.contains($0.name) }
    guard !owners.isEmpty else { return people }
    return (people + owners).sorted { $0.span.start < $1.span.start }
  }

  /// 发文日期 above a signature of an earlier day: when the document went out.
  private var dayAfterSignature: WrittenDate? {
    guard let dated = header.dated?.iso, let signed = signature?.date?.iso, dated > signed else {
      return nil
    }
    return header.dated
  }

  /// 生成日期, which of a page that was made on the day of the signature or before is no publication.
  private var dayMade: WrittenDate? {
    guard let signature else { return header.generated }
    guard let made = header.generated, let day = made.iso, let signed = signature.date?.iso,
      day > signed
    else { return nil }
    return made
  }

  private func readPlaceAndIssuer(_ notice: inout Notice) {
    let issuer = IssuerReader(
      sheet: sheet, kind: notice.kind, header: header, signature: signature)
    var places = RegionReader()
    places.note(issuer.written, as: .issuer)
    places.note(header.title, as: .title)
    places.note(header.publisher, as: .publisher)
    let site = Strangers.ofSite(sheet.whole, sheet.strangers)
    for line in site { places.noteSite(sheet.whole, line) }
    let lead = sheet.lines[header.firstBodyLine...].first?.range ?? bodyStart..<bodyStart
    places.note(sheet.text, lead, as: .lead)
    places.note(sheet.text, lead.upperBound..<sheet.utf8.count, as: .body)
    for words in page.hosts { places.noteHost(words) }
    for line in site { places.noteHost(sheet.whole.utf8, line) }
    for line in sheet.lines[..<header.firstBodyLine] { places.noteHost(sheet.utf8, line.range) }
    for number in notice.contacts?.phones ?? [] { places.noteTelephone(number) }
    notice.region =
      places.region() ?? issuer.written.flatMap { UnlistedPlace.region(in: $0) }
      ?? issuer.inspectedBody.flatMap { UnlistedPlace.region(ofInspected: $0) }
      ?? places.region(ofTownsIn: sheet.utf8, bodyStart..<sheet.utf8.count)
      ?? places.regionOfTelephones()
    notice.issuer = issuer.issuer(in: notice.region)
  }

  private var inspection: Inspection? {
    let reader = InspectionReader(
      sheet: sheet, calendar: calendar, start: bodyStart, signed: signature?.date)
    switch classification.kind {
    case .rectificationReport, .inspectionFeedback:
      return isOwnCheck && !reader.namesInspection ? nil : reader.read()
    case .policyNotice, .meetingNews, .other:
      // A check by the office itself is none: 督查组抽查了卫生院11所.
      let inspection = reader.read()
      return inspection?.by == nil && !reader.namesInspection ? nil : inspection
    default: return nil
    }
  }

  /// 自查自纠情况的报告: whether a body tells what it found itself.
  private var isOwnCheck: Bool {
    let title = Array((header.title ?? "").utf8)
    return KindRules.ownChecks.occurs(in: title, 0..<title.count)
  }

  /// Findings with their figures, or actions with their targets.
  private func readFacts(_ notice: inout Notice) {
    let end = factsEnd
    var lines = Array(sheet.lines[header.firstBodyLine...].prefix { $0.words.lowerBound < end })
    // A signature may end the line of the last sentences.
    if let last = lines.last?.range {
      lines[lines.count - 1].range = last.lowerBound..<min(last.upperBound, end)
    }
    let appendix = Closing.appendix(sheet.utf8, lines.dropFirst()) ?? end
    let told = Array(lines.prefix { $0.range.lowerBound < appendix })
    let outline = Outline(sheet.utf8, told, end: appendix)
    defer { notice.remarks = remarks(on: notice, outline) }
    switch notice.kind {
    case .rectificationReport:
      let reader = FindingsReader(sheet: sheet, lines: told, outline: outline, end: appendix)
      let (findings, places) = reader.read()
      notice.findings = findings
      notice.figures = figures(places, end: end)
    case .inspectionFeedback:
      notice.findings = FeedbackFindings.read(sheet, outline, from: bodyStart)
      notice.figures = figures([], end: end)
    case .workPlan:
      let actions = ActionsReader(sheet: sheet, outline: outline).read()
      notice.actions = actions.compactMap(\.action)
      notice.targets = targets(
        actions.map { Part(number: $0.action?.number, range: $0.range, due: $0.due) }, end: end)
    case .policyNotice, .enforcementNews, .other:
      notice.findings = CountedProblems.read(sheet, outline, title: header.title)
      notice.figures = figures([], end: end)
    default:
      notice.figures = figures([], end: end)
    }
  }

  /// Where the text ends: before the signature at the end and the lines that give contacts.
  private var factsEnd: Int {
    var end = sheet.utf8.count
    if let signature, signature.start > bodyStart, signature.start * 2 > end {
      end = signature.start
    }
    let told = sheet.lines[header.firstBodyLine...].dropFirst().prefix {
      $0.range.lowerBound < end
    }
    return Closing.start(sheet.utf8, told) ?? end
  }

  private func remarks(on notice: Notice, _ outline: Outline) -> [Remark] {
    var remarks = sheet.strangers.map {
      Remark(
        code: "left-out", message: "Not part of the notice; left out.", span: sheet.whole.span($0))
    }
    remarks += notice.dates.filter { $0.date.utf8.count == 5 }.map {
      Remark(
        code: "no-year", message: "Nothing in the text gives \($0.text) a year.", span: $0.span)
    }
    if notice.kind == .rectificationReport || notice.kind == .workPlan {
      remarks += NumberingRemarks.find(sheet.text, outline)
    }
    if notice.kind == .rectificationReport {
      remarks += StatusRemarks.find(sheet.text, notice.findings, from: bodyStart)
      remarks += FigureRemarks.find(sheet.text, notice.figures)
    }
    return remarks
  }

  /// A part of the text that is said of one finding or action, or of none.
  private struct Part {
    var number: Int?
    var range: Range<Int>
    /// The cell of a table that says by when.
    var due: Range<Int>?
  }

  private func figures(_ parts: [(number: Int, range: Range<Int>)], end: Int) -> [Figure] {
    var figures: [Figure] = []
    for piece in pieces(parts.map { Part(number: $0.number, range: $0.range) }, end: end) {
      Figures.find(in: sheet.text, piece.range, finding: piece.number, into: &figures)
    }
    return figures
  }

  private func targets(_ parts: [Part], end: Int) -> [Target] {
    let year = calendar.dates.lazy.compactMap(\.year).first
    let table = IndicatorTable(sheet: sheet, calendar: calendar).read()
    var targets = table.targets
    for part in pieces(parts, end: end) {
      let due = part.due.flatMap { dueDate(in: $0) }
      for range in part.range.without(table.rows) {
        let found = Targets.find(in: sheet.text, range, action: part.number, year: year)
        targets += due == nil ? found : found.map { $0.due(by: due) }
      }
    }
    // Most plans have no table, and their targets are in order.
    guard !table.targets.isEmpty else { return targets }
    return targets.sorted { $0.span.start < $1.span.start }
  }

  /// The day that a cell such as 11月底前 names.
  private func dueDate(in cell: Range<Int>) -> String? {
    let days = calendar.dates(in: cell).filter { Deadlines.mayBeDue($0, in: sheet.utf8) }
    // A lone day of a review is the deadline.
    return (days.last { !Deadlines.isOfReview($0, in: sheet.utf8) } ?? days.last)?.iso
  }

  /// The text in pieces: each part with its number, and what lies between them without one.
  private func pieces(_ parts: [Part], end: Int) -> [Part] {
    var pieces: [Part] = []
    var offset = min(bodyStart, end)
    for part in parts {
      if part.range.lowerBound > offset {
        pieces.append(Part(range: offset..<part.range.lowerBound))
      }
      pieces.append(part)
      offset = max(offset, part.range.upperBound)
    }
    if offset < end { pieces.append(Part(range: offset..<end)) }
    return pieces
  }
}

extension Target {
  /// The target with a day, where it has none of its own.
  fileprivate func due(by day: String?) -> Target {
    var target = self
    target.due = due ?? day
    return target
  }
}

extension Range<Int> {
  /// What is left of the range when the others, which are in order, are taken out.
  fileprivate func without(_ others: [Range<Int>]) -> [Range<Int>] {
    var left: [Range<Int>] = []
    var start = lowerBound
    for other in others where other.overlaps(self) {
      if other.lowerBound > start { left.append(start..<other.lowerBound) }
      start = Swift.max(start, other.upperBound)
    }
    if start < upperBound { left.append(start..<upperBound) }
    return left
  }
}
