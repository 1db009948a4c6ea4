// Every bound of the daemon, named, in one place. `noticectl status` shows them.

internal import VarlinkServer

/// The bounds of everything that a user, a file or a client could make grow.
struct Limits: Sendable, Equatable {
  /// The largest file that is read, in bytes; larger ones are refused.
  var fileBytes = 16 << 20
  /// The longest that reading one file may take.
  var readingTime = Duration.seconds(30)
  /// The most names that wait at a time; a scan pauses until there is room, so none is lost.
  var waiting = 16_384
  /// The most files in one transaction.
  var batchFiles = 64
  /// The most bytes of originals in one transaction.
  var batchBytes = 32 << 20
  /// The deepest subfolder that is watched, counted from the drop folder.
  var folderDepth = 64
  /// The longest that taking one file out of its folder may take; to another file system a large
  /// one is copied.
  var departureTime = Duration.seconds(600)
  /// How often the daemon may die while a file is on its way before the file is set aside unread.
  /// From the first time on it is read by a process of its own and kept by itself. Fewer than the
  /// starts that systemd allows in a row (`StartLimitBurst=` of the unit).
  var unfinishedAttempts = 8
  /// The most reading threads that may be given up on before the daemon starts afresh.
  var abandonedReaders = 4
  /// The most announcements that are sent to the journal in a burst, one by one.
  var announcementBurst = 2_000
  /// Announcements to the journal in a second, one by one, after a burst.
  var announcementsPerSecond = 200

  /// The fewest descriptors that the daemon starts with: what it needs itself, and some clients.
  static let fewestDescriptors = 256
  /// How many items an answer has at most; a client asks again with an offset.
  static let pageItems = 10_000
  /// How many facts a sample has at most.
  static let sampledFacts = 1_000
  /// What clients may claim of each socket.
  var calls = VarlinkServer.Limits()

  /// The limits by name, for people and for `status`.
  var named: [(name: String, value: Int64)] {
    [
      ("fileBytes", Int64(fileBytes)),
      ("readingSeconds", readingTime.components.seconds),
      ("waitingNames", Int64(waiting)),
      ("batchFiles", Int64(batchFiles)),
      ("batchBytes", Int64(batchBytes)),
      ("folderDepth", Int64(folderDepth)),
      ("departureSeconds", departureTime.components.seconds),
      ("unfinishedAttempts", Int64(unfinishedAttempts)),
      ("abandonedReaders", Int64(abandonedReaders)),
      ("announcementBurst", Int64(announcementBurst)),
      ("announcementsPerSecond", Int64(announcementsPerSecond)),
      ("pageItems", Int64(Self.pageItems)),
      ("sampledFacts", Int64(Self.sampledFacts)),
    ] + calls.named.map { ($0.name, Int64($0.value)) }
  }
}
