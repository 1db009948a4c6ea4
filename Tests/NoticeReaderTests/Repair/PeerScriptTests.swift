// OpenCC's own test cases, through the reader.

import FoundationEssentials
import NoticeRecord
import Testing

@testable import NoticeReader

@Suite struct PeerScriptTests {
  private struct Cases: Decodable {
    struct Case: Decodable {
      var input: String
      var expected: [String: String]
    }
    var cases: [Case]
  }

  /// What libopencc 1.1.6 itself passes, of 55 and 32.
  @Test(arguments: [("t2s", 28), ("tw2s", 22)])
  func `as many cases pass as with libopencc`(direction: String, least: Int) throws {
    guard let file = sharedFile("peers/opencc/testcases.json") else {
      print("no ../shared/peers/opencc: nothing compared")
      #expect(mayLackShared)
      return
    }
    let cases = try JSONDecoder().decode(Cases.self, from: Data(file)).cases
    var asked = 0
    var passed = 0
    for each in cases {
      guard let expected = each.expected[direction] else { continue }
      asked += 1
      if TraditionalScript.simplified(each.input, as: .traditional) == expected { passed += 1 }
    }
    print("OpenCC cases, \(direction): \(passed) of \(asked)")
    #expect(passed >= least)
  }
}
