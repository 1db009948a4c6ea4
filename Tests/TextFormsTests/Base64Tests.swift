import Foundation
import Testing
import TextForms

@Suite struct Base64Tests {
  @Test(arguments: 0..<40)
  func `bytes are written as Foundation writes them, and come back`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 73 &+ count &* 251) }
    let text = Base64.encode(bytes)
    #expect(text == Data(bytes).base64EncodedString())
    #expect(Base64.decode(text) == bytes)
  }

  @Test func `every byte comes back`() {
    let bytes = (0...255).map { UInt8($0) }
    #expect(Base64.decode(Base64.encode(bytes)) == bytes)
  }

  @Test(arguments: [
    "A", "AA", "AAA", "====", "A===", "AA=A", "AB==", "AAB=", "A A=", "AAA\n", "AA==AAAA", "整改",
  ])
  func `what is not base64 is refused`(text: String) {
    #expect(Base64.decode(text) == nil)
  }
}
