// The public cases of Recognizers-Text, as far as their conventions fit written notices.

import FoundationEssentials
import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct RecognizersTests {
  /// A file of cases and the least number that must be read right.
  struct Sheet: CustomTestStringConvertible {
    var file: String
    var floor: Int
    var testDescription: String { file }
  }

  private struct Case: Decodable {
    struct Result: Decodable {
      struct Resolution: Decodable { var value: String? }
      var Resolution: Resolution
    }
    var Input: String
    var Results: [Result]
  }

  private static let folder = "../shared/peers/recognizers-text/"
  private static let numbers = Sheet(file: "Number/NumberModel.json", floor: 250)
  private static let percents = Sheet(file: "Number/PercentModel.json", floor: 98)
  private static let currencies = Sheet(file: "NumberWithUnit/CurrencyModel.json", floor: 22)

  @Test(arguments: [numbers, percents, currencies])
  func `numbers are read as other readers read them`(sheet: Sheet) throws {
    guard let cases = try Self.load(sheet.file) else { return }
    var right = 0
    for sample in cases {
      let expected = sample.Results.compactMap { $0.Resolution.value.flatMap(Self.number) }
      let found = Self.read(sample.Input, as: sheet.file)
      if Self.agree(found, expected) { right += 1 }
    }
    print("Recognizers-Text \(sheet.file): \(right)/\(cases.count)")
    #expect(right >= sheet.floor)
  }

  private static func load(_ file: String) throws -> [Case]? {
    let path = repository + "/" + folder + file
    guard let data = FileManager.default.contents(atPath: path) else {
      let inCI = ProcessInfo.processInfo.environment["CI"] != nil
      print("\(path) is absent")
      #expect(!inCI, "the peers' cases must be there in CI")
      return nil
    }
    return try JSONDecoder().decode([Case].self, from: data)
  }

  /// The folder that holds the package, found from this file's own place.
  private static var repository: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let end = parts.lastIndex(of: "Tests") ?? parts.endIndex
    return parts[..<end].joined(separator: "/")
  }

  private static func number(_ text: String) -> Double? {
    Double(text.hasSuffix("%") ? String(text.dropLast()) : text)
  }

  private static func read(_ input: String, as file: String) -> [Double] {
    // The reader brings every page into simplified script first.
    let text = IndexedText(Simplified.text(input))
    if file.hasSuffix("NumberModel.json") { return everyNumber(text.utf8) }
    let amounts = Amounts.scan(text, in: 0..<text.utf8.count)
    return amounts.filter { file.contains("Percent") ? $0.kind == .share : $0.kind == .money }
      .map(\.normalized.value)
  }

  private static func everyNumber(_ utf8: [UInt8]) -> [Double] {
    var values: [Double] = []
    var offset = 0
    while offset < utf8.count {
      if let number = WrittenNumber.read(utf8, at: offset, to: utf8.count) {
        let share = WrittenShare.read(utf8, after: number, to: utf8.count)
        let isHundredth = utf8.says("百分之", at: offset)
        values.append(share.map { isHundredth ? $0.part : $0.value } ?? number.total)
        offset = share?.end ?? number.end
      } else {
        offset += utf8.glyph(at: offset).length
      }
    }
    return values
  }

  private static func agree(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count
      && zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
  }
}
