// A figure of the benchmark: printed as a line of a table, written as a line of JSON.

import Glibc

/// A figure beside what it is measured against, in the form that `Benchmarks/service` writes too.
struct Row {
  /// Something that does the same work, measured in the same run.
  struct Yardstick {
    var name: String
    var value: Double
    /// What our figure divided by its own must at least be.
    var leastRatio: Double
    /// The same in words.
    var goal: String
  }

  var what: String
  var value: Double
  var unit: String
  var yardstick: Yardstick?

  private var ratio: Double? { yardstick.map { value / $0.value } }
  private var isMet: Bool? { yardstick.map { value / $0.value >= $0.leastRatio } }

  /// The line of the table.
  var line: String {
    var line = padded(what, 36) + leading(rounded(value), 8) + " " + padded(unit, 6)
    guard let yardstick, let ratio, let isMet else { return line }
    line += padded("\(yardstick.name): \(rounded(yardstick.value))", 30)
    line += padded("\(rounded(ratio)) times", 14) + padded(yardstick.goal, 14)
    return line + (isMet ? "met" : "MISSED")
  }

  /// The line of JSON; `load` is that of the machine.
  func json(load: Double) -> String {
    let members: [(String, String)] = [
      ("what", "\"\(what)\""), ("value", rounded(value)), ("unit", "\"\(unit)\""),
      ("yardstick", yardstick.map { "\"\($0.name)\"" } ?? "null"),
      ("yardstickValue", yardstick.map { rounded($0.value) } ?? "null"),
      ("ratio", ratio.map(rounded) ?? "null"), ("goal", "\"\(yardstick?.goal ?? "")\""),
      ("met", isMet.map { "\($0)" } ?? "null"), ("load", rounded(load)),
    ]
    return "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }
}

/// The load of the machine over the last minute.
func machineLoad() -> Double {
  var load = [0.0]
  return getloadavg(&load, 1) == 1 ? load[0] : 0
}

private func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}

private func leading(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
