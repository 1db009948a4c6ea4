// The wiring: makes the parts, joins them, starts and stops them in order.

internal import LinuxIO
internal import Logging
internal import NoticeControl
internal import NoticeLedger
internal import NoticeReader
internal import NoticeStore
internal import ServiceLifecycle
internal import UnixSignals

/// The daemon with all its parts.
struct Daemon {
  private let inForce: SettingsInForce
  /// The settings at the start, for what only a restart changes.
  private let settings: Settings
  private let log = Log()

  /// A daemon with these settings; `run` starts it.
  init(_ settings: SettingsInForce) {
    inForce = settings
    self.settings = settings.now
  }

  /// Runs until SIGTERM or SIGINT.
  ///
  /// - Throws: `StartFailure` and `StoreError` where it cannot begin.
  func run() async throws {
    ThisProcess.ignoreSignals()
    ThisProcess.limitHeaps(to: MemoryReturn.heaps)
    ThisProcess.setFileMask(0o077)
    guard ThisProcess.descriptorLimit >= Limits.fewestDescriptors else {
      throw StartFailure.fewDescriptors(ThisProcess.descriptorLimit)
    }
    try makeFolders()
    let state = try takeState()
    let patience = StartPatience()
    defer { patience.end() }
    let store = try Store(at: storePath, folding: .reader)
    patience.end()
    try await serve(services(on: store))
    log.note(.stopped, "noticed has stopped", .info)
    ServiceManager.stopping()
    await log.flush()
    try store.close()
    _ = consume state
  }

  /// The parts, joined to each other, in the order in which they start; they are stopped in the other one.
  private func services(on store: Store) throws -> [any Service] {
    let health = Health(log: log)
    let intake = Intake(
      folders: settings.drop, times: settings.settling, limits: settings.limits, health: health)
    let watch = Watch(store: store, settings: inForce)
    let announcer = Announcer(
      store: store, log: log, health: health, watch: watch, limits: settings.limits)
    let news = News()
    let room = ReadingRoom(count: ThisProcess.processors)
    let pipeline = Pipeline(
      intake: intake, room: room, store: store, health: health, settings: inForce,
      announce: {
        news.spread()
        announcer.wake()
      })
    let reconfiguration = Reconfiguration(settings: inForce, intake: intake, log: log)
    let desk = try ControlDesk(
      Office(
        inForce: inForce, store: store, intake: intake, pipeline: pipeline, health: health,
        news: news, reconfiguration: reconfiguration, watch: watch, log: log),
      runtime: settings.runtime)
    return [
      Part("announcer") {
        await announcer.run()
      } last: {
        await announcer.announceAll()
      },
      Part("pipeline", finishesItself: true) { try await pipeline.run() },
      Part("intake") { [settings] in
        await intake.run(rescanEvery: settings.rescanEvery, pollEvery: settings.pollEvery)
      } last: {
        await pipeline.stop()
      },
      Part("control") { [log, settings] in
        try await desk.run {
          log.note(
            .started, "noticed \(Version.text) watches \(Self.list(settings.drop))", .info)
          MemoryReturn.afterStart()
          ServiceManager.ready("Watching")
        }
      },
      Part("reminders") { [log, inForce] in
        await Reminding(store: store, log: log, settings: inForce).run()
      },
      Part("memory") { await MemoryReturn(health: health, store: store).run() },
      Part("hangup") { await Self.reloadOnHangup(reconfiguration) },
      Part("watchdog") { await Watchdog(health: health).run() },
    ]
  }

  /// Runs the parts until a signal ends them.
  private func serve(_ services: [any Service]) async throws {
    var configuration = ServiceGroupConfiguration(
      services: services.map {
        .init(service: $0, failureTerminationBehavior: .gracefullyShutdownGroup)
      },
      gracefulShutdownSignals: [.sigterm, .sigint],
      logger: Logger(label: "noticed", factory: { _ in JournalHandler(log: log) }))
    // Longer than one batch takes; systemd's own limit is TimeoutStopSec=.
    configuration.maximumGracefulShutdownDuration = .seconds(60)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as ReadersExhausted {
      log.problem("noticed ends", advice: "\(error)")
      await log.flush()
      throw error
    }
  }

  /// Reloads on SIGHUP, which systemd sends a `Type=notify-reload` service; a daemon that was
  /// started by hand ends with its terminal.
  private static func reloadOnHangup(_ reconfiguration: Reconfiguration) async {
    guard ServiceManager.isPresent else { return await Part.untilCancelled() }
    for await _ in await UnixSignalsSequence(trapping: .sighup) {
      // ignoring: the journal has been told what is wrong, and the old settings stay.
      _ = try? await reconfiguration.reload()
    }
  }

  /// Opens the state folder and keeps every other daemon out of it.
  private func takeState() throws(StartFailure) -> Folder {
    do throws(SystemFailure) {
      let folder = try Folder(at: settings.state)
      try folder.lock()
      return folder
    } catch  where error.isLocked {
      throw .taken(settings.state)
    } catch {
      throw .folder(settings.state, error, needs: "State=")
    }
  }

  private var storePath: String { settings.state.appending(FileName("store.sqlite")).description }

  private static func list(_ folders: [FileName]) -> String {
    folders.map(\.description).joined(separator: ", ")
  }

  private func makeFolders() throws(StartFailure) {
    let folders: [(FileName, UInt32, String)] =
      [(settings.state, 0o700, "State="), (settings.runtime, 0o755, "Runtime=")]
      + [(settings.rejected, 0o700, "Rejected=")] + settings.drop.map { ($0, 0o770, "Drop=") }
    for (path, permissions, key) in folders {
      do throws(SystemFailure) {
        try Folder.makeWithParents(path, permissions: permissions)
      } catch {
        // A drop folder that is missing is waited for; the others are needed at once.
        if key != "Drop=" { throw .folder(path, error, needs: key) }
      }
    }
  }
}

extension QueryFolding {
  /// Queries in any script, and bodies under any of their names.
  static let reader = QueryFolding(
    script: { Simplified.text($0) }, body: { Body.name(of: $0, region: nil) })
}
