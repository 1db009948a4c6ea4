// What a watch rule finds.

/// A place that fulfils the conditions of a watch rule: a notice, a figure of it, or a problem that
/// stands otherwise since it.
public struct WatchMatch: Sendable, Codable, Equatable {
  /// The notice.
  public var notice: Int64
  /// The notice's title.
  public var title: String?
  /// The body in whose name it is, or whose problem.
  public var body: String?
  /// The notice's date.
  public var on: String?
  /// The figure, where one was asked for.
  public var figure: Figure?
  /// The figure's place among the notice's figures, from 1.
  public var number: Int?
  /// The problem, where a standing was asked for.
  public var matter: Matter?

  /// A notice that fulfils the conditions.
  public init(notice: Int64, title: String?, body: String?, on: String?) {
    self.notice = notice
    self.title = title
    self.body = body
    self.on = on
  }

  /// A problem about which a person has decided.
  public init(_ matter: Matter) {
    self.init(notice: matter.notice, title: nil, body: matter.body, on: matter.changedOn)
    self.matter = matter
  }
}
