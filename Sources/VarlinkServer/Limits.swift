// What one user, or all of them, may claim of a server.

/// The limits of a server.
public struct Limits: Sendable, Equatable {
  /// The longest message in bytes, calls and replies alike.
  public var messageBytes = 16 << 20
  /// How many bytes of unfinished messages are held for all connections together.
  public var unfinishedBytes = 64 << 20
  /// How many connections one user may have open.
  public var connectionsPerUser = 1024
  /// How many connections may be open in all; never more than the descriptors allow.
  public var connections = 4096
  /// How long a message may take from its first byte to its last, in seconds.
  public var messageSeconds = 30
  /// How long a caller may take none of a reply, in seconds.
  public var stallSeconds = 30
  /// How many descriptors are left to the rest of the program.
  public var spareDescriptors = 128

  /// The limits of a service for people and their scripts.
  public init() {}
}
