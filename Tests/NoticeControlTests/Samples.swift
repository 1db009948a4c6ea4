// A request and a reply of every method, every field set.

import NoticeRecord
import Testing

@testable import NoticeControl

/// A method with a request and a reply.
struct Sample: Sendable, CustomTestStringConvertible {
  let method: String
  let request: any Encodable & Sendable
  let reply: any Encodable & Sendable

  init<Request, Reply>(_ verb: Verb<Request, Reply>, _ request: Request, _ reply: Reply) {
    method = verb.name
    self.request = request
    self.reply = reply
  }

  var testDescription: String { method }
}

enum Samples {
  static let span = Span(start: 3, end: 9)
  static let moment = Timestamp(microseconds: 1_700_000_000_123_456)
  static let heading = Heading(id: 7, title: "通报", issuer: "某局", date: "2024-07-17", copyOf: 3)

  static let queries: [Sample] =
    [
      Sample(QueryInterface.getStatus, Nothing(), StatusReply(status: status)),
      Sample(
        QueryInterface.list, FilterRequest(filter: filter),
        SummaryPage(notices: [summary], total: 1)),
      Sample(
        QueryInterface.show, ShowRequest(id: 7, withText: true), ShowReply(notice: notice)),
      Sample(
        QueryInterface.original, NoticeRequest(id: 7),
        OriginalPiece(content: "YQ==", offset: 0, size: 1)),
      Sample(QueryInterface.source, sourceRequest, place),
      Sample(
        QueryInterface.search, SearchRequest(query: "整改", sort: .oldest, limit: 1, offset: 0),
        HitPage(
          hits: [
            Hit(
              notice: summary, snippet: "整改", marks: [span], continuesBefore: true,
              continuesAfter: false, matchedFigures: [figure], matchedTargets: [target])
          ], total: 1)),
      Sample(QueryInterface.findings, FilterRequest(filter: filter), page(finding)),
      Sample(QueryInterface.actions, FilterRequest(filter: filter), page(action)),
      Sample(
        QueryInterface.measures, FilterRequest(filter: filter),
        page(MeasureTaken(measure, finding: 1, action: 2))),
      Sample(QueryInterface.targets, FilterRequest(filter: filter), page(target)),
      Sample(QueryInterface.figures, FilterRequest(filter: filter), page(figure)),
      Sample(
        QueryInterface.dates, FilterRequest(filter: filter),
        page(DatedPlace(date: "2024-07-17", text: "7月17日", span: span))),
      Sample(QueryInterface.people, FilterRequest(filter: filter), page(person)),
      Sample(
        QueryInterface.contacts, FilterRequest(filter: filter),
        page(ContactWay(way: .phone, text: "0888-1234567"))),
      Sample(QueryInterface.repairs, FilterRequest(filter: filter), page(repair)),
      Sample(
        QueryInterface.remarks, FilterRequest(filter: filter),
        page(Remark(code: "x", message: "y", span: span))),
      Sample(
        QueryInterface.export, ExportRequest(filter: filter, withText: true),
        ExportedNotice(notice: notice, keptAt: moment, done: 1, total: 2)),
      Sample(QueryInterface.stats, Nothing(), statistics),
      Sample(QueryInterface.metrics, Nothing(), MetricsReply(text: "# EOF\n")),
      Sample(QueryInterface.follow, FollowRequest(since: 1), OutcomeReply(outcome: outcome)),
      Sample(QueryInterface.sync, SyncRequest(timeout: 1.5), SyncReply(seq: 3)),
      Sample(
        QueryInterface.explain, ExplainRequest(path: "/a"),
        Explanation(
          path: "/a", state: .kept, why: "w", code: "next", advice: "a", outcomes: [outcome])),
      Sample(
        QueryInterface.rejected, RejectedRequest(all: true, limit: 1, offset: 0),
        RejectionPage(rejections: [rejection], total: 1)),
    ] + ledgerQueries + reviewQueries

  static let changes: [Sample] =
    [
      Sample(ControlInterface.rescan, RescanRequest(folder: "/a"), RescanReply(waiting: 1)),
      Sample(
        ControlInterface.retry, ChoiceRequest(id: 1, all: true),
        RetryReply(count: 1, refusedAgain: "the file is empty")),
      Sample(ControlInterface.discard, DiscardRequest(id: 1), Nothing()),
      Sample(
        ControlInterface.reload, Nothing(),
        ReloadReply(applied: ["QuietTime="], needRestart: ["Drop="])),
      Sample(
        ControlInterface.reparse, ChoiceRequest(id: 1, all: true),
        ProgressReply(done: 1, total: 2)),
      Sample(
        ControlInterface.verify, Nothing(),
        VerifyReply(done: 1, total: 1, problems: [StoreProblem(notice: 7, what: "no text")])),
      Sample(
        ControlInterface.backup, Nothing(), BackupPiece(content: "YQ==", offset: 0, size: 1)),
      Sample(ControlInterface.pause, Nothing(), Nothing()),
      Sample(ControlInterface.resume, Nothing(), Nothing()),
      Sample(
        ControlInterface.add, AddRequest(name: "a.txt", content: "YQ=="),
        OutcomeReply(outcome: outcome)),
    ] + ledgerChanges + reviewChanges

  private static func page<Fact>(_ fact: Fact) -> FactPage<Fact> {
    FactPage(facts: [Stated(fact, in: heading)], total: 1)
  }

  static var filter: Filter {
    var filter = Filter()
    filter.kind = .workPlan
    filter.issuer = "卫生健康"
    filter.region = "420000"
    filter.since = "2023"
    filter.until = "2024-05"
    filter.status = .partlyDone
    filter.unstated = true
    filter.notice = 7
    filter.containing = "床位"
    filter.sort = .newest
    filter.limit = 10
    filter.offset = 1
    return filter
  }

  static var summary: Summary {
    var summary = Summary(id: 7, kind: .workPlan, name: "a.txt", bytes: 3, keptAt: moment)
    summary.title = "要点"
    summary.issuer = "某局"
    summary.documentNumber = "〔2024〕1号"
    summary.date = "2024-07-17"
    summary.region = "湖北省"
    return summary
  }

  static let measure = Measure(number: 1, text: "制定计划", span: span)
  static let repair = Repair(
    kind: .pinyinGloss, damaged: "醫(yī)", repaired: "医", confidence: 0.99, span: span)
  static let person = Person(name: "李四", post: "主任", span: span)
  static let target = Target(
    indicator: "床位", comparator: .atLeast, value: 5, unit: "万张",
    normalized: Quantity(value: 50000, unit: "张"), due: "2024", action: 1, span: span)
  static let figure = Figure(
    subject: "检查", value: 1.5, unit: "万家", qualifier: "余",
    normalized: Quantity(value: 15000, unit: "家"), finding: 1, span: span)

  static var finding: Finding {
    var finding = Finding(number: 1, title: "学习不深入", section: "一", span: span)
    finding.status = .done
    finding.statusText = "已完成"
    finding.measures = [measure]
    finding.responsible = ["办公室"]
    return finding
  }

  static var action: Action {
    var action = Action(number: 1, title: "建设", goal: "建成", span: span)
    action.measures = [measure]
    return action
  }

  static var statistics: Statistics {
    var statistics = Statistics()
    let tallies = [Tally(name: "x", count: 3)]
    (statistics.outcomes, statistics.kinds, statistics.months) = (tallies, tallies, tallies)
    (statistics.statuses, statistics.issuers, statistics.reasons) = (tallies, tallies, tallies)
    (statistics.encodings, statistics.facts) = (tallies, tallies)
    statistics.accuracy = [accuracy]
    statistics.latency = LatencySpread(count: 9, p50: 1.5, p90: 2, p99: 20, slowest: 30)
    return statistics
  }

  static var notice: Notice {
    var notice = Notice(
      source: Source(
        name: "a.txt", bytes: 3, sha256: "00", encoding: "UTF-8", format: .text,
        script: .simplified), kind: .rectificationReport)
    notice.id = 7
    notice.kindEvidence = [Quote(text: "整改", span: span)]
    (notice.title, notice.issuer, notice.publisher) = ("通报", "某局", "某局")
    (notice.documentNumber, notice.indexNumber) = ("〔2024〕1号", "x")
    (notice.publishedOn, notice.signedOn) = ("2024-07-17", "2024-07-16")
    notice.region = Region(code: "420000", province: "湖北省", city: "武汉市", county: "洪山区")
    notice.inspection = Inspection(
      by: "巡察组", from: "2024-01", to: "2024-02", feedbackOn: "2024-03-01")
    notice.findings = [finding]
    notice.actions = [action]
    notice.targets = [target]
    notice.figures = [figure]
    notice.dates = [DatedPlace(date: "2024-07-17", text: "7月17日", span: span)]
    notice.people = [person]
    notice.contacts = Contacts(phones: ["1"], emails: ["a@b"], addresses: ["路1号"])
    notice.repairs = [repair]
    notice.remarks = [Remark(code: "x", message: "y", span: span)]
    notice.text = "通报"
    return notice
  }

  static var sourceRequest: SourceRequest {
    var request = SourceRequest(id: 7)
    (request.finding, request.figure, request.target, request.repair) = (1, 2, 3, 4)
    (request.place, request.context) = (5, 100)
    return request
  }

  static let place = Place(
    name: "a.txt", encoding: "GB18030", span: span, line: 1, before: "前", original: "醫(yī)",
    repaired: "医", after: "后", repairs: [repair])

  static var outcome: Outcome {
    var outcome = Outcome(seq: 3, at: moment, outcome: .kept, folder: "/drop", name: "a.txt")
    (outcome.notice, outcome.sha256) = (7, "00")
    (outcome.code, outcome.reason) = ("empty", "the file is empty")
    (outcome.kind, outcome.title, outcome.issuer) = (.workPlan, "要点", "某局")
    outcome.region = "湖北省"
    (outcome.findings, outcome.targets, outcome.figures, outcome.repairs) = (1, 2, 3, 4)
    return outcome
  }

  static let rejection = Rejection(
    id: 4, at: moment, folder: "/drop", name: "a.png", bytes: 9, sha256: "00", code: "not-text",
    reason: "no text", state: .open)

  static var status: Status {
    var status = Status(version: "0.1", pid: 1, state: .running, since: moment)
    status.healthy = false
    status.problems = [Problem(what: "full", since: moment, advice: "free space")]
    status.folders = [
      FolderStatus(path: "/drop", watch: .polling, why: "nfs", directories: 1, waiting: 2)
    ]
    status.lastOutcome = outcome
    status.latency = Latency(p50: 1.5, p99: 20)
    status.limits = [LimitStatus(name: "connections", value: 4096, used: 1)]
    status.sockets = [
      SocketStatus(path: "/run/x", connections: 1, calls: 2, refused: 0, dropped: 0)
    ]
    return status
  }
}
