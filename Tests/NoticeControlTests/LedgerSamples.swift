// A request and a reply of every method of the ledger, every field set.

import NoticeControl
import NoticeRecord

extension Samples {
  static let ledgerQueries: [Sample] = [
    Sample(
      QueryInterface.problems, LedgerRequest(filter: ledgerFilter),
      MatterPage(matters: [matter], total: 1)),
    Sample(
      QueryInterface.tasks, LedgerRequest(filter: ledgerFilter),
      TaskPage(tasks: [assigned], total: 1)),
    Sample(
      QueryInterface.responsibilities, LedgerRequest(filter: ledgerFilter),
      ResponsibilityPage(
        responsibilities: [
          Responsibility(
            body: "某局", name: "办公室", part: "leads", matters: 3, open: 2, overdue: 1)
        ], total: 1)),
    Sample(QueryInterface.showMatter, MatterRequest(id: 7), MatterReply(file: matterFile)),
    Sample(
      QueryInterface.grades, LedgerRequest(filter: ledgerFilter),
      GradesReply(grades: [grade], total: 1)),
    Sample(
      QueryInterface.similar, MatterRequest(id: 7),
      SimilarReply(matters: [SimilarMatter(matter: matter, likeness: 0.75)])),
    Sample(
      QueryInterface.targetResults, TargetRequest(filter: ledgerFilter, attainment: .missed),
      TargetPage(targets: [targetResult], total: 1)),
    Sample(QueryInterface.rules, Nothing(), RulesReply(rules: [rule])),
    Sample(
      QueryInterface.testRule, TestRuleRequest(name: "a.conf", text: "[Match]", limit: 3),
      TestRuleReply(rule: rule, matches: [match])),
  ]

  static var targetResult: TargetResult {
    var result = TargetResult(
      notice: 3, number: 2, body: "某局", target: target, dueOn: "2024-12-31")
    result.attainment = .missed
    result.result = TargetFigure(
      notice: 9, number: 4, on: "2025-01-10", figure: figure, likeness: 0.9, isFinal: true)
    return result
  }

  static var rule: WatchRuleStatus {
    var rule = WatchRuleStatus(
      name: "rebounds", path: "/etc/noticed/watch.d/rebounds.conf", priority: 4, matches: 2)
    rule.query = "kind:inspection-feedback"
    rule.figure = "处罚>=1000人"
    rule.standings = [.rebounded]
    rule.body = "水务"
    rule.fields = ["TEAM=inspection"]
    return rule
  }

  static var match: WatchMatch {
    var match = WatchMatch(notice: 3, title: "通报", body: "某局", on: "2024-01-01")
    (match.figure, match.number, match.matter) = (figure, 4, matter)
    return match
  }

  static var grade: BodyGrade {
    var grade = BodyGrade(body: "某局", grade: "red", matters: 9)
    grade.reasons = ["3 overdue: red from 3 on"]
    grade.reported = 2
    grade.causes = [GradeCause(rule: "overdue", count: 3, grade: "red", from: 3)]
    return grade
  }

  static let ledgerChanges: [Sample] = [
    Sample(
      ControlInterface.setStanding, SetStandingRequest(id: 7, standing: .done, note: "看过"),
      MatterReply(file: matterFile)),
    Sample(
      ControlInterface.linkMatter,
      LinkRequest(id: 7, other: 8, notice: 3, note: "同一问题", force: true),
      MatterReply(file: matterFile)),
    Sample(
      ControlInterface.unlinkMatter, UnlinkRequest(id: 7, notice: 3, note: "两回事"),
      MatterReply(file: matterFile)),
  ]

  static var ledgerFilter: LedgerFilter {
    var filter = LedgerFilter()
    filter.body = "卫健"
    filter.standing = .inProgress
    filter.open = true
    filter.overdue = true
    filter.dueBy = "2024-12-31"
    filter.dueFrom = "2024-01-01"
    filter.notice = 3
    filter.containing = "采购"
    filter.limit = 10
    filter.offset = 1
    return filter
  }

  static var matter: Matter {
    var matter = Matter(
      id: 7, title: "采购不规范", standing: .rebounded, openedOn: "2024-01-01", changedOn: "2024-06-01",
      notice: 3)
    matter.body = "某局"
    matter.section = "一"
    matter.byPerson = true
    (matter.unstated, matter.undated) = (true, true)
    matter.dueOn = "2024-12-31"
    matter.dueWords = "年底前"
    matter.responsible = ["办公室"]
    return matter
  }

  static var assigned: Assigned {
    var assigned = Assigned(notice: 3, about: "采购不规范", number: 1, text: "修订办法")
    assigned.body = "某局"
    assigned.matter = 7
    assigned.leads = ["办公室"]
    assigned.assists = ["财务处"]
    assigned.dueOn = "2024-12-31"
    assigned.dueWords = "年底前"
    assigned.standing = .done
    return assigned
  }

  static var matterFile: MatterFile {
    var step = MatterStep(on: "2024-06-01", standing: .done, reason: "看过")
    (step.notice, step.user, step.at) = (3, 1000, 1_700_000_000_000_000)
    step.undated = true
    var mention = MatterMention(
      notice: 3, number: 1, title: "采购不规范", on: "2024-01-01", role: "report", status: .done,
      reason: "same-words", confidence: 0.99, isCopy: false)
    (mention.user, mention.at, mention.note) = (1000, 1_700_000_000_000_000, "看过")
    (mention.undated, mention.numberRecurs, mention.place) = (true, true, 5)
    return MatterFile(matter: matter, history: [step], mentions: [mention])
  }
}
