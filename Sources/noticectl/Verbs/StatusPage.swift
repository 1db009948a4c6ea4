// The daemon's status as a page to read.

import NoticeControl

/// Lays the status out: health and what to do first.
struct StatusPage {
  private let status: Status
  private let words: Words

  init(_ status: Status, words: Words) {
    self.status = status
    self.words = words
  }

  /// The page from top to bottom.
  var blocks: [Block] {
    health + [.blank] + figures + folders + limits
  }

  private var health: [Block] {
    let health =
      status.healthy
      ? Cell(words[.healthy], .good) : Cell(words[.notHealthy], .bad)
    let head: Block = .line([
      Cell("● ", health.meaning), Cell("noticed \(status.version)  ", .strong), health,
      Cell("  " + words.term(status.state.rawValue), status.state == .running ? .plain : .caution),
    ])
    let pause: [Block] =
      status.state == .paused
      ? [.paragraph(Cell("→ \(words[.pausedAdvice])"), indent: 4, hanging: 2)] : []
    return [head] + pause
      + status.problems.flatMap { problem -> [Block] in
        let since = problem.since.map { " (\(words[.since]) \($0.localText))" } ?? ""
        let advice = problem.advice.map {
          [Block.paragraph(Cell("→ \($0)"), indent: 4, hanging: 2)]
        }
        return [.paragraph(Cell("\(problem.what)\(since)", .bad), indent: 2, hanging: 2)]
          + (advice ?? [])
      }
  }

  private var figures: [Block] {
    let latency = status.latency.map {
      "p50 \(ByteSize.tenths($0.p50)) ms, p99 \(ByteSize.tenths($0.p99)) ms"
    }
    let outcome = status.lastOutcome.map {
      "\($0.at.localText) \(words.verdict($0.outcome).text) \($0.name)"
    }
    return [
      .fields([
        (.since, Cell("\(status.since.localText) (PID \(status.pid))")),
        (.notices, Cell(status.notices)),
        (.waiting, Cell(status.waiting)),
        (.inFlight, Cell(status.inFlight)),
        (.rejected, rejected),
        (.lastOutcome, Cell(outcome)),
        (.latency, Cell(latency)),
        (.store, Cell(ByteSize.text(status.storeBytes))),
        (.overflows, Cell(status.overflows)),
        (.rescans, Cell(status.rescans)),
      ])
    ]
  }

  /// What was refused, and how to see it.
  private var rejected: Cell {
    status.rejected > 0
      ? Cell("\(status.rejected) (noticectl rejected)", .caution) : Cell(status.rejected)
  }

  private var folders: [Block] {
    guard !status.folders.isEmpty else { return [] }
    let columns: [Column<FolderStatus>] = [
      Column("path", .folder, .flexible) { Cell($0.path) },
      Column("watch", .watch) { words.term($0.watch, $0.watch == .events ? .good : .caution) },
      Column("waiting", .waiting, .number) { Cell($0.waiting) },
      Column("why", .whyNot, .flexible) { Cell($0.why) },
    ]
    return [.blank, .table(Table(columns: columns, rows: status.folders, words: words))]
  }

  /// The limits in a paragraph: they are looked up seldom, unless one is nearly used up.
  private var limits: [Block] {
    guard !status.limits.isEmpty else { return [] }
    let cells = status.limits.enumerated().map { index, limit in
      let used = limit.used.map { "\($0)/" } ?? ""
      let end = index < status.limits.count - 1 ? " · " : ""
      let text = "\(name(of: limit)) \(used)\(value(of: limit))\(end)"
      return Cell(text, isTight(limit) ? .bad : .dim)
    }
    return sockets + [.blank, .line([Cell("\(words[.limits]): ", .strong)] + cells)]
  }

  /// The name in words: fileBytes is "file", waitingNames "waiting names".
  private func name(of limit: LimitStatus) -> String {
    if words.language == .zh { return words.term(limit.name) }
    let unit = ["Bytes", "Seconds"].first(where: limit.name.hasSuffix) ?? ""
    return limit.name.dropLast(unit.count).map { $0.isUppercase ? " \($0.lowercased())" : "\($0)" }
      .joined()
  }

  /// The value with its unit.
  private func value(of limit: LimitStatus) -> String {
    if limit.name.hasSuffix("Seconds") { return "\(limit.value) s" }
    let isOfBytes = limit.name.hasSuffix("Bytes") || limit.name.hasSuffix("BytesPerUser")
    return isOfBytes ? ByteSize.text(limit.value) : "\(limit.value)"
  }

  private var sockets: [Block] {
    guard !status.sockets.isEmpty else { return [] }
    let columns: [Column<SocketStatus>] = [
      Column("path", .sockets, .flexible) { Cell($0.path) },
      Column("connections", .connections, .number) { Cell($0.connections) },
    ]
    return [.blank, .table(Table(columns: columns, rows: status.sockets, words: words))]
  }

  /// Whether nine tenths of a limit are used.
  private func isTight(_ limit: LimitStatus) -> Bool {
    limit.used.map { $0 * 10 >= limit.value * 9 && limit.value > 0 } ?? false
  }
}
