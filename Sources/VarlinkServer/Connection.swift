// One connection: its calls answered one after the other.

import Glibc
import NIOCore
import Varlink

/// A connection to one caller.
struct Connection: Sendable {
  /// What is written at once: the stall limit applies to a piece, not to a whole reply.
  private static let pieceBytes = 1 << 16

  private let channel: NIOAsyncChannel<[UInt8], Never>

  init(
    wrapping channel: any Channel, limits: Limits, roster: Roster
  ) throws {
    try channel.pipeline.syncOperations.addHandler(MessageFramer(limits: limits, roster: roster))
    self.channel = try NIOAsyncChannel(wrappingChannelSynchronously: channel)
  }

  /// Who is at the other end; nil where the caller is gone already.
  func caller() async -> Caller? {
    // The kernel's `struct ucred`, which Glibc's module lacks: three 32-bit numbers.
    struct Credentials: Sendable {
      var process: Int32 = 0
      var user: UInt32 = 0
      var group: UInt32 = 0
    }
    guard let options = channel.channel as? any SocketOptionProvider else { return nil }
    // Unsafe because the type has to be as long as what the kernel writes; it is.
    let request: EventLoopFuture<Credentials> = options.unsafeGetSocketOption(
      level: .socket, name: .init(rawValue: SO_PEERCRED))
    guard let credentials = try? await request.get() else { return nil }
    return Caller(
      user: credentials.user, group: credentials.group,
      process: credentials.process > 0 ? credentials.process : nil)
  }

  /// Closes the connection without a word.
  func refuse() async {
    // ignoring: a connection that is closed already.
    try? await channel.executeThenClose { _ in }
  }

  /// Answers calls until the caller has no more, goes away, or the task is cancelled.
  func serve(_ service: Service, caller: Caller, limits: Limits, roster: Roster) async {
    // ignoring: an error here is the connection's own end; whoever caused it has been counted.
    try? await channel.executeThenClose { messages in
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          await answer(messages, service, caller: caller, limits: limits, roster: roster)
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

  private func answer(
    _ messages: NIOAsyncChannelInboundStream<[UInt8]>, _ service: Service, caller: Caller,
    limits: Limits, roster: Roster
  ) async {
    do {
      for try await message in messages {
        roster.countCall()
        try await service.answer(message, from: caller, replyLimit: limits.messageBytes) {
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
