// A caller that wants more of a server than there is for one.

/// A limit that a caller went over: why a server hangs up.
///
/// It is worded by the `failure` of the service's first interface and sent before the end.
public enum Excess: Error, Sendable, Equatable {
  /// The caller's user, or all users together, have as many connections as they may.
  case connections(limit: Int)
  /// A message is longer than it may be.
  case messageBytes(limit: Int)
  /// Too many bytes of calls wait for their end or their answer.
  case heldBytes(limit: Int)
  /// A message was not complete after so many seconds.
  case messageSeconds(limit: Int)
  /// The caller took none of a reply for so many seconds.
  case stallSeconds(limit: Int)
}

extension Excess: CustomStringConvertible {
  /// What happened, for people.
  public var description: String {
    switch self {
    case .connections(let limit): "there are \(limit) connections already, which is the limit"
    case .messageBytes(let limit): "a message has at most \(limit) bytes"
    case .heldBytes(let limit): "more than \(limit) bytes of calls wait for an answer"
    case .messageSeconds(let limit): "the call was not complete after \(limit) s"
    case .stallSeconds(let limit): "none of the reply was taken for \(limit) s"
    }
  }
}
