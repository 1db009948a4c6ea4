// The answer to `GetStatus`.

internal import LinuxIO
internal import NoticeControl
internal import NoticeStore

extension Office {
  /// How the daemon is, health first.
  func status() async throws -> Status {
    var status = Status(
      version: Version.text, pid: Int(ThisProcess.number), state: state,
      since: Timestamp(microseconds: startedAt))
    await describeIntake(&status)
    status.problems += health.problems.map { problem in
      Problem(
        what: problem.what, since: Timestamp(microseconds: problem.since), advice: problem.advice)
    }
    status.latency = await pipeline.latencies.percentiles.map {
      Latency(p50: $0.p50, p99: $0.p99)
    }
    status.sockets = sockets.statuses
    await describeStore(&status)
    status.healthy = status.problems.isEmpty
    return status
  }

  private var state: Status.State {
    if health.isBlocked { return .blocked }
    return health.isPaused ? .paused : .running
  }

  private func describeIntake(_ status: inout Status) async {
    let view = await intake.view
    status.folders = view.folders
    status.problems += view.problems
    status.waiting = view.waiting
    status.inFlight = view.inFlight
    status.overflows = view.overflows
    status.rescans = view.rescans
    status.limits = settings.limits.named.map { name, value in
      LimitStatus(
        name: name, value: Int(value), used: name == "waitingNames" ? view.waiting : nil)
    }
  }

  /// A store in trouble is a problem to show, not a reason to show nothing.
  private func describeStore(_ status: inout Status) async {
    do {
      let counts = try await store.counts()
      status.rejected = counts.openRejections
      status.notices = counts.notices
      status.lastSeq = counts.lastSeq
      status.storeBytes = Int(counts.bytesOnDisk)
      if counts.lastSeq > 0 {
        status.lastOutcome = try await store.announcements(since: counts.lastSeq - 1, limit: 1)
          .first.map(NoticeControl.Outcome.init)
      }
    } catch {
      let advice = (error as? StoreError)?.hint
      status.problems.insert(
        Problem(what: "the store does not answer: \(error)", advice: advice), at: 0)
    }
  }
}

/// The intake as a status shows it.
struct IntakeView: Sendable {
  var folders: [FolderStatus] = []
  var problems: [Problem] = []
  var waiting = 0
  var inFlight = 0
  var overflows = 0
  var rescans = 0
}

extension Intake {
  /// How the folders are watched and what waits in them.
  var view: IntakeView {
    var view = IntakeView()
    view.waiting = waitingCount + blocked.count
    view.inFlight = inFlightCount
    view.rescans = passesCompleted
    for (index, folder) in folders.enumerated() {
      view.overflows += folder.overflows
      view.folders.append(status(of: folder, index))
      view.problems += problems(of: folder)
    }
    for (candidate, reason) in blocked.prefix(Self.namedProblems) {
      let path = folders[candidate.folder].path.appending(candidate.name)
      view.problems.append(
        Problem(
          what: "\(path) cannot be read: \(reason.reason)",
          advice: "let the daemon's user read it; it is tried again by itself"))
    }
    return view
  }

  /// How many unreadable files a status names.
  private static let namedProblems = 20

  private func status(of folder: DropFolder, _ index: Int) -> FolderStatus {
    let (watch, why): (FolderStatus.Watch, String?) =
      switch folder.watching {
      case .events: (.events, nil)
      case .polling(let why): (.polling, why)
      case .absent(let why): (.missing, why)
      }
    return FolderStatus(
      path: folder.path.description, watch: watch, why: why, directories: folder.tree.count,
      waiting: waitingCount(in: index))
  }

  private func problems(of folder: DropFolder) -> [Problem] {
    folder.closedFolders.prefix(Self.namedProblems).map { reason in
      Problem(what: "a subfolder is not looked into: \(reason)", advice: nil)
    }
  }
}
