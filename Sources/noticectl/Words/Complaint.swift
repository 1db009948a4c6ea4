// What went wrong, why, and what to do: the wording of every error.

import NoticeControl
import Varlink

/// A message for a person and a status for a script.
struct Complaint: Error, Equatable {
  let message: String
  let status: Ending
}

extension Complaint {
  /// The complaint about an error of asking the daemon; nil where it is not one of those.
  init?(_ error: any Error) {
    switch error {
    case let complaint as Complaint: self = complaint
    case let error as ClientError: self.init(error)
    case let refusal as Refusal: self.init(refusal)
    case let error as VarlinkError: self.init(error)
    case let failure as OutputFailure:
      let reason = SystemFailure.text(failure.code)
      self.init(message: "standard output: \(reason)", status: .internalError)
    default: return nil
    }
  }

  private init(_ error: ClientError) {
    switch error {
    case .notRunning(let path):
      self.init(
        message: """
          noticed is not running: nobody listens at \(path).
          \(Complaint.howToStart(path))
          """, status: .notRunning)
    case .noPermission(let path):
      let isControl = path.hasSuffix("/" + ControlInterface.name)
      let advice =
        isControl
        ? "Changes are for root and the daemon's user: use sudo."
        : "Queries are for the group noticed: `adduser USER noticed`, or use sudo."
      self.init(
        message: "no permission: \(path) does not let you in.\n\(advice)", status: .noPermission)
    case .pathTooLong(let path, let limit):
      self.init(
        message: """
          \(path): a socket's path has at most \(limit) bytes; choose a shorter --runtime folder.
          """, status: .usage)
    case .connectionLost:
      self.init(
        message: "noticed closed the connection before it had answered; is it being stopped?",
        status: .unavailable)
    case .timedOut:
      self.init(
        message: "noticed has not answered in time; `noticectl status` shows what it is doing.",
        status: .tryAgain)
    case .badReply(let reason):
      self.init(message: "the answer cannot be read: \(reason)", status: .internalError)
    case .system(let failure):
      self.init(message: "\(failure)", status: .internalError)
    }
  }

  /// How the daemon is started whose socket this is: the system's, a user's own, or one with folders
  /// of its own.
  private static func howToStart(_ path: String) -> String {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    switch folder {
    case RuntimeFolder.system:
      return "Start it with `systemctl start noticed`; `journalctl -u noticed` says why it ended."
    case RuntimeFolder.ofUser:
      return "Start it with `systemctl --user start noticed`, or with `noticed run`."
    default:
      return """
        Start it with `noticed run --runtime \(folder)`; without --runtime and $NOTICED_RUNTIME \
        noticectl asks the system's, `systemctl start noticed`.
        """
    }
  }

  private init(_ refusal: Refusal) {
    switch refusal {
    case .notFound(let what, let id):
      self.init(message: "refused: there is no \(what) \(id)", status: .noSuchInput)
    case .invalidQuery(let column, let reason):
      self.init(message: "refused: column \(column) of the query: \(reason)", status: .usage)
    case .noSuchInput(let reason, let advice):
      self.init(refused: reason, advice: advice, status: .noSuchInput)
    case .unavailable(let reason, let advice):
      self.init(refused: reason, advice: advice, status: .unavailable)
    case .timeout(let waiting):
      let files = waiting == 1 ? "1 file has" : "\(waiting) files have"
      self.init(message: "the time is over; \(files) no outcome yet", status: .tryAgain)
    case .tooLarge(let limit):
      self.init(
        message: "refused: more than \(limit) bytes; put the file into a drop folder instead",
        status: .badData)
    case .invalidConfiguration(let path, let line, let reason):
      let place = line.map { "\(path):\($0)" } ?? path
      self.init(
        message: "refused: \(place): \(reason)\nThe old configuration stays in force.",
        status: .configuration)
    case .failed(let reason):
      self.init(message: "refused: \(reason)", status: .internalError)
    }
  }

  private init(refused reason: String, advice: String?, status: Ending) {
    let advice = advice.map { "\n\($0)" } ?? ""
    self.init(message: "refused: \(reason)\(advice)", status: status)
  }

  private init(_ error: VarlinkError) {
    switch error.reason {
    case "PermissionDenied":
      self.init(message: "no permission: noticed refuses you this", status: .noPermission)
    case "InvalidParameter":
      // ignoring: an error without its parameter is shown without it.
      let parameter = (try? error.parameters(as: [String: String].self))?["parameter"]
      self.init(
        message: "refused: \(parameter ?? "a parameter") is not valid", status: .usage)
    case "InterfaceNotFound", "MethodNotFound", "MethodNotImplemented":
      self.init(
        message: "refused: the noticed that runs cannot do this; is it of another version?",
        status: .unavailable)
    default:
      self.init(message: "refused: \(error.name)", status: .internalError)
    }
  }
}
