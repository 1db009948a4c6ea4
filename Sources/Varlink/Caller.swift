// Who is at the other end of a connection.

/// The process that opened a connection, as the kernel knew it then.
///
/// Under `PrivateUsers=yes` every foreign user looks like 65534: authority has to come from the
/// modes of the sockets, not from here.
public struct Caller: Sendable, Equatable {
  /// The effective user.
  public let user: UInt32
  /// The effective group.
  public let group: UInt32
  /// The process; nil where the kernel could not tell.
  public let process: Int32?

  /// Names a caller.
  public init(user: UInt32, group: UInt32, process: Int32?) {
    self.user = user
    self.group = group
    self.process = process
  }
}
