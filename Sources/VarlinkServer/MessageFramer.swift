// Cuts the byte stream of a connection into messages and watches over its time limits.

import NIOCore

/// Why the framer closed a connection.
enum FramingError: Error {
  case messageTooLong
  case noRoom
  case messageTooSlow
  case replyStalled
}

/// Emits each message without its NUL; closes a connection that sends too much or too slowly, or
/// that takes none of a reply for too long.
final class MessageFramer: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = [UInt8]
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let limits: Limits
  private let roster: Roster
  private var unfinished: [UInt8] = []
  private var claimed = 0
  /// Whether the connection was asked for bytes and has not given any.
  private var awaitsBytes = false
  private var unfinishedSince: NIODeadline?
  private var writingSince: NIODeadline?
  private var check: Scheduled<Void>?

  init(limits: Limits, roster: Roster) {
    self.limits = limits
    self.roster = roster
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    awaitsBytes = false
    let buffer = unwrapInboundIn(data)
    do {
      var rest = buffer.readableBytesView
      while let end = rest.firstIndex(of: 0) {
        try keep(rest[..<end])
        let message = unfinished
        clear()
        context.fireChannelRead(wrapInboundOut(message))
        rest = rest[(end + 1)...]
      }
      if !rest.isEmpty {
        try keep(rest)
        if unfinishedSince == nil { unfinishedSince = .now() }
        scheduleCheck(context)
      }
    } catch {
      end(context, error)
    }
  }

  func read(context: ChannelHandlerContext) {
    awaitsBytes = true
    context.read()
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

  private func keep(_ bytes: ByteBufferView) throws(FramingError) {
    guard unfinished.count + bytes.count < limits.messageBytes else {
      throw FramingError.messageTooLong
    }
    guard roster.claim(bytes.count) else { throw FramingError.noRoom }
    claimed += bytes.count
    unfinished.append(contentsOf: bytes)
  }

  private func clear() {
    roster.release(claimed)
    claimed = 0
    unfinished = []
    unfinishedSince = nil
  }

  private func settle() {
    clear()
    check?.cancel()
    check = nil
  }

  private func end(_ context: ChannelHandlerContext, _ reason: FramingError) {
    roster.countDrop()
    settle()
    context.fireErrorCaught(reason)
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
      return end(context, .replyStalled)
    }
    // Bytes that we did not ask for are not late.
    if let since = unfinishedSince, awaitsBytes,
      now - since >= .seconds(Int64(limits.messageSeconds))
    {
      return end(context, .messageTooSlow)
    }
    if writingSince != nil || unfinishedSince != nil { scheduleCheck(context) }
  }
}
