// Why the daemon says no: the errors of our interfaces.

public import Varlink

/// An error that a method of ours answers with.
public enum Refusal: Error, Sendable, Equatable {
  /// There is no such thing: a `notice`, a `finding`, a `rejection`.
  case notFound(what: String, id: Int64)
  /// Several have this number, at these places in the record, with these titles.
  case ambiguous(what: String, id: Int64, places: [Int], titles: [String]? = nil)
  /// What was named is not what the call is about: a folder, or a notice of a problem; with its `Obstacle`.
  case noSuchInput(reason: String, advice: String?, code: String? = nil, about: [String]? = nil)
  /// A search that cannot be read, with the column of the mistake, counted in characters from 1, and its
  /// `QueryMistake`.
  case invalidQuery(column: Int, reason: String, code: String? = nil, about: [String]? = nil)
  /// The daemon cannot do it now: it is starting, paused, or its store is in trouble; with its `Obstacle`,
  /// where it has one.
  case unavailable(reason: String, advice: String?, code: String? = nil, about: [String]? = nil)
  /// The time given ran out while so many files waited.
  case timeout(waiting: Int)
  /// The content is over a limit in bytes.
  case tooLarge(limit: Int)
  /// The configuration was not taken over; the old one stays in force.
  case invalidConfiguration(path: String, line: Int?, reason: String)
  /// Anything else.
  case failed(reason: String)
}

extension Refusal {
  private struct NotFound: Codable {
    var what: String
    var id: Int64
  }
  private struct Ambiguous: Codable {
    var what: String
    var id: Int64
    var places: [Int]
    var titles: [String]?
  }
  private struct InvalidQuery: Codable {
    var column: Int
    var reason: String
    var code: String?
    var about: [String]?
  }
  private struct Unavailable: Codable {
    var reason: String
    var advice: String?
    var code: String?
    var about: [String]?
  }
  private struct Timeout: Codable {
    var waiting: Int
  }
  private struct TooLarge: Codable {
    var limit: Int
  }
  private struct InvalidConfiguration: Codable {
    var path: String
    var line: Int?
    var reason: String
  }
  private struct Failed: Codable {
    var reason: String
  }

  /// The error as the interface spells it.
  public func error(of interface: String) -> VarlinkError {
    switch self {
    case .notFound(let what, let id):
      VarlinkError(interface + ".NotFound", parameters: NotFound(what: what, id: id))
    case .ambiguous(let what, let id, let places, let titles):
      VarlinkError(
        interface + ".Ambiguous",
        parameters: Ambiguous(what: what, id: id, places: places, titles: titles))
    case .invalidQuery(let column, let reason, let code, let about):
      VarlinkError(
        interface + ".InvalidQuery",
        parameters: InvalidQuery(column: column, reason: reason, code: code, about: about))
    case .noSuchInput(let reason, let advice, let code, let about):
      VarlinkError(
        interface + ".NoSuchInput",
        parameters: Unavailable(reason: reason, advice: advice, code: code, about: about))
    case .unavailable(let reason, let advice, let code, let about):
      VarlinkError(
        interface + ".Unavailable",
        parameters: Unavailable(reason: reason, advice: advice, code: code, about: about))
    case .timeout(let waiting):
      VarlinkError(interface + ".Timeout", parameters: Timeout(waiting: waiting))
    case .tooLarge(let limit):
      VarlinkError(interface + ".TooLarge", parameters: TooLarge(limit: limit))
    case .invalidConfiguration(let path, let line, let reason):
      VarlinkError(
        interface + ".InvalidConfiguration",
        parameters: InvalidConfiguration(path: path, line: line, reason: reason))
    case .failed(let reason):
      VarlinkError(interface + ".Failed", parameters: Failed(reason: reason))
    }
  }

  /// Reads an error of one of our interfaces; nil for another.
  public init?(_ error: VarlinkError) {
    guard error.name.hasPrefix(QueryInterface.name + ".") else { return nil }
    // ignoring: an error with other parameters than described is shown by its name.
    switch error.reason {
    case "NotFound":
      guard let it: NotFound = try? error.parameters() else { return nil }
      self = .notFound(what: it.what, id: it.id)
    case "Ambiguous":
      guard let it: Ambiguous = try? error.parameters() else { return nil }
      self = .ambiguous(what: it.what, id: it.id, places: it.places, titles: it.titles)
    case "InvalidQuery":
      guard let it: InvalidQuery = try? error.parameters() else { return nil }
      self = .invalidQuery(
        column: it.column, reason: it.reason, code: it.code, about: it.about)
    case "NoSuchInput":
      guard let it: Unavailable = try? error.parameters() else { return nil }
      self = .noSuchInput(
        reason: it.reason, advice: it.advice, code: it.code, about: it.about)
    case "Unavailable":
      guard let it: Unavailable = try? error.parameters() else { return nil }
      self = .unavailable(
        reason: it.reason, advice: it.advice, code: it.code, about: it.about)
    case "Timeout":
      guard let it: Timeout = try? error.parameters() else { return nil }
      self = .timeout(waiting: it.waiting)
    case "TooLarge":
      guard let it: TooLarge = try? error.parameters() else { return nil }
      self = .tooLarge(limit: it.limit)
    case "InvalidConfiguration":
      guard let it: InvalidConfiguration = try? error.parameters() else { return nil }
      self = .invalidConfiguration(path: it.path, line: it.line, reason: it.reason)
    case "Failed":
      guard let it: Failed = try? error.parameters() else { return nil }
      self = .failed(reason: it.reason)
    default: return nil
    }
  }

  /// What an interface of ours answers with when a method throws `error`.
  static func answer(to error: any Error, in interface: String) -> VarlinkError {
    let refusal: Refusal =
      switch error {
      case let refusal as Refusal: refusal
      case Excess.messageBytes(let limit): .tooLarge(limit: limit)
      case let excess as Excess: .unavailable(reason: "\(excess)", advice: nil)
      default: .failed(reason: "\(error)")
      }
    return refusal.error(of: interface)
  }
}

extension Interface {
  /// One of our interfaces; what its methods throw becomes an error of it.
  init(
    ours name: String, _ description: String, _ methods: [(String, Method)]
  ) throws(DescriptionError) {
    try self.init(
      description: description, methods: Dictionary(methods) { first, _ in first },
      failure: { Refusal.answer(to: $0, in: name) })
  }
}

extension Refusal {
  /// What stands in the way, under its stable word.
  public static func unavailable(
    _ obstacle: Obstacle, about: [String]? = nil, _ reason: String, advice: String?
  ) -> Refusal {
    .unavailable(reason: reason, advice: advice, code: obstacle.rawValue, about: about)
  }
}
