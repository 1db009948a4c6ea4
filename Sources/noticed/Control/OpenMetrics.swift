// The text format of OpenMetrics 1.0, https://openmetrics.io.

/// Metrics as text, family after family.
struct OpenMetrics {
  /// What a family measures.
  enum Sort: String {
    case counter, gauge, histogram, info
  }

  private var lines: [String] = []

  /// A metric family with one value.
  mutating func add(
    _ name: String, _ sort: Sort, _ help: String, unit: String? = nil, _ value: Double
  ) {
    add(name, sort, help, unit: unit, [([], value)])
  }

  /// A metric family with a value for each set of labels; `name` has no suffix such as `_total`, but
  /// ends in the unit where there is one.
  mutating func add(
    _ name: String, _ sort: Sort, _ help: String, unit: String? = nil,
    _ samples: [(labels: [(String, String)], value: Double)]
  ) {
    begin(name, sort, help, unit)
    let suffix =
      switch sort {
      case .counter: "_total"
      case .info: "_info"
      case .gauge, .histogram: ""
      }
    for sample in samples { line(name + suffix, sample.labels, sample.value) }
  }

  /// A histogram: how many values are not above each bound, how many there are, and their sum.
  mutating func add(
    histogram name: String, _ help: String, unit: String,
    buckets: [(bound: Double, count: Int)], count: Int, sum: Double
  ) {
    begin(name, .histogram, help, unit)
    for bucket in buckets {
      line(name + "_bucket", [("le", Self.number(bucket.bound))], Double(bucket.count))
    }
    line(name + "_bucket", [("le", "+Inf")], Double(count))
    line(name + "_count", [], Double(count))
    line(name + "_sum", [], sum)
  }

  /// The whole exposition.
  var text: String {
    (lines + ["# EOF"]).joined(separator: "\n") + "\n"
  }

  private mutating func begin(_ name: String, _ sort: Sort, _ help: String, _ unit: String?) {
    lines.append("# TYPE \(name) \(sort.rawValue)")
    if let unit { lines.append("# UNIT \(name) \(unit)") }
    lines.append("# HELP \(name) \(Self.escaped(help))")
  }

  private mutating func line(_ name: String, _ labels: [(String, String)], _ value: Double) {
    let pairs = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
    lines.append("\(name)\(pairs.isEmpty ? "" : "{\(pairs)}") \(Self.number(value))")
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value)).0" : "\(value)"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
