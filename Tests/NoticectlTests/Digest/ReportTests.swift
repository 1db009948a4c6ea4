// Digests as text, Markdown and HTML.

import Foundation
import NoticeControl
import NoticeRecord
import Testing

@testable import noticectl

@Suite struct ReportTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  private static func report(_ digest: Digest, _ language: Language = .zh) -> Report {
    DigestReport(digest, words: Words(language: language)).report
  }

  private static func text(_ report: Report, width: Int? = nil) -> String {
    Layout(width: width, colours: false, words: Words(language: report.language))
      .text(of: report.blocks)
  }

  /// Compares with a golden file; with NOTICED_RECORD_GOLDEN set, writes it anew and fails.
  private func check(_ text: String, _ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["NOTICED_RECORD_GOLDEN"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was written anew")
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test(arguments: Language.allCases)
  func `text is as it was`(language: Language) throws {
    try check(Self.text(Self.report(SampleDigest.full(), language)), "digest-\(language).txt")
  }

  @Test(arguments: Language.allCases)
  func `markdown is as it was`(language: Language) throws {
    try check(Self.report(SampleDigest.full(), language).markdown, "digest-\(language).md")
  }

  @Test func `a digest of an older daemon has no section for older notices`() {
    var digest = SampleDigest.full()
    let heading = Words(language: .en)[.earlierChanges]
    #expect(Self.text(Self.report(digest, .en)).contains(heading))
    (digest.older, digest.changedEarlier, digest.earlierChanges) = (nil, nil, [])
    #expect(!Self.text(Self.report(digest, .en)).contains(heading))
  }

  @Test(arguments: [60, 80, 200])
  func `text fits the terminal`(width: Int) {
    let text = Self.text(Self.report(SampleDigest.full()), width: width)
    for line in text.split(separator: "\n") { #expect(String(line).width <= width, "\(line)") }
  }

  @Test func `English has no Chinese words of ours, and Chinese no English ones`() {
    let isChinese = { (scalar: Unicode.Scalar) in (0x4E00...0x9FFF).contains(scalar.value) }
    let english = Self.report(SampleDigest.empty, .en)
    #expect(!english.html.unicodeScalars.contains(where: isChinese))
    #expect(!english.markdown.unicodeScalars.contains(where: isChinese))
    let chinese = Self.report(SampleDigest.full()).markdown
    let words = chinese.split { !$0.isASCII || !$0.isLetter }.map(String.init)
    #expect(Set(words).isSubset(of: ["W", "ID"]), "\(words)")
  }

  @Test(arguments: Language.allCases, [true, false])
  func `html is well-formed and asks for nothing from elsewhere`(
    language: Language, isFull: Bool
  ) throws {
    let html = Self.report(isFull ? SampleDigest.full() : SampleDigest.empty, language).html
    #expect(try Self.elements(of: html).contains("main"))
    let outside = html.replacingOccurrences(of: "http://www.w3.org/1999/xhtml", with: "")
      .replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "")
    for reference in ["http:", "https:", "src=", "href=", "url(", "@import", "<script", "//"] {
      #expect(!outside.contains(reference), "\(reference)")
    }
  }

  @Test func `an element ends by a tag where HTML wants one`() {
    for digest in [SampleDigest.full(), SampleDigest.empty] {
      for piece in Self.report(digest).html.components(separatedBy: "/>").dropLast() {
        let name = piece.components(separatedBy: "<").last?.prefix { $0 != " " } ?? ""
        #expect(["meta", "rect", "line"].contains(name))
      }
    }
  }

  @Test func `html is drawn with charts where there is something to draw`() throws {
    let full = try Self.elements(of: Self.report(SampleDigest.full()).html)
    #expect(full.filter { $0 == "svg" }.count == 7)
    #expect(full.filter { $0 == "table" }.count == 6)
    let empty = try Self.elements(of: Self.report(SampleDigest.empty).html)
    #expect(!empty.contains("svg"))
    #expect(!empty.contains("table"))
  }

  @Test func `no two standings have the same colour, in charts or in tables`() {
    let words = Words(language: .en)
    let colours = Standing.allCases.map { words.standing($0).meaning.cssClass }
    #expect(Set(colours).count == colours.count)
    let parts = Self.report(SampleDigest.full(), .en).sections.flatMap(\.parts)
    let charts = parts.compactMap { part in
      if case .shares(let bars) = part { bars.map(\.meaning.cssClass) } else { nil }
    }
    #expect(charts.first == colours)
    let sheet = "\(ReportStyle.sheet)"
    for colour in colours where colour != "plain" {
      #expect(sheet.contains("rect.\(colour)") && sheet.contains("td.\(colour)"), "\(colour)")
    }
  }

  @Test(arguments: [1, 4, 7, 14, 31])
  func `columns are neither thin nor wide beside the gaps between them`(count: Int) throws {
    let bars = (1...count).map { Report.Bar(name: "\($0)", count: 3) }
    let pieces = Drawing.columns(bars).text.components(separatedBy: "<rect").dropFirst()
    let places = try pieces.map { piece in
      (x: try number("x", in: piece), width: try number("width", in: piece))
    }
    try #require(places.count == count)
    #expect(places.allSatisfy { (12...48).contains($0.width) })
    #expect(places.allSatisfy { $0.x >= 0 && $0.x + $0.width <= 720 })
    for (one, next) in zip(places, places.dropFirst()) {
      #expect((0.5...0.75).contains(one.width / (next.x - one.x)))
    }
  }

  private func number(_ name: String, in element: String) throws -> Double {
    let rest = try #require(element.components(separatedBy: " \(name)=\"").dropFirst().first)
    return try #require(Double(rest.prefix { $0 != "\"" }))
  }

  @Test func `a character that the source has lost is shown as lost`() throws {
    let html = Self.report(SampleDigest.full("河\u{FFFD}管护\u{FFFD}"), .en).html
    let mark = "<span class=\"lost\" title=\"a character that the source has lost\">\u{FFFD}</span>"
    #expect(html.contains("河\(mark)管护\(mark)</td>"))
    #expect(try Self.elements(of: html).contains("span"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=y>", "a & b &amp; <b>", "]]>--><!--",
    "\u{202E}反\u{0}\u{1B}[31m\u{FFFE}", "</style></svg></title>", "'onload='x",
  ])
  func `a hostile title stays text`(title: String) throws {
    let plain = try Self.elements(of: Self.report(SampleDigest.full()).html)
    let html = Self.report(SampleDigest.full(title)).html
    #expect(try Self.elements(of: html) == plain)
    for scalar in html.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar != "\u{202E}")
    }
  }

  @Test(arguments: ["a | b", "**x** _y_ `z`", "<b>", "[x](javascript:y)", "a\\|b", "x\ny"])
  func `a hostile title stays one cell of a table in Markdown`(title: String) {
    let lines = Self.report(SampleDigest.full(title)).markdown.split(separator: "\n")
    let plain = Self.report(SampleDigest.full()).markdown.split(separator: "\n")
    #expect(lines.count == plain.count)
    for (line, before) in zip(lines, plain) where before.hasPrefix("|") {
      #expect(Self.bars(line) == Self.bars(before))
      #expect(!line.replacingOccurrences(of: "\\<", with: "").contains("<"))
      #expect(!line.contains("**x"))
    }
  }

  /// How many bars of a line are not escaped.
  private static func bars(_ line: Substring) -> Int {
    var isEscaped = false
    return line.reduce(0) { count, character in
      defer { isEscaped = character == "\\" && !isEscaped }
      return character == "|" && !isEscaped ? count + 1 : count
    }
  }

  /// The names of the elements in their order, read by Python's XML parser, which takes nothing that
  /// is not well-formed.
  private static func elements(of html: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import sys, xml.etree.ElementTree as tree
      for element in tree.fromstring(sys.stdin.buffer.read()).iter():
          print(element.tag.split("}")[1])
      """,
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // The document is larger than a pipe holds.
    DispatchQueue.global().async {
      // ignoring: a parser that ends early has failed, which is seen below.
      try? input.fileHandleForWriting.write(contentsOf: Data(html.utf8))
      try? input.fileHandleForWriting.close()
    }
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "not well-formed")
    return text.split(separator: "\n").map(String.init)
  }
}
