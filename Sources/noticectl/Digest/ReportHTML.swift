// A report as one HTML file that needs nothing else: no script, no font, no network.

extension Report {
  /// The report as a document.
  var html: String {
    let head = Markup.element(
      "head", [:],
      [
        .element("meta", ["charset": "utf-8"]),
        .element(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        // What the file may load: nothing but its own style.
        .element(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ]),
        .element("title", text: title), .style(ReportStyle.sheet),
      ])
    let top = Markup.element(
      "header", [:],
      [.element("h1", text: title), .element("p", ["class": "subtitle"], text: subtitle)])
    let body = Markup.element(
      "body", [:],
      [
        .element(
          "main", [:],
          [top, cards] + sections.map { $0.markup(in: Words(language: self.language)) })
      ])
    let language = language == .zh ? "zh-CN" : "en"
    let document = Markup.element(
      "html", ["lang": language, "xmlns": "http://www.w3.org/1999/xhtml"], [head, body])
    return "<!DOCTYPE html>\n\(document.text)\n"
  }

  private var cards: Markup {
    .element(
      "div", ["class": "cards"],
      figures.map { figure in
        .element(
          "div", ["class": "card \(figure.meaning.cssClass)"],
          [
            .element("div", ["class": "label"], text: figure.label),
            .element("div", ["class": "value"], text: figure.value),
            .element("div", ["class": "hint"], text: figure.note ?? "\u{A0}"),
          ])
      })
  }
}

extension Report.Section {
  fileprivate func markup(in words: Words) -> Markup {
    .element("section", [:], [.element("h2", text: heading)] + parts.map { $0.markup(in: words) })
  }
}

extension Report.Part {
  fileprivate func markup(in words: Words) -> Markup {
    switch self {
    case .shares(let bars): Drawing.shares(bars)
    case .bars(let bars): Drawing.bars(bars)
    case .columns(let bars): Drawing.columns(bars)
    case .table(let table): table.markup(in: words)
    case .note(let text): .element("p", ["class": "note"], text: text)
    }
  }
}

extension Table {
  fileprivate func markup(in words: Words) -> Markup {
    let head = headings.map { heading in
      Markup.element(
        "th", heading.alignsRight ? ["class": "number"] : [:], text: heading.text)
    }
    let lost = words[.lostCharacter]
    let body = rows.map { row in
      Markup.element(
        "tr", [:],
        zip(headings, row).map { heading, cell in
          let classes = [
            heading.alignsRight ? "number" : heading.givesWay ? "words" : "short",
            cell.meaning.cssClass,
          ]
          return .element(
            "td", ["class": classes.joined(separator: " ")], Markup.words(cell.text, lost: lost))
        })
    }
    return .element(
      "table", [:],
      [
        .element("thead", [:], [.element("tr", [:], head)]),
        .element("tbody", [:], body),
      ])
  }
}

extension Meaning {
  /// The class of the style sheet for what something means.
  var cssClass: String {
    switch self {
    case .plain: "plain"
    case .strong: "strong"
    case .dim: "dim"
    case .good: "good"
    case .caution: "caution"
    case .bad: "bad"
    case .match: "match"
    case .ongoing: "ongoing"
    case .bar: "bar"
    }
  }
}
