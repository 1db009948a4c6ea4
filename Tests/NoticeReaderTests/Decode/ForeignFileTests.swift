import NoticeRecord
import TestSupport
import Testing

@testable import NoticeReader

@Suite struct ForeignFileTests {
  @Test(arguments: [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG image"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG image"),
    (Array("%PDF-1.7\n".utf8), "PDF document"),
    ([0x50, 0x4B, 0x03, 0x04] + Array("....word/document.xml".utf8), "Word document"),
    ([0x50, 0x4B, 0x03, 0x04] + Array("....photo.jpg".utf8), "ZIP archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Word, Excel or WPS document"),
    ([0x1F, 0x8B, 0x08, 0x00], "gzip archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "ELF program"),
  ])
  func `a file of another sort is refused by its name`(bytes: [UInt8], format: String) {
    #expect(throws: Unreadable.binary(format: format)) { try PageDecoder.decode(bytes) }
  }

  @Test(arguments: ["", " \n\t ", "\u{FEFF}", "\u{0}\u{0}\u{0}", "<html><body> </body></html>"])
  func `nothing to read is refused as empty`(text: String) {
    #expect(throws: Unreadable.empty) { try PageDecoder.decode(Array(text.utf8)) }
  }

  @Test(arguments: [512, 4096, 100_000])
  func `noise is refused`(count: Int) {
    var chance = Chance(seed: UInt64(count))
    let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
    #expect(throws: Unreadable.self) { try PageDecoder.decode(noise) }
  }

  @Test func `a text that begins like a program's name is text`() throws {
    #expect(try PageDecoder.decode(Array("MZ镇卫生院通报".utf8)).format == .text)
  }
}
