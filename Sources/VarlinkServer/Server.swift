// Serves one service on one listener.

import NIOCore
import NIOPosix
public import Varlink

/// A server: accepts connections and answers their calls, each connection by itself.
///
///     let server = Server(service, limits: Limits())
///     try await server.run(on: .path("/run/noticed/io.noticed", mode: 0o660)) { ready() }
public final class Server: Sendable {
  /// What is served.
  public let service: Service
  /// The limits kept.
  public let limits: Limits
  private let roster: Roster

  /// A server that is not running yet.
  public init(_ service: Service, limits: Limits = Limits()) {
    self.service = service
    self.limits = limits
    roster = Roster(limits: limits)
  }

  /// What the server has done and is doing.
  public var activity: Activity { roster.activity }

  /// Serves until the task is cancelled; `whenListening` is called once connections are taken.
  ///
  /// At the end every connection is closed and the socket file that was made is removed.
  ///
  /// - Throws: `ListenerError` where it cannot listen.
  public func run(
    on listener: Listener, whenListening: @escaping @Sendable () -> Void = {}
  ) async throws {
    let (descriptor, file) = try listener.open(backlog: 1024)
    defer { file?.remove() }
    let (service, limits, roster) = (service, limits, roster)
    let acceptor = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .bind(descriptor) { channel in
        Connection.accepted(channel, service: service, limits: limits, roster: roster)
      }
    whenListening()
    try await acceptor.executeThenClose { connections in
      try await withThrowingDiscardingTaskGroup { group in
        for try await connection in connections {
          group.addTask { await self.welcome(connection) }
        }
        group.cancelAll()
      }
    }
  }

  private func welcome(_ connection: Connection) async {
    let user = connection.caller.user
    do throws(Excess) {
      try roster.enter(user)
    } catch {
      return await connection.refuse(error)
    }
    await connection.serve()
    roster.leave(user)
  }
}
