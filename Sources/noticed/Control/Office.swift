// What the control handlers have at hand, and the list of them.

internal import LinuxIO
internal import NoticeControl
internal import NoticeRecord
internal import NoticeStore
internal import Synchronization
internal import Varlink
internal import VarlinkServer

/// The parts of the daemon that queries and changes are answered from; one file a group of methods.
struct Office: Sendable {
  let inForce: SettingsInForce
  let store: Store
  let intake: Intake
  let pipeline: Pipeline
  let health: Health
  let news: News
  let reconfiguration: Reconfiguration
  let watch: Watch
  let log: Log
  let sockets = SocketList()
  let copies = CopyTurn()
  let startedAt = ThisProcess.now / 1000

  /// The settings of this moment.
  var settings: Settings { inForce.now }

  /// The methods of `io.noticed`.
  var queries: [(String, Method)] {
    [
      QueryInterface.getStatus.answered { _, _ in StatusReply(status: try await status()) },
      QueryInterface.list.streamed { request, call, reply in
        try await list(request.filter ?? Filter(), call.wantsMore ? reply : nil)
      },
      QueryInterface.show.answered { request, _ in try await show(request) },
      QueryInterface.original.streamed { request, _, reply in
        try await original(request.id, reply)
      },
      QueryInterface.source.answered { request, _ in try await place(request) },
      QueryInterface.search.answered { request, _ in try await search(request) },
      QueryInterface.findings.answered { request, _ in try await findings(request) },
      QueryInterface.actions.answered { request, _ in try await actions(request) },
      QueryInterface.measures.answered { request, _ in try await measures(request) },
      QueryInterface.targets.answered { request, _ in try await targets(request) },
      QueryInterface.figures.answered { request, _ in try await figures(request) },
      QueryInterface.dates.answered { request, _ in try await dates(request) },
      QueryInterface.people.answered { request, _ in try await people(request) },
      QueryInterface.contacts.answered { request, _ in try await contacts(request) },
      QueryInterface.repairs.answered { request, _ in try await repairs(request) },
      QueryInterface.remarks.answered { request, _ in try await remarks(request) },
      QueryInterface.export.streamed { request, _, reply in try await export(request, reply) },
      QueryInterface.stats.answered { _, _ in try await statistics() },
      QueryInterface.metrics.answered { _, _ in MetricsReply(text: try await metrics()) },
      QueryInterface.follow.streamed { request, _, reply in
        try await follow(since: request.since, reply)
      },
      QueryInterface.sync.answered { request, _ in try await sync(request) },
      QueryInterface.explain.answered { request, _ in try await explain(request) },
      QueryInterface.rejected.answered { request, _ in try await rejected(request) },
    ] + ledgerQueries + reviewQueries
  }

  /// The methods of `io.noticed.control`.
  var changes: [(String, Method)] {
    [
      ControlInterface.rescan.reporting { request, tell in try await rescan(request, tell) },
      ControlInterface.retry.answered { request, _ in try await retry(request) },
      ControlInterface.discard.answered { request, _ in try await discard(request) },
      ControlInterface.pause.answered { _, _ in
        await pipeline.pause()
        return Nothing()
      },
      ControlInterface.resume.answered { _, _ in
        await pipeline.resume()
        return Nothing()
      },
      ControlInterface.reload.answered { _, _ in try await reconfiguration.reload() },
      ControlInterface.reparse.reporting { request, tell in try await reparse(request, tell) },
      ControlInterface.verify.reporting { _, tell in try await verify(tell) },
      ControlInterface.backup.streamed { _, _, reply in try await backup(reply) },
      ControlInterface.add.answered { request, _ in try await add(request) },
    ] + ledgerChanges + reviewChanges
  }
}

/// The sockets that are served, for `status`.
final class SocketList: Sendable {
  /// A socket and its server.
  struct Entry: Sendable {
    /// Where it is.
    var path: String
    /// Who serves it.
    var server: Server
  }

  private let entries = Mutex<[Entry]>([])

  /// Takes the sockets in.
  func set(_ entries: [Entry]) {
    self.entries.withLock { $0 = entries }
  }

  /// How the sockets are doing.
  var statuses: [SocketStatus] {
    entries.withLock { $0 }.map { entry in
      let activity = entry.server.activity
      return SocketStatus(
        path: entry.path, connections: activity.connections, calls: activity.calls,
        refused: activity.refused, dropped: activity.dropped)
    }
  }
}
