// The calling side: blocking, on a plain socket, for programs that ask one thing and end.

import Glibc
import TextForms

/// Why a call could not be made or answered.
///
/// An answer that is an error is thrown as a `VarlinkError` instead.
public enum ClientError: Error, Sendable, Equatable {
  /// Nobody listens at the path.
  case notRunning(path: String)
  /// The socket's mode does not let this user in.
  case noPermission(path: String)
  /// The path is longer than a socket's path may be.
  case pathTooLong(path: String, limit: Int)
  /// The service closed the connection before it had answered.
  case connectionLost
  /// No answer came in the time given.
  case timedOut
  /// The answer is not a reply of this protocol or not of the type expected.
  case badReply(String)
  /// Anything else that the system reported.
  case system(SystemFailure)
}

/// A connection to a service.
///
/// Blocking, and for one task at a time.
public final class Client {
  /// The longest message that is taken or sent, in bytes.
  public static let messageLimit = 16 << 20

  private let descriptor: Descriptor
  private var received: [UInt8] = []
  /// What is received at once.
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var scanned = 0

  /// Connects to the socket at a path.
  ///
  /// - Throws: `ClientError`: not running, no permission, path too long.
  public init(path: String) throws(ClientError) {
    guard path.utf8.count <= LocalSocket.pathLimit else {
      throw ClientError.pathTooLong(path: path, limit: LocalSocket.pathLimit)
    }
    do {
      let socket = try LocalSocket.make()
      try LocalSocket.connect(socket, to: path)
      descriptor = socket
    } catch {
      switch error.code {
      case ENOENT, ECONNREFUSED, ENOTDIR: throw ClientError.notRunning(path: path)
      case EACCES, EPERM: throw ClientError.noPermission(path: path)
      default: throw ClientError.system(error)
      }
    }
  }

  /// Calls a method and returns its one reply.
  ///
  /// - Throws: `ClientError`, or the `VarlinkError` that the service answered with.
  public func call<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable = NoParameters(), as type: Reply.Type
  ) throws -> Reply {
    try sendCall(.init(method: method), parameters)
    return try nextReply(as: type).value
  }

  /// Calls a method with `more` and hands over each reply, until the last one or until `body`
  /// returns false.
  ///
  /// After an early end the connection has replies under way and is of no further use.
  ///
  /// - Throws: `ClientError`, the `VarlinkError` that the service answered with, and what `body`
  ///   throws.
  public func call<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable = NoParameters(), each type: Reply.Type,
    _ body: (Reply) throws -> Bool
  ) throws {
    try sendCall(Wire.CallHead(method: method, more: true), parameters)
    while true {
      let reply = try nextReply(as: type)
      guard try body(reply.value), reply.continues else { return }
    }
  }

  /// Calls a method that is not to answer.
  ///
  /// - Throws: `ClientError`.
  public func tell(_ method: String, _ parameters: some Encodable = NoParameters()) throws {
    try sendCall(Wire.CallHead(method: method, oneway: true), parameters)
  }

  /// Ends every wait for an answer after so many milliseconds; 0 waits for ever.
  public func limitWaiting(toMilliseconds milliseconds: Int) throws(ClientError) {
    var time = timeval(
      tv_sec: milliseconds / 1000, tv_usec: suseconds_t(milliseconds % 1000 * 1000))
    let size = socklen_t(MemoryLayout<timeval>.size)
    guard setsockopt(descriptor.number, SOL_SOCKET, SO_RCVTIMEO, &time, size) == 0,
      setsockopt(descriptor.number, SOL_SOCKET, SO_SNDTIMEO, &time, size) == 0
    else {
      throw ClientError.system(SystemFailure("setsockopt"))
    }
  }

  private func sendCall(_ head: Wire.CallHead, _ parameters: some Encodable) throws {
    let message = try Wire.call(head, parameters: JSONText.encode(parameters))
    do throws(ClientError) {
      try send(message)
    } catch .connectionLost where head.oneway != true {
      // The service may have said why before it hung up.
    }
  }

  private func nextReply<Reply: Decodable>(
    as type: Reply.Type
  ) throws -> (value: Reply, continues: Bool) {
    guard let message = try receive() else { throw ClientError.connectionLost }
    do {
      let reply = try JSONText.decode(Wire.Reply<Reply>.self, from: message)
      switch reply.content {
      case .error(let name): throw VarlinkError(name, message: message)
      case .parameters(let value): return (value, reply.continues)
      }
    } catch let error as DecodingError {
      throw ClientError.badReply("\(error)")
    }
  }
}

// Messages as they are: for what the calls above cannot say.
extension Client {
  /// Sends one message, given without its NUL.
  public func send(_ message: [UInt8]) throws(ClientError) {
    guard message.count < Client.messageLimit else {
      throw ClientError.badReply("the call is over the limit of \(Client.messageLimit) bytes")
    }
    try sendBytes(message + [0])
  }

  /// Sends bytes without a frame.
  public func sendBytes(_ bytes: [UInt8]) throws(ClientError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor.number, UnsafeRawBufferPointer(rebasing: $0[sent...]).baseAddress,
          bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count >= 0 {
        sent += count
      } else {
        try Client.stand(SystemFailure("send"))
      }
    }
  }

  /// The next message without its NUL; nil where the service closed the connection.
  public func receive() throws(ClientError) -> [UInt8]? {
    while true {
      if let end = received[scanned...].firstIndex(of: 0) {
        // Not copied: most messages are all that came.
        var message: [UInt8] = []
        swap(&message, &received)
        received.append(contentsOf: message[(end + 1)...])
        message.removeSubrange(end...)
        scanned = 0
        return message
      }
      scanned = received.count
      guard scanned < Client.messageLimit else {
        throw ClientError.badReply("the reply is over the limit of \(Client.messageLimit) bytes")
      }
      guard try receiveMore() else { return nil }
    }
  }

  /// Says that no further call follows; answers still arrive.
  public func finishSending() {
    _ = shutdown(descriptor.number, Int32(SHUT_WR))
  }

  private func receiveMore() throws(ClientError) -> Bool {
    while true {
      let count = recv(descriptor.number, &piece, piece.count, 0)
      if count >= 0 {
        received += piece.prefix(count)
        return count > 0
      }
      let failure = SystemFailure("recv")
      if failure.code == ECONNRESET { return false }
      try Client.stand(failure)
    }
  }

  /// Returns where the call is to be tried again, throws what the failure means otherwise.
  private static func stand(_ failure: SystemFailure) throws(ClientError) {
    switch failure.code {
    case EINTR: return
    case EAGAIN: throw ClientError.timedOut
    case EPIPE, ECONNRESET: throw ClientError.connectionLost
    default: throw ClientError.system(failure)
    }
  }
}
