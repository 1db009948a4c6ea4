// libxml2 decides which element holds what: pages leave tags open, close them twice, cross them.

import CLibXML2

/// The elements of a page in document order, balanced.
struct ElementTree {
  /// A place in document order.
  enum Event {
    /// An element begins; the index is that of its node.
    case open(Int)
    /// The element of that node ends.
    case close(Int)
    /// The text token with that index.
    case text(Int)
  }

  /// An element.
  struct Node {
    /// What it is.
    var element: Element
    /// Its start tag among the tokens.
    var token: Int
    /// Where it begins and ends among the events.
    var events: Range<Int>
  }

  fileprivate(set) var events: [Event] = []
  fileprivate(set) var nodes: [Node] = []

  /// Builds the tree that a page's tokens make; white space between tags is no part of it.
  init(of tokens: [MarkupToken], in utf8: [UInt8]) {
    let builder = TreeBuilder(tokens: tokens)
    builder.feed(utf8)
    self = builder.tree
  }

  fileprivate init() {}
}

/// Tells libxml2 of each tag by name and number and of each text by number alone, and notes in
/// which order they come back.
private final class TreeBuilder {
  fileprivate var tree = ElementTree()

  private let tokens: [MarkupToken]
  /// The nodes of the open elements; nil for one that libxml2 put in itself.
  private var open: [Int?] = []
  /// The digits of a text's number so far.
  private var number = 0

  /// Deeper elements are read as if their tags were not there.
  private static let deepest: Int32 = 200
  /// The bytes that libxml2 gets at a time; the depth is looked at in between.
  private static let portion = 2048
  private static let libraryIsReady: Void = xmlInitParser()

  init(tokens: [MarkupToken]) {
    self.tokens = tokens
  }

  func feed(_ utf8: [UInt8]) {
    Self.libraryIsReady
    var handler = Self.handler()
    // The builder outlives the parser, which is freed before this function returns.
    let context = Unmanaged.passUnretained(self).toOpaque()
    guard
      let parser = htmlCreatePushParserCtxt(
        &handler, context, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { return }
    defer { htmlFreeParserCtxt(parser) }
    let options = HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    htmlCtxtUseOptions(parser, Int32(options | HTML_PARSE_NOIMPLIED.rawValue))
    var portion = Array("<html><body>".utf8)
    for index in tokens.indices {
      append(index, of: utf8, to: &portion, deep: parser.pointee.nameNr > Self.deepest)
      if portion.count >= Self.portion {
        send(portion, to: parser)
        portion.removeAll(keepingCapacity: true)
      }
    }
    send(portion, to: parser)
    htmlParseChunk(parser, nil, 0, 1)
    while !open.isEmpty { ended() }
  }

  private func send(_ portion: [UInt8], to parser: htmlParserCtxtPtr) {
    // libxml2 copies the bytes before it returns.
    portion.withUnsafeBytes { bytes in
      _ = htmlParseChunk(
        parser, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count), 0)
    }
  }

  /// Writes a token as libxml2 is to see it.
  private func append(_ index: Int, of utf8: [UInt8], to portion: inout [UInt8], deep: Bool) {
    let token = tokens[index]
    switch token.kind {
    case .text:
      if !utf8[token.range].allSatisfy(ASCII.isWhiteSpace) {
        portion.append(contentsOf: "\(index);".utf8)
      }
    case .start(let element) where element.role != .frame:
      if element.role == .void || !deep {
        portion.append(contentsOf: "<\(element.treeName) n=\(index)>".utf8)
      }
    case .end(let element) where element.role != .frame && element.role != .void:
      portion.append(contentsOf: "</\(element.treeName)>".utf8)
    default: break
    }
  }

  private func began(_ index: Int?) {
    guard let index, case .start(let element) = tokens[index].kind else {
      open.append(nil)
      return
    }
    open.append(tree.nodes.count)
    tree.events.append(.open(tree.nodes.count))
    let place = tree.events.count
    tree.nodes.append(ElementTree.Node(element: element, token: index, events: place..<place))
  }

  private func ended() {
    guard let node = open.popLast().flatMap(\.self) else { return }
    tree.nodes[node].events = tree.nodes[node].events.lowerBound..<tree.events.count
    tree.events.append(.close(node))
  }

  private func received(_ bytes: UnsafeBufferPointer<xmlChar>) {
    for byte in bytes {
      if ASCII.isDigit(byte) {
        number = number &* 10 &+ Int(byte - 0x30)
      } else if tokens.indices.contains(number) {
        tree.events.append(.text(number))
        number = 0
      }
    }
  }

  /// The calls that libxml2 makes; it is given pointers that live until the call returns.
  private static func handler() -> htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { context, _, attributes in
      let value = attributes?[0] == nil ? nil : attributes?[1]
      builder(behind: context)?.began(value.flatMap { Int(String(cString: $0)) })
    }
    handler.endElement = { context, _ in builder(behind: context)?.ended() }
    handler.characters = { context, bytes, count in
      builder(behind: context)?.received(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.ignorableWhitespace = { _, _, _ in }
    return handler
  }
}

private func builder(behind context: UnsafeMutableRawPointer?) -> TreeBuilder? {
  context.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
}
