// `io.noticed`: what is asked and changes nothing. Its socket is for the group `noticed`.

public import NoticeRecord
public import Varlink

/// The interface for queries.
public enum QueryInterface {
  /// The interface's name, and the name of its socket file.
  public static let name = "io.noticed"

  /// How the daemon is.
  public static let getStatus = Verb<Nothing, StatusReply>(name, "GetStatus")
  /// Notices in short.
  public static let list = Verb<FilterRequest, SummaryPage>(name, "List")
  /// One record.
  public static let show = Verb<ShowRequest, ShowReply>(name, "Show")
  /// The original bytes, a piece a reply.
  public static let original = Verb<NoticeRequest, OriginalPiece>(name, "Original")
  /// A place in the original.
  public static let source = Verb<SourceRequest, Place>(name, "Source")
  /// Full text search.
  public static let search = Verb<SearchRequest, HitPage>(name, "Search")
  /// Findings across notices.
  public static let findings = Verb<FilterRequest, FactPage<Finding>>(name, "Findings")
  /// Actions of plans across notices.
  public static let actions = Verb<FilterRequest, FactPage<Action>>(name, "Actions")
  /// Measures across notices.
  public static let measures = Verb<FilterRequest, FactPage<MeasureTaken>>(name, "Measures")
  /// Targets across notices.
  public static let targets = Verb<FilterRequest, FactPage<Target>>(name, "Targets")
  /// Figures across notices.
  public static let figures = Verb<FilterRequest, FactPage<Figure>>(name, "Figures")
  /// Dates that notices name.
  public static let dates = Verb<FilterRequest, FactPage<DatedPlace>>(name, "Dates")
  /// Officials across notices.
  public static let people = Verb<FilterRequest, FactPage<Person>>(name, "People")
  /// Ways to answer across notices.
  public static let contacts = Verb<FilterRequest, FactPage<ContactWay>>(name, "Contacts")
  /// Repairs across notices.
  public static let repairs = Verb<FilterRequest, FactPage<Repair>>(name, "Repairs")
  /// What a reader of notices should look at.
  public static let remarks = Verb<FilterRequest, FactPage<Remark>>(name, "Remarks")
  /// Records, one a reply, in the order of their numbers.
  public static let export = Verb<ExportRequest, ExportedNotice>(name, "Export")
  /// The store in numbers.
  public static let stats = Verb<Nothing, Statistics>(name, "Stats")
  /// The daemon in numbers for monitoring.
  public static let metrics = Verb<Nothing, MetricsReply>(name, "Metrics")
  /// Outcomes as they happen, one a reply, without end.
  public static let follow = Verb<FollowRequest, OutcomeReply>(name, "Follow")
  /// Waits until everything dropped before the call has its outcome.
  public static let sync = Verb<SyncRequest, SyncReply>(name, "Sync")
  /// What became of a path, and why.
  public static let explain = Verb<ExplainRequest, Explanation>(name, "Explain")
  /// Refused files.
  public static let rejected = Verb<RejectedRequest, RejectionPage>(name, "Rejected")

  /// The interface with the methods that answer it.
  ///
  /// - Throws: `DescriptionError` where a method is not described.
  public static func interface(
    methods: [(String, Method)]
  ) throws(DescriptionError) -> Interface {
    try Interface(ours: name, description, methods)
  }
}
