// noticectl metrics

import ArgumentParser
import NoticeControl

struct MetricsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "metrics", "Print the daemon's figures for monitoring, in the format OpenMetrics 1.0.",
    more: "For the textfile collector of node_exporter, write them from a timer.",
    examples: "metrics | sponge /var/lib/prometheus/node-exporter/noticed.prom")

  @OptionGroup(title: "Output") var common: CommonOptions

  func run() throws {
    let metrics = try common.queries().ask(QueryInterface.metrics, Nothing())
    try common.display { screen in
      try screen.show(metrics, as: [.verbatim([Cell(metrics.text.trimmingLineEnd)])])
    }
  }
}

extension String {
  /// The text without its last line end.
  fileprivate var trimmingLineEnd: String {
    hasSuffix("\n") ? String(dropLast()) : self
  }
}
