// Which parts of a page are not its document: what is hidden, menus, footers.

/// Finds the elements that a page shows beside its document, or not at all.
///
/// Leaving out too much is worse than too little: an element that holds a main heading, a label of
/// the notice's own table or much of the page's text stays, whatever it is called.
struct PageSurroundings {
  private let tree: ElementTree
  private let tokens: [MarkupToken]
  private let utf8: [UInt8]
  /// For each event the bytes of Chinese text before it.
  private var textBefore: [Int] = [0]

  /// The nodes of `tree` to be left out.
  static func find(
    in tree: ElementTree, _ tokens: [MarkupToken], of utf8: [UInt8]
  ) -> Set<Int> {
    let strangers = PageSurroundings(tree: tree, tokens: tokens, utf8: utf8)
    return Set(tree.nodes.indices.filter(strangers.isStranger))
  }

  private init(tree: ElementTree, tokens: [MarkupToken], utf8: [UInt8]) {
    self.tree = tree
    self.tokens = tokens
    self.utf8 = utf8
    textBefore.reserveCapacity(tree.events.count + 1)
    var sum = 0
    for event in tree.events {
      if case .text(let token) = event {
        sum += utf8[tokens[token].range].reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
      }
      textBefore.append(sum)
    }
  }

  private func isStranger(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    if node.element.role == .unread { return true }
    return seemsStrange(node) && !isProtected(node)
  }

  private func seemsStrange(_ node: ElementTree.Node) -> Bool {
    if Self.strangeNames.contains(where: node.element.isCalled) { return true }
    let attributes = Attributes(of: utf8, tokens[node.token].range)
    if attributes["hidden"] != nil { return true }
    if let style = attributes.text("style"), Self.hides(style) { return true }
    guard node.element.role == .block else { return false }
    return ["id", "class", "role"].contains { (name: StaticString) in
      attributes[name].map { isStrangeLabel(utf8[$0]) } ?? false
    }
  }

  /// Elements that stand beside a document by their nature.
  private static let strangeNames: [StaticString] = ["aside", "dialog", "footer", "header", "nav"]

  private static func hides(_ style: String) -> Bool {
    let compact = style.utf8.filter { !ASCII.isWhiteSpace($0) }.map(ASCII.lowercased)
    return ["display:none", "visibility:hidden"].contains { rule in
      compact.firstRange(of: Array(rule.utf8)) != nil
    }
  }

  /// Whether a word of an id or class is the name of something beside the document.
  private func isStrangeLabel(_ label: ArraySlice<UInt8>) -> Bool {
    let words = label.split { !ASCII.isLetter($0) }
    return words.contains { word in
      let word = word.map(ASCII.lowercased)
      return Self.strangeLabels.contains { label in
        word.starts(with: label.word.utf8) && (label.mayGoOn || word.count == label.word.utf8.count)
      }
    }
  }

  /// Words that name such parts on government sites; some may go on, as in `navbar`.
  private static let strangeLabels: [(word: String, mayGoOn: Bool)] = [
    // Menus: <div id="nav">, <ul class="menu-list">.
    ("nav", true), ("menu", true), ("dh", false), ("topbar", true), ("toolbar", true),
    // Foot of the page: <div class="footer">, <div id="foot">.
    ("footer", true), ("foot", false), ("copyright", true), ("banquan", true),
    // Beside it: friendly links, recommendations, sharing.
    ("sidebar", true), ("friendlink", true), ("friendlinks", true), ("yqlj", true),
    ("bdshare", true), ("bdsharebuttonbox", true), ("share", false), ("jiathis", true),
    ("qrcode", true), ("ewm", false), ("recommend", true), ("related", true), ("xgxx", false),
    ("searchbox", true), ("login", true), ("popup", true),
  ]

  private func isProtected(_ node: ElementTree.Node) -> Bool {
    let inside = textBefore[node.events.upperBound] - textBefore[node.events.lowerBound]
    if inside * 5 >= (textBefore.last ?? 0) * 2 && inside > 0 { return true }
    return tree.events[node.events].contains { event in
      switch event {
      case .open(let inner): tree.nodes[inner].element.isCalled("h1")
      case .text(let token): Self.noticeLabels.occurs(in: utf8, tokens[token].range)
      case .close: false
      }
    }
  }

  /// Labels of the table that a notice has about itself, in both scripts.
  private static let noticeLabels = PhraseTable([
    "索引号", "索引號", "文号", "文號", "发布机构", "發布機構", "成文日期", "公开日期", "公開日期", "发文机关",
    "發文機關", "发布日期", "發布日期", "发布时间", "發布時間",
  ])
}
