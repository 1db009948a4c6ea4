// A record as a page to read.

import NoticeRecord

/// Lays a record out: header, findings with measures, actions, targets, figures and the rest.
struct NoticePage {
  private let notice: Notice
  private let words: Words

  init(_ notice: Notice, words: Words) {
    self.notice = notice
    self.words = words
  }

  /// The page from top to bottom.
  var blocks: [Block] {
    header + findings + actions + targets + figures + people + contacts + repairs + remarks + text
  }

  private var header: [Block] {
    let inspection = notice.inspection.map {
      let feedback = $0.feedbackOn.map { "\(words[.feedback]) \(words.date($0).text)" }
      return [$0.by, range($0.from, $0.to), feedback].compactMap { $0 }.joined(separator: " ")
    }
    let source = notice.source
    let size = ByteSize.text(source.bytes)
    return [
      .paragraph(Cell(notice.title ?? source.name, .strong), indent: 0, hanging: 0),
      .fields([
        (.id, Cell(notice.id)),
        (.copyOf, Cell(notice.copyOf)),
        (.copies, Cell(notice.copies.map(String.init).joined(separator: ", "))),
        (.kind, words.term(notice.kind)),
        (.issuer, Cell(notice.issuer)),
        (.publisher, Cell(notice.publisher)),
        (.documentNumber, Cell(notice.documentNumber)),
        (.indexNumber, Cell(notice.indexNumber)),
        (.publishedOn, Cell(notice.publishedOn)),
        (.signedOn, Cell(notice.signedOn)),
        (.region, Cell(region)),
        (.inspection, Cell(inspection)),
        (.file, Cell("\(source.name) (\(size), \(source.encoding), \(source.format))")),
      ]),
    ]
  }

  private var region: String? {
    notice.region.map {
      [$0.province, $0.city, $0.county, $0.code].compactMap { $0 }.joined(separator: " ")
    }
  }

  private func range(_ from: String?, _ to: String?) -> String? {
    from == nil && to == nil ? nil : "\(words.date(from).text)–\(words.date(to).text)"
  }

  private var findings: [Block] {
    let places = places(of: notice.findings.map(\.number), from: 1)
    return section(.findings, notice.findings) { index, finding in
      let mark = words.mark(finding.status)
      let status = finding.statusText.map { " (\($0))" } ?? ""
      let title = "\(finding.number). \(finding.title)\(status)\(places[index])"
      let responsible =
        finding.responsible.isEmpty
        ? []
        : [
          Block.paragraph(
            Cell(
              "\(words[.responsible]): \(finding.responsible.joined(separator: "、"))", .dim),
            indent: 5, hanging: 2)
        ]
      return [
        .paragraph(Cell("\(mark.text) \(title)", mark.meaning), indent: 2, hanging: 3)
      ] + measures(finding.measures) + responsible
    }
  }

  private var actions: [Block] {
    let places = places(of: notice.actions.map(\.number), from: notice.findings.count + 1)
    return section(.actions, notice.actions) { index, action in
      let goal = action.goal.map {
        [Block.paragraph(Cell($0, .dim), indent: 5, hanging: 2)]
      }
      let title = "\(action.number). \(action.title)\(places[index])"
      return [.paragraph(Cell(title), indent: 2, hanging: 3)]
        + (goal ?? []) + measures(action.measures)
    }
  }

  /// What `source` is told to find each, where several have its number; else nothing.
  private func places(of numbers: [Int], from first: Int) -> [String] {
    let counts = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
    return numbers.enumerated().map { index, number in
      counts[number] == 1 ? "" : " [--place \(first + index)]"
    }
  }

  private func measures(_ measures: [Measure]) -> [Block] {
    measures.map { .paragraph(Cell("(\($0.number)) \($0.text)"), indent: 5, hanging: 4) }
  }

  private var targets: [Block] {
    table(
      .targets, notice.targets, numbered: true,
      [
        Column("indicator", .indicator, .flexible) { Cell($0.1.indicator) },
        Column("value", .value) {
          Cell("\($0.1.comparator.rawValue) \(plain($0.1.value))\($0.1.unit ?? "")")
        },
        Column("due", .due) { words.date($0.1.due) },
        Column("action", .action, .number) { Cell($0.1.action) },
      ])
  }

  private var figures: [Block] {
    table(
      .figures, notice.figures, numbered: true,
      [
        Column("subject", .subject, .flexible) { Cell($0.1.subject) },
        Column("value", .value) {
          Cell($0.1.written)
        },
        Column("finding", .finding, .number) { Cell($0.1.finding) },
      ])
  }

  private var people: [Block] {
    table(
      .people, notice.people, numbered: false,
      [
        Column("name", .name) { Cell($0.1.name) },
        Column("post", .post, .flexible) { Cell($0.1.post) },
      ])
  }

  private var contacts: [Block] {
    guard let contacts = notice.contacts else { return [] }
    return [
      .blank, .heading(words[.contacts]),
      .fields([
        (.phone, Cell(contacts.phones.joined(separator: ", "))),
        (.email, Cell(contacts.emails.joined(separator: ", "))),
        (.address, Cell(contacts.addresses.joined(separator: ", "))),
      ]),
    ]
  }

  private var repairs: [Block] {
    table(
      .repairs, notice.repairs, numbered: true,
      [
        Column("damaged", .damaged, .flexible) { onOneLine($0.1.damaged, .bad) },
        Column("repaired", .repaired, .flexible) { onOneLine($0.1.repaired, .good) },
        Column("kind", .kind) { words.term($0.1.kind, .dim) },
        Column("confidence", .confidence, .number) { percent($0.1.confidence) },
      ])
  }

  private var remarks: [Block] {
    section(.remarks, notice.remarks) { _, remark in
      let words = "\(words.term(remark.code)): \(words.message(of: remark))"
      return [.paragraph(Cell(words, .caution), indent: 2, hanging: 2)]
    }
  }

  private var text: [Block] {
    guard let text = notice.text else { return [] }
    return [.blank, .heading(words[.text]), .verbatim(Cell(text).showingLoss)]
  }

  private func section<Fact>(
    _ label: Label, _ facts: [Fact], _ blocks: (Int, Fact) -> [Block]
  ) -> [Block] {
    guard !facts.isEmpty else { return [] }
    return [.blank, .heading("\(words[label]) (\(facts.count))")]
      + facts.enumerated().flatMap { blocks($0.offset, $0.element) }
  }

  private func table<Fact: Encodable>(
    _ label: Label, _ facts: [Fact], numbered: Bool, _ columns: [Column<(Int, Fact)>]
  ) -> [Block] {
    guard !facts.isEmpty else { return [] }
    let number = Column<(Int, Fact)>("number", .number, .number) { Cell($0.0, .dim) }
    let rows = facts.enumerated().map { ($0 + 1, $1) }
    let table = Table(columns: (numbered ? [number] : []) + columns, rows: rows, words: words)
    return [.blank, .heading("\(words[label]) (\(facts.count))"), .table(table)]
  }
}
