// One call, from the side that answers it.

import Synchronization
import TextForms

/// The connection ended before the reply was through.
public struct ConnectionLost: Error {
  /// Says so.
  public init() {}
}

/// A reply is longer than a message may be.
public struct ReplyTooLong: Error, CustomStringConvertible {
  /// The length of the reply in bytes.
  public let bytes: Int
  /// The length that a message may have.
  public let limit: Int

  /// What happened, for people.
  public var description: String { "a reply of \(bytes) bytes is over the limit of \(limit)" }
}

/// A call that waits for its answer.
public final class Call: Sendable {
  /// The method's qualified name.
  public let method: String
  /// Who calls.
  public let caller: Caller
  /// Whether the caller takes several replies.
  public let wantsMore: Bool

  private enum State {
    case open, answered
  }

  private let isOneway: Bool
  private let message: [UInt8]
  private let replyLimit: Int
  private let send: @Sendable ([UInt8]) async throws -> Void
  private let state = Mutex(State.open)

  /// A call as it was received; `send` puts one message, given without its NUL, on the wire.
  init(
    _ head: Wire.CallHead, message: [UInt8], caller: Caller, replyLimit: Int,
    send: @escaping @Sendable ([UInt8]) async throws -> Void
  ) {
    method = head.method
    self.caller = caller
    wantsMore = head.more ?? false
    isOneway = head.oneway ?? false
    self.message = message
    self.replyLimit = replyLimit
    self.send = send
  }

  /// The parameters, read as `type`; absent ones are an empty object.
  ///
  /// - Throws: `InvalidParameter` with the name of the first one that is missing or of another type.
  public func parameters<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws(VarlinkError) -> Value {
    do {
      return try JSONText.decode(Wire.Parameters<Value>.self, from: message).parameters
    } catch {
      throw VarlinkError.invalidParameter(Call.culprit(of: error))
    }
  }

  /// Answers the call; with `continues`, says that another reply follows.
  ///
  /// Waits while the caller reads more slowly than it is answered.
  ///
  /// - Throws: `ExpectedMore` where the caller takes one reply only and there are several,
  ///   `ReplyTooLong`, `ConnectionLost`.
  public func reply(_ value: some Encodable, continues: Bool = false) async throws {
    if continues && !wantsMore { throw VarlinkError.expectedMore }
    let parameters = try JSONText.encode(value)
    guard parameters.count + 64 <= replyLimit else {
      throw ReplyTooLong(bytes: parameters.count, limit: replyLimit)
    }
    try await put(Wire.reply(parameters: parameters, continues: continues), isLast: !continues)
  }

  /// Answers with an error, unless the call has been answered.
  func reply(_ error: VarlinkError) async throws {
    try await put(error.message, isLast: true)
  }

  /// Answers with no parameters, unless the call has been answered.
  func finish() async throws {
    try await put(Wire.reply(parameters: Array("{}".utf8), continues: false), isLast: true)
  }

  private func put(_ message: [UInt8], isLast: Bool) async throws {
    let isOpen = state.withLock { state in
      guard state == .open else { return false }
      if isLast { state = .answered }
      return true
    }
    guard isOpen && !isOneway else { return }
    do {
      try await send(message)
    } catch {
      throw ConnectionLost()
    }
  }

  /// The dotted path of the parameter that a decoder stumbled over.
  private static func culprit(of error: any Error) -> String {
    var path: [any CodingKey]
    switch error {
    case DecodingError.keyNotFound(let key, let context): path = context.codingPath + [key]
    case DecodingError.typeMismatch(_, let context): path = context.codingPath
    case DecodingError.valueNotFound(_, let context): path = context.codingPath
    case DecodingError.dataCorrupted(let context): path = context.codingPath
    default: path = []
    }
    if path.first?.stringValue == "parameters" { path.removeFirst() }
    let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return names.isEmpty ? "parameters" : names.joined(separator: ".")
  }
}
