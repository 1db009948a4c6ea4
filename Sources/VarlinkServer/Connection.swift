// One connection: its calls answered one after the other.

import Glibc
import NIOCore
import Varlink

/// A connection to one caller.
struct Connection: Sendable {
  /// What is written at once: the stall limit applies to a piece, not to a whole reply.
  private static let pieceBytes = 1 << 16

  private let channel: NIOAsyncChannel<Message, Never>
  private let service: Service
  private let limits: Limits
  private let roster: Roster
  /// Who is at the other end.
  let caller: Caller

  /// Prepares to serve a channel that was just accepted.
  static func accepted(
    _ channel: any Channel, service: Service, limits: Limits, roster: Roster
  ) -> EventLoopFuture<Connection> {
    credentials(of: channel).flatMapThrowing { credentials in
      let caller = Caller(
        user: credentials.user, group: credentials.group,
        process: credentials.process > 0 ? credentials.process : nil)
      return try Connection(channel, caller, service, limits, roster)
    }
  }

  private init(
    _ channel: any Channel, _ caller: Caller, _ service: Service, _ limits: Limits,
    _ roster: Roster
  ) throws {
    self.caller = caller
    self.service = service
    self.limits = limits
    self.roster = roster
    try channel.pipeline.syncOperations.addHandler(
      MessageFramer(
        limits: limits, roster: roster, user: caller.user, refusal: service.refusal))
    // One message waits at most; the framer counts what is behind it.
    self.channel = try NIOAsyncChannel(
      wrappingChannelSynchronously: channel,
      configuration: .init(backPressureStrategy: .init(lowWatermark: 1, highWatermark: 1)))
  }

  /// The kernel's `struct ucred`, which Glibc's module lacks: three 32-bit numbers.
  private struct Credentials: Sendable {
    var process: Int32 = 0
    var user: UInt32 = 0
    var group: UInt32 = 0
  }

  private static func credentials(of channel: any Channel) -> EventLoopFuture<Credentials> {
    guard let options = channel as? any SocketOptionProvider else {
      return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
    }
    // Unsafe because the type has to be as long as what the kernel writes; it is.
    return options.unsafeGetSocketOption(level: .socket, name: .init(rawValue: SO_PEERCRED))
  }

  /// Tells the caller why, and closes the connection.
  func refuse(_ excess: Excess) async {
    // ignoring: a connection that is closed already.
    try? await channel.executeThenClose { _ in
      if let reply = service.refusal(excess) { try await send(reply) }
    }
  }

  /// Answers calls until the caller has no more, goes away, or the task is cancelled.
  func serve() async {
    // ignoring: an error here is the connection's own end; whoever caused it has been counted.
    try? await channel.executeThenClose { messages in
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          await answer(messages)
          channel.channel.close(promise: nil)
        }
        group.addTask {
          // ignoring: how it was closed does not matter.
          try? await channel.channel.closeFuture.get()
        }
        // Whichever comes first: a caller that has gone away ends the method that answers it.
        await group.next()
        group.cancelAll()
      }
    }
  }

  private func answer(_ messages: NIOAsyncChannelInboundStream<Message>) async {
    do {
      for try await message in messages {
        roster.countCall()
        // Its room is taken until it is answered.
        defer { withExtendedLifetime(message.room) {} }
        try await service.answer(message.bytes, from: caller, replyLimit: limits.messageBytes) {
          try await send($0)
        }
      }
    } catch is MalformedCall {
      roster.countDrop()
    } catch {
      // ignoring: the connection is lost or the server stops; either way it ends here.
    }
  }

  private func send(_ message: [UInt8]) async throws {
    var rest = channel.channel.allocator.buffer(bytes: message + [0])
    while let piece = rest.readSlice(length: min(rest.readableBytes, Connection.pieceBytes)),
      piece.readableBytes > 0
    {
      try await withTaskCancellationHandler {
        try await channel.channel.writeAndFlush(piece).get()
      } onCancel: {
        channel.channel.close(promise: nil)
      }
    }
  }
}

extension Service {
  /// The message that tells a caller which limit it went over; nil where no interface has words for
  /// it.
  func refusal(_ excess: Excess) -> [UInt8]? {
    interfaces.first?.failure(excess).message
  }
}
