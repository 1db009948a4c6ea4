// `io.noticed.control`: what changes something. Its socket is for root and the daemon's user.

public import Varlink

/// The interface for changes.
public enum ControlInterface {
  /// The interface's name, and the name of its socket file.
  public static let name = "io.noticed.control"

  /// Looks through the drop folders now; reports what waits with `more`.
  public static let rescan = Verb<RescanRequest, RescanReply>(name, "Rescan")
  /// Tries refused files again; answers how many.
  public static let retry = Verb<ChoiceRequest, RetryReply>(name, "Retry")
  /// Gives a refused file up and deletes it.
  public static let discard = Verb<DiscardRequest, Nothing>(name, "Discard")
  /// Takes the configuration over anew; answers what is in force now and what needs a restart.
  public static let reload = Verb<Nothing, ReloadReply>(name, "Reload")
  /// Reads stored originals again; reports progress with `more`.
  public static let reparse = Verb<ChoiceRequest, ProgressReply>(name, "Reparse")
  /// Looks at everything that the store holds; reports progress with `more`.
  public static let verify = Verb<Nothing, VerifyReply>(name, "Verify")
  /// Copies the store while it is in use and hands the copy over, a piece a reply.
  public static let backup = Verb<Nothing, BackupPiece>(name, "Backup")
  /// Stops intake; files wait in their folders.
  public static let pause = Verb<Nothing, Nothing>(name, "Pause")
  /// Goes on with intake.
  public static let resume = Verb<Nothing, Nothing>(name, "Resume")
  /// Hands a file over without the folder; answers when it has its outcome.
  public static let add = Verb<AddRequest, OutcomeReply>(name, "Add")

  /// The interface with the methods that answer it.
  ///
  /// - Throws: `DescriptionError` where a method is not described.
  public static func interface(
    methods: [(String, Method)]
  ) throws(DescriptionError) -> Interface {
    try Interface(ours: name, description, methods)
  }

  /// The description that clients are given.
  public static let description = """
    # Changes to what noticed does and keeps. The socket lets root and the daemon's user in.
    # The types are those of io.noticed.
    interface io.noticed.control

    type Outcome (
    \(QueryInterface.outcomeFields)
    )

    \(QueryInterface.ledgerTypes)

    # Something in the store that is not as it should be.
    type StoreProblem (notice: ?int, what: string)

    # Look through a drop folder, or all of them, now. Answers when it is done; called with more,
    # also says meanwhile how many files wait.
    method Rescan(folder: ?string) -> (waiting: int)

    # Try a refused file again, by its number in io.noticed.Rejected, or all of them. A single one is
    # waited for a little: refusedAgain is why it was refused once more.
    method Retry(id: ?int, all: ?bool) -> (count: int, refusedAgain: ?string)

    # Give a refused file up: it is deleted, its outcome stays on record.
    method Discard(id: int) -> ()

    # Take the configuration over anew. Answers when it is in force, with the settings that changed:
    # those that are applied, and those that need a restart. A mistake in it changes nothing.
    method Reload() -> (applied: ?[]string, needRestart: ?[]string)

    # Read a stored original again with the present reader, or all of them. Reports progress when
    # called with more.
    method Reparse(id: ?int, all: ?bool) -> (done: int, total: int)

    # Look at everything that the store holds: the database, the index, and whether each original
    # still has its digest. Reports progress when called with more; the last reply has the problems.
    method Verify() -> (done: int, total: int, problems: ?[]StoreProblem)

    # Copy the store as it is at one moment, while it is in use, and hand the copy over in base64:
    # first replies that only say how much is copied, from 0 to 1, then a piece a reply, until
    # offset and content make up size. Call with more.
    method Backup() -> (copied: float, content: ?string, offset: ?int, size: ?int)

    # Stop intake. Files wait in their folders.
    method Pause() -> ()

    # Go on with intake.
    method Resume() -> ()

    # Hand a file over without a folder: name without a folder, content in base64. Answers when
    # the file has its outcome.
    method Add(name: string, content: string) -> (outcome: Outcome)

    # Decide how a matter of the ledger stands: reported, in-progress, partly-done, done, rebounded.
    # The decision is kept with the caller's user, the moment and the note.
    method SetStanding(id: int, standing: string, note: ?string) -> (file: MatterFile)

    # Make one matter of two: what notices say of other belongs to id from now on, or only what one
    # of them says. No reading of notices undoes it. Without notice the number of other is gone. Matters
    # of two bodies are only linked with force.
    method LinkMatter(
      id: int,
      other: int,
      notice: ?int,
      note: ?string,
      force: ?bool
    ) -> (file: MatterFile)

    # Take what a notice and its copies say out of a matter: it becomes a matter of its own, which
    # is answered. No reading of notices undoes it.
    method UnlinkMatter(id: int, notice: int, note: ?string) -> (file: MatterFile)

    # Say whether a fact of io.noticed.Sample is what the original says. Kept with the caller's user
    # and the moment; a later judgement of the same words replaces it.
    method Judge(
      notice: int,
      sort: (findings, actions, measures, targets, figures, repairs),
      ordinal: int,
      words: string,
      right: bool,
      note: ?string
    ) -> ()

    # There is no such notice, matter, fact or rejection.
    error NotFound (what: string, id: int)

    # What was named is not what the call is about; code: no-drop-folder, not-named (a notice does
    # not name the matter); about: what is named.
    error NoSuchInput (reason: string, advice: ?string, code: ?string, about: ?[]string)

    # It cannot be done now; code, where there is one: both-named, only-name, same-problem,
    # two-bodies (of links), store-busy, store-damaged, store-displaced, store-full.
    error Unavailable (reason: string, advice: ?string, code: ?string, about: ?[]string)

    # The content is over the limit in bytes.
    error TooLarge (limit: int)

    # The configuration has a mistake; the old one stays in force.
    error InvalidConfiguration (path: string, line: ?int, reason: string)

    # Anything else.
    error Failed (reason: string)

    """
}
