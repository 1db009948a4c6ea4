// Tests of OpenMetrics.swift.

import Testing

@testable import noticed

@Suite struct `The text of metrics` {
  @Test func `has a head and a line a value, and ends with EOF`() {
    var metrics = OpenMetrics()
    metrics.add("calls", .counter, "Calls.", [([("socket", "a"), ("way", "b")], 3)])
    metrics.add("size_bytes", .gauge, "Size.", unit: "bytes", 1.5)
    #expect(
      metrics.text == """
        # TYPE calls counter
        # HELP calls Calls.
        calls_total{socket="a",way="b"} 3.0
        # TYPE size_bytes gauge
        # UNIT size_bytes bytes
        # HELP size_bytes Size.
        size_bytes 1.5
        # EOF

        """)
  }

  @Test func `escapes what would end a label`() {
    var metrics = OpenMetrics()
    metrics.add("files", .gauge, "Files\\.", [([("folder", "a\"b\\c\nd")], 1)])
    #expect(metrics.text.contains(#"files{folder="a\"b\\c\nd"} 1.0"#))
    #expect(metrics.text.contains(#"# HELP files Files\\."#))
  }

  @Test func `has every bucket of a histogram, the last without a bound`() {
    var metrics = OpenMetrics()
    metrics.add(
      histogram: "time_seconds", "Time.", unit: "seconds", buckets: [(0.005, 1), (1, 2)], count: 3,
      sum: 9.25)
    let lines = metrics.text.split(separator: "\n").dropFirst(3)
    #expect(
      Array(lines) == [
        #"time_seconds_bucket{le="0.005"} 1.0"#, #"time_seconds_bucket{le="1.0"} 2.0"#,
        #"time_seconds_bucket{le="+Inf"} 3.0"#, "time_seconds_count 3.0", "time_seconds_sum 9.25",
        "# EOF",
      ])
  }
}
