// Moments are written and read exactly.

import NoticeControl
import Testing

@Suite struct TimestampTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000000Z"),
      (1_721_205_000_000_001, "2024-07-17T08:30:00.000001Z"),
      (951_782_400_000_000, "2000-02-29T00:00:00.000000Z"),
      (-1, "1969-12-31T23:59:59.999999Z"),
      (4_107_542_399_999_999, "2100-02-28T23:59:59.999999Z"),
    ] as [(Int64, String)])
  func `a moment is written in UTC and read back`(microseconds: Int64, text: String) {
    #expect(Timestamp(microseconds: microseconds).description == text)
    #expect(Timestamp(text)?.microseconds == microseconds)
  }

  @Test(arguments: [
    "", "2024-07-17", "2024-02-30T00:00:00.000000Z", "2024-07-17T24:00:00.000000Z",
    "2024-07-17 08:30:00.000001Z", "2024-07-17T08:30:00.000001+", "+024-07-17T08:30:00.000001Z",
  ])
  func `anything else is no moment`(text: String) {
    #expect(Timestamp(text) == nil)
  }
}
