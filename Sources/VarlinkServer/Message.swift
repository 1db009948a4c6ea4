// One call as it was received, with the room that it takes until it is answered.

/// A message without its NUL.
struct Message: Sendable {
  /// What was sent.
  let bytes: [UInt8]
  /// The room that it takes.
  let room: Room
}

/// Room for bytes of one user's calls, given back when the last owner lets go of it.
final class Room: Sendable {
  private let roster: Roster
  private let user: UInt32
  private let bytes: Int

  /// Takes over room that has been claimed.
  init(of bytes: Int, for user: UInt32, in roster: Roster) {
    self.roster = roster
    self.user = user
    self.bytes = bytes
  }

  deinit { roster.release(bytes, for: user) }
}
