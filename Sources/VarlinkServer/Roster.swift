// Who is connected and how much they claim: the counts behind the limits.

import Glibc
import Synchronization
import Varlink

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
  /// Bytes held now of calls that are unfinished or not answered yet.
  public var heldBytes = 0
}

/// The counts of one server, kept within its limits.
final class Roster: Sendable {
  private struct State {
    var activity = Activity()
    var connections: [UInt32: Int] = [:]
    var heldBytes: [UInt32: Int] = [:]
  }

  private let limits: Limits
  private let connectionLimit: Int
  private let state = Mutex(State())

  init(limits: Limits) {
    self.limits = limits
    connectionLimit = min(limits.connections, Roster.descriptors - limits.spareDescriptors)
  }

  var activity: Activity { state.withLock(\.activity) }

  /// Counts a connection in.
  ///
  /// - Throws: `Excess.connections` where a limit forbids it.
  func enter(_ user: UInt32) throws(Excess) {
    let limit: Int? = state.withLock { state in
      let limits = [
        (state.activity.connections, connectionLimit),
        (state.connections[user, default: 0], limits.connectionsPerUser),
      ]
      if let (_, limit) = limits.first(where: { $0.0 >= $0.1 }) {
        state.activity.refused += 1
        return limit
      }
      state.connections[user, default: 0] += 1
      state.activity.accepted += 1
      state.activity.connections += 1
      state.activity.peakConnections = max(
        state.activity.peakConnections, state.activity.connections)
      return nil
    }
    if let limit { throw .connections(limit: limit) }
  }

  func leave(_ user: UInt32) {
    state.withLock { state in
      state.activity.connections -= 1
      state.connections[user] = Self.rest(of: state.connections[user], without: 1)
    }
  }

  /// Claims room for bytes of a user's calls; false where there is none.
  func claim(_ bytes: Int, for user: UInt32) -> Bool {
    state.withLock { state in
      let held = state.heldBytes[user, default: 0]
      guard held + bytes <= limits.heldBytesPerUser,
        state.activity.heldBytes + bytes <= limits.heldBytes
      else { return false }
      state.activity.heldBytes += bytes
      state.heldBytes[user] = held + bytes
      return true
    }
  }

  func release(_ bytes: Int, for user: UInt32) {
    guard bytes > 0 else { return }
    state.withLock { state in
      state.activity.heldBytes -= bytes
      state.heldBytes[user] = Self.rest(of: state.heldBytes[user], without: bytes)
    }
  }

  /// A user's count less some; nil instead of 0, so that the users' table does not grow for ever.
  private static func rest(of count: Int?, without part: Int) -> Int? {
    let rest = (count ?? part) - part
    return rest == 0 ? nil : rest
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
