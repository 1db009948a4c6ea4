// noticectl sample

public import ArgumentParser
import Glibc
import NoticeControl
public import NoticeRecord
import Varlink

extension SampledSort: ExpressibleByArgument {}

struct SampleVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "sample", "Show random facts beside their places in the originals, and take judgements.",
    more: """
      On a terminal each fact is followed by a question: is it what the original says? Programs \
      take the facts with --format jsonl, add to each line "right", true or false, and perhaps \
      "note", and hand the lines back with --judged. What was judged is not drawn again; `noticectl \
      stats` shows the share of right facts with its interval. Judging is for root and the daemon's \
      user.
      """, examples: "sample -n 20", "sample -n 200 --what targets --format jsonl > facts.jsonl",
    "sample --judged judged.jsonl")

  @Option(
    name: [.customShort("n"), .customLong("limit"), .long],
    help: ArgumentHelp("How many facts; --count is the same.", valueName: "count"))
  var count = 20

  @Option(help: "Only this sort: findings, actions, measures, targets, figures or repairs.")
  var what: SampledSort?

  @Option(
    help: ArgumentHelp("Take judgements from this file, - for standard input.", valueName: "file"),
    completion: .file())
  var judged: String?

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if count < 1 { throw ValidationError("--limit: at least 1") }
  }

  func run() throws {
    if let judged { return try take(InputFile.content(of: judged), from: judged) }
    let reply = try common.queries().ask(
      QueryInterface.sample, SampleRequest(count: count, sort: what))
    let facts = reply.facts
    if common.format == .table && Terminal.isOutput && isatty(STDIN_FILENO) == 1 {
      try ask(about: facts)
    } else {
      try common.display { try show(facts, on: $0) }
    }
    if facts.isEmpty { throw Ending.noMatch.code }
  }

  private func show(_ facts: [SampledFact], on screen: Screen) throws {
    guard screen.format == .table else {
      return try screen.show(Listing(columns: SampleVerb.columns, rows: facts))
    }
    for fact in facts {
      try screen.show(fact, as: FactPage(fact, screen.words).blocks(colours: screen.colours))
    }
  }

  /// The lines that programs hand back, each a fact with a judgement.
  private func take(_ lines: [UInt8], from file: String) throws {
    let daemon = try common.changes()
    var count = 0
    for (index, line) in lines.split(separator: 0x0A).enumerated() {
      let request: JudgeRequest
      do {
        request = try RecordJSON.decode(JudgeRequest.self, from: Array(line))
      } catch {
        throw Complaint(
          message: """
            \(file):\(index + 1): no judged fact: a line of `noticectl sample --format jsonl` with \
            "right" added is wanted.
            """, status: .badData)
      }
      _ = try daemon.ask(ControlInterface.judge, request)
      count += 1
    }
    try common.display(paged: false) {
      try $0.confirm("\($0.words[.judgementsKept]): \(count)", CountReply(count: count))
    }
  }

  private static var columns: [Column<SampledFact>] {
    [
      Column(hidden: "notice") { Cell($0.notice) },
      Column(hidden: "sort") { Cell($0.sort.rawValue) },
      Column(hidden: "ordinal") { Cell($0.ordinal) },
      Column(hidden: "words") { Cell($0.words) },
      Column(hidden: "name") { Cell($0.name) },
      Column(hidden: "line") { Cell($0.line) },
      Column(hidden: "start") { Cell($0.span.start) },
      Column(hidden: "end") { Cell($0.span.end) },
      Column(hidden: "before") { Cell($0.before) },
      Column(hidden: "original") { Cell($0.original) },
      Column(hidden: "after") { Cell($0.after) },
      Column(hidden: "title") { Cell($0.title) },
    ]
  }
}

// Asking a person.
extension SampleVerb {
  private func ask(about facts: [SampledFact]) throws {
    var daemon: Client?
    for (index, fact) in facts.enumerated() {
      try common.display(paged: false) { screen in
        try screen.write("\(index + 1)/\(facts.count)\n")
        try screen.show(fact, as: FactPage(fact, screen.words).blocks(colours: screen.colours))
      }
      switch answer() {
      case .quit: return
      case .skip: continue
      case .judged(let isRight, let note):
        let changes = try daemon ?? common.changes()
        daemon = changes
        _ = try changes.ask(
          ControlInterface.judge, JudgeRequest(fact, right: isRight, note: note))
      }
    }
  }

  private enum Answer {
    case judged(Bool, note: String?)
    case skip, quit
  }

  /// What the person says; `w` may be followed by a note.
  private func answer() -> Answer {
    while true {
      StandardError.write(common.words[.isItRight] + " ")
      guard let line = readLine() else { return .quit }
      let note = line.dropFirst().drop { $0 == " " }
      switch line.first {
      case "r", "y", "对": return .judged(true, note: nil)
      case "w", "n", "错": return .judged(false, note: note.isEmpty ? nil : String(note))
      case "s", nil: return .skip
      case "q": return .quit
      default: continue
      }
    }
  }
}

/// A fact beside its place.
private struct FactPage {
  /// How much of a long place is shown.
  private static let cells = 1200

  private let fact: SampledFact
  private let words: Words

  init(_ fact: SampledFact, _ words: Words) {
    self.fact = fact
    self.words = words
  }

  func blocks(colours: Bool) -> [Block] {
    let title = fact.title ?? fact.name
    let place = """
      \(words[.notice]) \(fact.notice), \(words[.line]) \(fact.line), \
      \(words[.span]) \(fact.span.start)–\(fact.span.end)
      """
    let original = fact.original.elided(to: FactPage.cells)
    return [
      .line([Cell(words.term(fact.sort.rawValue) + ": ", .dim), Cell(fact.words, .strong)]),
      .line([Cell("\(title) (\(place))", .dim)]),
      .verbatim([
        Cell("…" + fact.before, .dim), Cell(colours ? original : "⟦\(original)⟧", .match),
        Cell(fact.after + "…", .dim),
      ]),
      .blank,
    ]
  }
}

extension Label {
  static let isItRight = Label(
    "Right? [r]ight, [w]rong (and why), [s]kip, [q]uit:", "是否正确？[r] 正确，[w] 错误（可附说明），[s] 跳过，[q] 退出:")
  static let judgementsKept = Label("judgements kept", "已记录抽查结论")
}
