// The finished value of reading one file: what `noticed parse` prints and the store keeps.

/// One notice as a careful clerk would file it.
///
/// All text is simplified Chinese with damage repaired; what is not known is nil or empty, and then
/// absent from the JSON form. Dates are ISO 8601 strings: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`,
/// `YYYY-MM-early`, `-mid` and `-late` for a third of a month, `MM-DD` where no year is fixed.
public struct Notice: Codable, Sendable, Equatable {
  /// The version of the record's schema.
  public static let currentSchemaVersion = 1

  /// The version of the schema that this record follows.
  public var schemaVersion = Notice.currentSchemaVersion
  /// The store's number for the notice; nil outside the store.
  public var id: Int64?
  /// The store's number for the better copy of the same text; nil where this one leads.
  public var copyOf: Int64?
  /// The store's numbers for the copies of the same text that this one leads.
  @OmittedWhenEmpty public var copies: [Int64]
  /// The file that it was read from.
  public var source: Source
  /// What sort of document it is.
  public var kind: Kind
  /// What decided the kind.
  @OmittedWhenEmpty public var kindEvidence: [Quote]
  /// The document's own title, not the site's.
  public var title: String?
  /// The body in whose name it is issued.
  public var issuer: String?
  /// The stated 来源, 信息来源 or 发布单位.
  public var publisher: String?
  /// 文号.
  public var documentNumber: String?
  /// 索引号.
  public var indexNumber: String?
  /// The page's publication date.
  public var publishedOn: String?
  /// The date of the signature.
  public var signedOn: String?
  /// The administrative division that the notice is about.
  public var region: Region?
  /// The inspection that the notice reports on or answers.
  public var inspection: Inspection?
  /// The problems that it names.
  @OmittedWhenEmpty public var findings: [Finding]
  /// The undertakings of a plan.
  @OmittedWhenEmpty public var actions: [Action]
  /// The numbers that a plan promises.
  @OmittedWhenEmpty public var targets: [Target]
  /// The numbers that a report claims.
  @OmittedWhenEmpty public var figures: [Figure]
  /// Every calendar date of day precision.
  @OmittedWhenEmpty public var dates: [DatedPlace]
  /// Officials who act in the notice.
  @OmittedWhenEmpty public var people: [Person]
  /// Where the notice asks to be answered.
  public var contacts: Contacts?
  /// Every change made to the text.
  @OmittedWhenEmpty public var repairs: [Repair]
  /// What a careful reader would point out.
  @OmittedWhenEmpty public var remarks: [Remark]
  /// The whole repaired text; only where it was asked for.
  public var text: String?

  /// A notice of which only its source and kind are known yet.
  public init(source: Source, kind: Kind) {
    self.source = source
    self.kind = kind
    copies = []
    kindEvidence = []
    findings = []
    actions = []
    targets = []
    figures = []
    dates = []
    people = []
    repairs = []
    remarks = []
  }
}
