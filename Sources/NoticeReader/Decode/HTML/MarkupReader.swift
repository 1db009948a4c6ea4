// From a page's source to its lines: the journey of the HTML part.

import NoticeRecord

/// Takes the text, the title and the named values out of a page's source.
struct MarkupReader {
  /// What a page's source holds.
  struct Content {
    var text: MappedText
    var title: Quote?
    var metadata: [PageField]
    var foot: String?
    var repairs: [Repair]
  }

  private let source: MappedText
  private let tokens: [MarkupToken]
  private let tree: ElementTree
  private let strangers: Set<Int>
  private let dataTables: Set<Int>
  /// Whether text outside of all elements keeps its line breaks: in fragments.
  private let looseLines: Bool

  private var writer: LineWriter
  private var tables: [OpenTable] = []
  /// How many open elements keep their line breaks.
  private var preformatted = 0
  /// How many open headings there are; a line break in one only lays it out.
  private var headings = 0
  private var depth = 0
  /// What the parts left out say about who runs the site.
  private var foot: String?

  /// Reads a page; when nothing but menus would remain, they are the text.
  static func read(_ source: MappedText) -> Content {
    let tokens = MarkupScanner.scan(source.utf8)
    let tree = ElementTree(of: tokens, in: source.utf8)
    let strangers = PageSurroundings.find(in: tree, tokens, of: source.utf8)
    var reader = MarkupReader(source, tokens, tree, strangers)
    reader.run()
    var (text, repairs) = reader.writer.finish()
    if text.utf8.isEmpty, !strangers.isEmpty {
      reader = MarkupReader(source, tokens, tree, [])
      reader.run()
      (text, repairs) = reader.writer.finish()
    }
    let head = PageHead(of: tokens, in: source)
    return Content(
      text: text, title: head.title, metadata: head.metadata, foot: reader.foot, repairs: repairs)
  }

  private init(
    _ source: MappedText, _ tokens: [MarkupToken], _ tree: ElementTree, _ strangers: Set<Int>
  ) {
    self.source = source
    self.tokens = tokens
    self.tree = tree
    self.strangers = strangers
    dataTables = TableShapes.dataTables(in: tree, tokens)
    looseLines = !tokens.contains {
      if case .start(let element) = $0.kind { element.role == .frame } else { false }
    }
    writer = LineWriter(source)
  }

  private mutating func run() {
    var (index, lastToken) = (0, 0)
    while index < tree.events.count {
      switch tree.events[index] {
      case .open(let node):
        if strangers.contains(node) {
          if tree.nodes[node].element.role == .block { writer.breakLine() }
          foot = foot ?? host(in: tree.nodes[node].events)
          index = tree.nodes[node].events.upperBound
          continue
        }
        open(node)
      case .close(let node):
        if !strangers.contains(node) { close(node) }
      case .text(let token):
        noteWhiteSpace(after: lastToken, before: token)
        lastToken = token
        let keepsLines = preformatted > 0 || looseLines && depth == 0
        writer.write(tokens[token].range, spacing: keepsLines ? .lines : .collapsed)
      }
      index += 1
    }
  }

  /// The first words in a part of the page that begin with 主办 or 版权所有.
  private func host(in events: Range<Int>) -> String? {
    for event in tree.events[events] {
      guard case .text(let token) = event,
        let sign = Self.hostSigns.first(in: source.utf8, tokens[token].range)
      else { continue }
      return source.string(sign.range.lowerBound..<tokens[token].range.upperBound)
    }
    return nil
  }

  private static let hostSigns = PhraseTable(["主办", "版权所有", "主辦", "版權所有"])

  /// White space between two tags is a token that the tree does not have.
  private mutating func noteWhiteSpace(after last: Int, before token: Int) {
    guard token > last else { return }
    let between = tokens[last..<token].dropFirst().contains { token in
      if case .text = token.kind {
        source.utf8[token.range].allSatisfy(ASCII.isWhiteSpace)
      } else {
        false
      }
    }
    if between { writer.space() }
  }

  private mutating func open(_ node: Int) {
    let element = tree.nodes[node].element
    depth += element.role == .void ? 0 : 1
    switch "\(element.name)" {
    case "br": headings > 0 ? writer.wrap() : breakLine()
    case "hr": breakLine()
    case "h1", "h2", "h3":
      headings += 1
      breakLine()
    case "pre":
      preformatted += 1
      breakLine()
    case "table":
      writer.breakLine()
      tables.append(OpenTable(isData: dataTables.contains(node)))
    case "tr":
      if !tables.isEmpty { tables[tables.count - 1].beginRow() }
      writer.breakLine()
    case "td", "th": openCell(node)
    default:
      if element.role == .block { breakLine() }
    }
  }

  private mutating func close(_ node: Int) {
    let element = tree.nodes[node].element
    depth -= element.role == .void ? 0 : 1
    switch "\(element.name)" {
    case "h1", "h2", "h3":
      headings -= 1
      breakLine()
    case "pre":
      preformatted -= 1
      breakLine()
    case "table":
      _ = tables.popLast()
      writer.breakLine()
    case "tr", "caption":
      writer.breakLine()
    case "td", "th":
      if tables.last?.isData == true { tables[tables.count - 1].inCell = false }
      breakLine()
    default:
      if element.role == .block { breakLine() }
    }
  }

  /// A line ends, but not within a row that is to be one line.
  private mutating func breakLine() {
    if let table = tables.last, table.isData, table.inRow {
      if table.inCell { writer.space() }
    } else {
      writer.breakLine()
    }
  }

  private mutating func openCell(_ node: Int) {
    guard let table = tables.last, table.isData, table.inRow else { return writer.breakLine() }
    let attributes = Attributes(of: source.utf8, tokens[tree.nodes[node].token].range)
    let columns = tables[tables.count - 1].beginCell(
      width: attributes.count("colspan", limit: OpenTable.mostColumns),
      height: attributes.count("rowspan", limit: OpenTable.mostRows))
    for _ in 0..<columns { writer.separateCell() }
  }
}
