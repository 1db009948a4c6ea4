// Tests of WrittenDate.swift.

import Testing
import TextForms

@Suite struct `A written date` {
  @Test(arguments: ["2024", "2024-06", "2024-02-29", "2023-02-28", "2000-02-29", "2024-12-31"])
  func `is a year, a month or a day that there is`(text: String) {
    #expect(WrittenDate.isValid(text))
  }

  @Test(arguments: [
    "", "24", "2024-", "2024-13", "2024-00", "2023-02-29", "2023-02-30", "2024-04-31", "1900-02-29",
    "2024-6", "2024-06-1", "2024-06-18-01", "２０２４", "2024/06", "-024-06", "2024-06-00",
  ])
  func `is nothing else`(text: String) {
    #expect(!WrittenDate.isValid(text))
  }

  @Test func `is a day only in full`() {
    #expect(WrittenDate.isDay("2024-06-18") && !WrittenDate.isDay("2024-06"))
  }
}
