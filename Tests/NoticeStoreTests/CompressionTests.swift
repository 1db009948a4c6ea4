import Testing

@testable import NoticeStore

@Suite struct CompressionTests {
  @Test(arguments: [0, 1, 100, 200_000])
  func `bytes come back as they were`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    #expect(Compression.restore(try Compressor().compress(bytes)) == bytes)
  }

  @Test func `a damaged frame gives nothing`() throws {
    let frame = try Compressor().compress(Array(repeating: 7, count: 1000) + Array(0..<200))
    #expect(Compression.restore(Array(frame.dropLast(3))) == nil)
    #expect(Compression.restore([]) == nil)
    #expect(Compression.restore([1, 2, 3, 4, 5, 6, 7, 8, 9]) == nil)
    var claim = frame
    claim[4] = 0xFF
    #expect(Compression.restore(claim) != Compression.restore(frame))
  }
}
