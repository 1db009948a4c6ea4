import NoticeLedger
import Testing

@Suite struct SketchTests {
  /// A text of random characters that depend on a seed.
  private static func text(_ seed: Int, characters: Int = 1200) -> String {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<characters).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let scalar = Unicode.Scalar(0x4E00 + UInt32(state >> 33) % 1500) ?? "。"
      return index % 20 == 19 ? "。" : String(Character(scalar))
    }.joined()
  }

  /// Every so many characters one is lost or replaced.
  private static func damaged(_ text: String, every step: Int) -> String {
    String(
      text.enumerated().compactMap { index, character in
        index % step == 3 ? (index % 2 == 0 ? nil : "?") : character
      })
  }

  @Test func `a text is a copy of itself, whatever stands between its characters`() {
    let text = Self.text(1)
    let spaced = text.map { "\($0) " }.joined().replacing("。", with: "</p>\n<p>")
    #expect(Sketch(of: text) == Sketch(of: spaced))
    #expect(Resemblance(Sketch(of: text), Sketch(of: text)).share == 1)
  }

  @Test(arguments: 1...8) func `a damaged copy is known`(seed: Int) {
    let text = Self.text(seed)
    #expect(Resemblance(Sketch(of: text), Sketch(of: Self.damaged(text, every: 40))).isCopy)
  }

  @Test(arguments: 1...8) func `a cut copy is known`(seed: Int) {
    let text = Self.text(seed)
    let cut = String(text.prefix(text.count * 2 / 5))
    let resemblance = Resemblance(Sketch(of: cut), Sketch(of: text))
    #expect(resemblance.isCopy)
    #expect(resemblance.containment > 0.8)
  }

  @Test(arguments: 1...20) func `other texts are no copies`(seed: Int) {
    let resemblance = Resemblance(Sketch(of: Self.text(seed)), Sketch(of: Self.text(seed + 100)))
    #expect(!resemblance.isCopy)
    #expect(resemblance.share < 0.1)
  }

  @Test func `every Chinese character and digit counts, and no other`() {
    func sketch(_ scalar: Unicode.Scalar) -> Sketch { Sketch(of: "甲乙丙丁\(scalar)") }
    let counted = (0x4E00...0x9FFF).compactMap(Unicode.Scalar.init) + "0123456789".unicodeScalars
    let sketches = counted.map(sketch)
    #expect(zip(counted, sketches).filter { $1.pieces != 1 }.map(\.0) == [])
    #expect(Set(sketches.map(\.samples)).count >= counted.count - 2)
    for scalar in "，。：；、（）“”　 aZ/é々〇㐀䶿".unicodeScalars {
      #expect(sketch(scalar).pieces == 0, "\(scalar)")
    }
  }

  @Test func `short texts tell nothing`() {
    let text = "某局关于开展检查的通知"
    #expect(!Resemblance(Sketch(of: text), Sketch(of: text)).isCopy)
    #expect(!Resemblance(Sketch(of: ""), Sketch(of: "")).isCopy)
  }

  @Test func `a text that repeats itself is counted once`() {
    let once = Self.text(3, characters: 400)
    let often = String(repeating: once, count: 50)
    #expect(Resemblance(Sketch(of: once), Sketch(of: often)).share > 0.9)
  }
}
