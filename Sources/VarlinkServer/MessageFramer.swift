// Cuts the byte stream of a connection into messages and watches over its limits.

import NIOCore
import Varlink

/// Gives a message, without its NUL, for each read that is asked of it; closes a connection that sends
/// too much or too slowly, or that takes none of a reply for too long.
///
/// One message for each read: what follows it waits here, counted, until the caller of the read has
/// answered it.
final class MessageFramer: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = Message
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let limits: Limits
  private let roster: Roster
  private let user: UInt32
  private let refusal: @Sendable (Excess) -> [UInt8]?
  private var received = ByteBuffer()
  /// How many of the received bytes are known to be no NUL.
  private var scanned = 0
  private var claimed = 0
  /// Whether the connection was asked for bytes and has not given any.
  private var awaitsBytes = false
  /// Whether the caller has said that no more follows.
  private var isFinished = false
  private var unfinishedSince: NIODeadline?
  private var writingSince: NIODeadline?
  private var check: Scheduled<Void>?

  /// Keeps the limits for one connection of a user; `refusal` words what a caller is told who goes
  /// over one.
  init(
    limits: Limits, roster: Roster, user: UInt32,
    refusal: @escaping @Sendable (Excess) -> [UInt8]?
  ) {
    self.limits = limits
    self.roster = roster
    self.user = user
    self.refusal = refusal
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    awaitsBytes = false
    var buffer = unwrapInboundIn(data)
    received.discardReadBytes()
    received.writeBuffer(&buffer)
    do throws(Excess) {
      try claimRoom()
      if try !deliver(context) { try awaitRest(context) }
    } catch {
      end(context, error)
    }
  }

  func read(context: ChannelHandlerContext) {
    do throws(Excess) {
      if try deliver(context) {
        context.fireChannelReadComplete()
        // Whoever takes messages decides whether this comes back here.
        context.channel.read()
      } else if isFinished {
        context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
      } else {
        try awaitRest(context)
        awaitsBytes = true
        context.read()
      }
    } catch {
      end(context, error)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event {
      isFinished = true
      // Messages that wait here are answered before the end is told.
      guard endOfMessage == nil else { return }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let promise = promise ?? context.eventLoop.makePromise()
    writingSince = .now()
    promise.futureResult.assumeIsolated().whenComplete { [weak self] _ in self?.writingSince = nil }
    scheduleCheck(context)
    context.write(data, promise: promise)
  }

  func channelInactive(context: ChannelHandlerContext) {
    settle()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    settle()
  }

  /// Where the first whole message ends.
  private var endOfMessage: Int? {
    let bytes = received.readableBytesView
    guard let end = bytes[(bytes.startIndex + scanned)...].firstIndex(of: 0) else {
      scanned = bytes.count
      return nil
    }
    scanned = end - bytes.startIndex
    return scanned
  }

  /// Hands on the first whole message; false where there is none.
  private func deliver(_ context: ChannelHandlerContext) throws(Excess) -> Bool {
    guard let end = endOfMessage else { return false }
    guard end < limits.messageBytes else { throw .messageBytes(limit: limits.messageBytes) }
    let bytes = received.readBytes(length: end) ?? []
    received.moveReaderIndex(forwardBy: 1)
    scanned = 0
    unfinishedSince = nil
    let room = Room(of: claimed - wanted, for: user, in: roster)
    claimed = wanted
    if received.readableBytes == 0 { received = ByteBuffer() }
    context.fireChannelRead(wrapInboundOut(Message(bytes: bytes, room: room)))
    return true
  }

  /// Begins or goes on to wait for the rest of a message that has begun.
  private func awaitRest(_ context: ChannelHandlerContext) throws(Excess) {
    guard received.readableBytes > 0 else { return }
    guard received.readableBytes < limits.messageBytes else {
      throw .messageBytes(limit: limits.messageBytes)
    }
    if unfinishedSince == nil { unfinishedSince = .now() }
    scheduleCheck(context)
  }

  /// How much room the received bytes need.
  private var wanted: Int { max(0, received.readableBytes - limits.freeBytes) }

  private func claimRoom() throws(Excess) {
    guard wanted > claimed else { return }
    guard roster.claim(wanted - claimed, for: user) else {
      throw .heldBytes(limit: limits.heldBytesPerUser)
    }
    claimed = wanted
  }

  private func settle() {
    roster.release(claimed, for: user)
    claimed = 0
    received = ByteBuffer()
    scanned = 0
    unfinishedSince = nil
    check?.cancel()
    check = nil
  }

  private func end(_ context: ChannelHandlerContext, _ excess: Excess) {
    roster.countDrop()
    settle()
    // It arrives unless the caller has an earlier reply before it that it does not take.
    if let reply = refusal(excess) {
      let last = context.channel.allocator.buffer(bytes: reply + [0])
      context.writeAndFlush(wrapOutboundOut(last), promise: nil)
    }
    context.fireErrorCaught(excess)
    context.close(promise: nil)
  }

  private func scheduleCheck(_ context: ChannelHandlerContext) {
    guard check == nil else { return }
    let seconds = min(limits.messageSeconds, limits.stallSeconds)
    check = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(Int64(seconds))) {
      [weak self] in
      self?.checkTime(context)
    }
  }

  private func checkTime(_ context: ChannelHandlerContext) {
    check = nil
    let now = NIODeadline.now()
    if let since = writingSince, now - since >= .seconds(Int64(limits.stallSeconds)) {
      return end(context, .stallSeconds(limit: limits.stallSeconds))
    }
    // Bytes that we did not ask for are not late.
    if let since = unfinishedSince, awaitsBytes,
      now - since >= .seconds(Int64(limits.messageSeconds))
    {
      return end(context, .messageSeconds(limit: limits.messageSeconds))
    }
    if writingSince != nil || unfinishedSince != nil { scheduleCheck(context) }
  }
}
