// The answer to `Metrics`: what monitoring collects. Names are never changed within a version.

internal import NoticeControl
internal import NoticeStore

extension Office {
  /// The daemon in numbers, in the text format of OpenMetrics.
  func metrics() async throws -> String {
    let status = try await status()
    let counts = try await Refusal.translating { try await store.counts() }
    var metrics = OpenMetrics()
    metrics.add(
      "noticed_build", .info, "The daemon's version.", [([("version", status.version)], 1)])
    metrics.add(
      "noticed_start_time_seconds", .gauge, "When the daemon started, in Unix time.",
      unit: "seconds", Double(status.since.microseconds) / 1e6)
    Self.addHealth(status, to: &metrics)
    Self.addIntake(status, counts, to: &metrics)
    await addLatency(to: &metrics)
    Self.addSockets(status, to: &metrics)
    return metrics.text
  }

  private static func addHealth(_ status: Status, to metrics: inout OpenMetrics) {
    metrics.add(
      "noticed_healthy", .gauge, "1 where nothing is wrong, else 0.", status.healthy ? 1 : 0)
    metrics.add(
      "noticed_problems", .gauge, "Problems that status lists.", Double(status.problems.count))
    metrics.add(
      "noticed_paused", .gauge, "1 while intake is paused.", status.state == .paused ? 1 : 0)
  }

  private static func addIntake(
    _ status: Status, _ counts: StoreCounts, to metrics: inout OpenMetrics
  ) {
    metrics.add(
      "noticed_outcomes", .counter, "Files by what became of them, since the store was made.",
      outcomes(counts).map { ([("outcome", $0.name)], Double($0.count)) })
    metrics.add("noticed_notices", .gauge, "Notices in the store.", Double(counts.notices))
    metrics.add(
      "noticed_rejections_open", .gauge, "Refused files that nobody has dealt with.",
      Double(counts.openRejections))
    metrics.add(
      "noticed_waiting_files", .gauge, "Files that wait in each drop folder.",
      status.folders.map { ([("folder", $0.path)], Double($0.waiting)) })
    metrics.add(
      "noticed_reading_files", .gauge, "Files that are being read.", Double(status.inFlight))
    metrics.add(
      "noticed_store_bytes", .gauge, "The store on the disk.", unit: "bytes",
      Double(status.storeBytes))
    metrics.add(
      "noticed_queue_overflows", .counter, "How often the kernel's queue of events ran over.",
      Double(status.overflows))
    metrics.add(
      "noticed_rescans", .counter, "How often the drop folders were looked through.",
      Double(status.rescans))
  }

  private func addLatency(to metrics: inout OpenMetrics) async {
    let latencies = await pipeline.latencies
    metrics.add(
      histogram: "noticed_latency_seconds", "From a file's last change to its outcome.",
      unit: "seconds",
      buckets: zip(Latencies.steps, latencies.withinSteps).map { (Double($0) / 1000, $1) },
      count: latencies.count, sum: latencies.sum / .seconds(1))
  }

  private static func addSockets(_ status: Status, to metrics: inout OpenMetrics) {
    func perSocket(_ value: (SocketStatus) -> Int) -> [(labels: [(String, String)], value: Double)]
    {
      status.sockets.enumerated().map { index, socket in
        let name = index == 0 ? QueryInterface.name : ControlInterface.name
        return ([("socket", name)], Double(value(socket)))
      }
    }
    metrics.add(
      "noticed_connections", .gauge, "Connections that are open.", perSocket(\.connections))
    metrics.add("noticed_calls", .counter, "Calls that were received.", perSocket(\.calls))
    metrics.add(
      "noticed_connections_refused", .counter, "Connections refused because of their number.",
      perSocket(\.refused))
  }
}
