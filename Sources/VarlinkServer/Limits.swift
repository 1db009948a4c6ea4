// What one user, or all of them, may claim of a server.

/// The limits of a server.
public struct Limits: Sendable, Equatable {
  /// The longest message in bytes, calls and replies alike.
  public var messageBytes = 16 << 20
  /// How many bytes of calls, unfinished ones or such that are not answered yet, are held for all
  /// connections together.
  public var heldBytes = 64 << 20
  /// How many of them are held for one user.
  public var heldBytesPerUser = 48 << 20
  /// How many bytes a connection holds beside: what is so short is taken whatever others send.
  public var freeBytes = 4096
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

  /// The limits by name, for people.
  public var named: [(name: String, value: Int)] {
    [
      ("messageBytes", messageBytes), ("heldBytes", heldBytes),
      ("heldBytesPerUser", heldBytesPerUser), ("freeBytes", freeBytes),
      ("connectionsPerUser", connectionsPerUser), ("connections", connections),
      ("messageSeconds", messageSeconds), ("stallSeconds", stallSeconds),
    ]
  }
}
