// noticectl source

import ArgumentParser
import NoticeControl
import NoticeRecord

struct SourceVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "source", "Show where something stands in the original, the damage visible.",
    more: "The whole notice where nothing is chosen.",
    examples: "source 7 --finding 3", "source 7 --repair 1")

  @Argument(help: "The notice's number in `noticectl list`.", completion: Suggestions.notices)
  var id: Int64

  @Option(help: ArgumentHelp("A finding or action by its number.", valueName: "number"))
  var finding: Int?

  @Option(
    help: ArgumentHelp(
      "A finding or action by its place in `show`, where several have its number.",
      valueName: "number"))
  var place: Int?

  @Option(help: ArgumentHelp("A figure by its place in `show`.", valueName: "number"))
  var figure: Int?

  @Option(help: ArgumentHelp("A target by its place in `show`.", valueName: "number"))
  var target: Int?

  @Option(help: ArgumentHelp("A repair by its place in `show`.", valueName: "number"))
  var repair: Int?

  @Option(help: ArgumentHelp("Bytes of context before and after.", valueName: "count"))
  var context: Int?

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if [finding, place, figure, target, repair].compactMap({ $0 }).count > 1 {
      throw ValidationError("choose one of --finding, --place, --figure, --target and --repair")
    }
  }

  func run() throws {
    var request = SourceRequest(id: id)
    (request.finding, request.place, request.figure) = (finding, place, figure)
    (request.target, request.repair) = (target, repair)
    request.context = context
    let place = try common.queries().ask(QueryInterface.source, request)
    try common.display { screen in
      try screen.show(place, as: SourceVerb.blocks(of: place, screen.words, screen.colours))
    }
  }

  /// The place in its context, marked by colour, or by brackets where there is none.
  static func blocks(of place: Place, _ words: Words, _ colours: Bool) -> [Block] {
    let head = """
      \(place.name) (\(place.encoding)), \(words[.line]) \(place.line), \
      \(words[.span]) \(place.span.start)–\(place.span.end)
      """
    let original = colours ? place.original : "⟦\(place.original)⟧"
    var blocks: [Block] = [
      .line([Cell(head, .dim)]), .blank,
      .quotation(
        [Cell(place.before, .dim), Cell(original, .match), Cell(place.after, .dim)]
          .flatMap(\.showingLoss)),
    ]
    if place.repaired != place.original {
      blocks += [
        .blank, .heading(words[.repaired]), .quotation([Cell(place.repaired, .good)]),
      ]
    }
    if !place.repairs.isEmpty {
      blocks += [.blank, .heading("\(words[.repairs]) (\(place.repairs.count))")]
      blocks += place.repairs.map {
        .line([
          Cell("  "), Cell($0.damaged, .bad), Cell(" → "), Cell($0.repaired, .good),
          Cell("  " + words.term($0.kind.rawValue), .dim),
        ])
      }
    }
    return blocks
  }
}
