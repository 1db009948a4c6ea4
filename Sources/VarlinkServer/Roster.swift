// Who is connected and how much they claim: the counts behind the limits.

import Glibc
import Synchronization

/// What a server has done and is doing.
public struct Activity: Sendable, Equatable {
  /// Connections open now.
  public var connections = 0
  /// The most that were open at once.
  public var peakConnections = 0
  /// Connections accepted since the start.
  public var accepted = 0
  /// Connections closed at once because of a limit on their number.
  public var refused = 0
  /// Connections closed because of a limit on messages or time, or a message that is no call.
  public var dropped = 0
  /// Calls received.
  public var calls = 0
  /// Bytes of unfinished messages held now.
  public var unfinishedBytes = 0
}

/// The counts of one server, kept within its limits.
final class Roster: Sendable {
  private struct State {
    var activity = Activity()
    var perUser: [UInt32: Int] = [:]
  }

  private let limits: Limits
  private let connectionLimit: Int
  private let state = Mutex(State())

  init(limits: Limits) {
    self.limits = limits
    connectionLimit = min(limits.connections, Roster.descriptors - limits.spareDescriptors)
  }

  var activity: Activity { state.withLock(\.activity) }

  /// Counts a connection in; false where a limit forbids it.
  func enter(_ user: UInt32) -> Bool {
    state.withLock { state in
      guard state.activity.connections < connectionLimit,
        state.perUser[user, default: 0] < limits.connectionsPerUser
      else {
        state.activity.refused += 1
        return false
      }
      state.perUser[user, default: 0] += 1
      state.activity.accepted += 1
      state.activity.connections += 1
      state.activity.peakConnections = max(
        state.activity.peakConnections, state.activity.connections)
      return true
    }
  }

  func leave(_ user: UInt32) {
    state.withLock { state in
      state.activity.connections -= 1
      let rest = state.perUser[user, default: 1] - 1
      state.perUser[user] = rest == 0 ? nil : rest
    }
  }

  /// Claims room for bytes of unfinished messages; false where there is none.
  func claim(_ bytes: Int) -> Bool {
    state.withLock { state in
      guard state.activity.unfinishedBytes + bytes <= limits.unfinishedBytes else { return false }
      state.activity.unfinishedBytes += bytes
      return true
    }
  }

  func release(_ bytes: Int) {
    state.withLock { $0.activity.unfinishedBytes -= bytes }
  }

  func countCall() {
    state.withLock { $0.activity.calls += 1 }
  }

  func countDrop() {
    state.withLock { $0.activity.dropped += 1 }
  }

  private static var descriptors: Int {
    var limit = rlimit()
    // ignoring: a failure leaves the limit at 0 and so the number of connections at its least.
    _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return Int(clamping: limit.rlim_cur)
  }
}
