// What the daemon refuses, in words.

import NoticeControl
import Varlink

extension Complaint {
  /// The complaint about a refusal.
  init(_ refusal: Refusal, _ words: Words) {
    switch refusal {
    case .notFound(let what, let id): self.init(notFound: what, id, words)
    case .ambiguous(let what, let id, let places, let titles):
      self.init(ambiguous: what, id, places, titles ?? [], words)
    case .invalidQuery(let column, let reason, let code, let about):
      let mistake = code.flatMap(QueryMistake.init)
      let chinese = mistake?.chinese(about: about ?? []) ?? reason
      self.init(
        Label(
          "refused: column \(column) of the query: \(reason)",
          "拒绝：查询第 \(column) 列：\(chinese)"), words, .usage)
    case .noSuchInput(let reason, let advice, let code, let about):
      let told = Complaint.told(code, about, words) ?? (reason, advice)
      self.init(message: Complaint.joined(told.why, told.advice), status: .noSuchInput)
    case .unavailable(let reason, let advice, let code, let about):
      let told = Complaint.told(code, about, words) ?? (reason, advice)
      self.init(refused: Complaint.joined(told.why, told.advice), words, .unavailable)
    case .timeout(let waiting):
      let files = waiting == 1 ? "1 file has" : "\(waiting) files have"
      self.init(
        Label("the time is over; \(files) no outcome yet", "时限已到；尚有 \(waiting) 个文件没有结果"),
        words, .tryAgain)
    case .tooLarge(let limit):
      self.init(
        Label(
          "refused: more than \(limit) bytes; put the file into a drop folder instead",
          "拒绝：超过 \(limit) 字节；请把文件放入投放目录"), words, .badData)
    case .invalidConfiguration(let path, let line, let reason):
      let place = line.map { "\(path):\($0)" } ?? path
      let rest = Label("The old configuration stays in force.", "原有配置继续有效。")
      self.init(refused: "\(place): \(reason)\n\(words[rest])", words, .configuration)
    case .failed(let reason): self.init(refused: reason, words, .internalError)
    }
  }

  /// The complaint about an error that is not of our interfaces.
  init(_ error: VarlinkError, _ words: Words) {
    switch error.reason {
    case "PermissionDenied":
      self.init(
        Label("no permission: noticed refuses you this", "没有权限：noticed 不允许此操作"), words,
        .noPermission)
    case "InvalidParameter":
      // ignoring: an error without its parameter is shown without it.
      let parameter = (try? error.parameters(as: [String: String].self))?["parameter"]
      self.init(
        Label(
          "refused: \(parameter ?? "a parameter") is not valid", "拒绝：参数 \(parameter ?? "") 无效"),
        words, .usage)
    case "InterfaceNotFound", "MethodNotFound", "MethodNotImplemented":
      self.init(
        Label(
          "refused: the noticed that runs cannot do this; is it of another version?",
          "拒绝：正在运行的 noticed 不支持此操作；版本是否不同？"), words, .unavailable)
    default: self.init(refused: error.name, words, .internalError)
    }
  }

  private init(refused reason: String, _ words: Words, _ status: Ending) {
    self.init(Label("refused: \(reason)", "拒绝：\(reason)"), words, status)
  }

  /// What is not there was not refused: it is said, with the call that shows what is.
  private init(notFound what: String, _ id: Int64, _ words: Words) {
    let name = Complaint.name(of: what, words)
    let missing =
      what == "place"
      ? Label("there is no problem or action at place \(id)", "第 \(id) 处没有问题或任务")
      : Label("there is no \(name) \(id)", "没有编号为 \(id) 的\(name)")
    let call = Complaint.names[what]?.call.map { call in
      words[Label("; `noticectl \(call)` lists them", "；见 `noticectl \(call)`")]
    }
    self.init(message: words[missing] + (call ?? ""), status: .noSuchInput)
  }

  /// Several have the number: their places tell them apart.
  private init(
    ambiguous what: String, _ id: Int64, _ places: [Int], _ titles: [String], _ words: Words
  ) {
    let name = Complaint.name(of: what, words)
    let choices = places.enumerated().prefix(Complaint.mostPlaces).map { index, place in
      "\n  --place \(place)" + (titles.indices.contains(index) ? "  \(titles[index])" : "")
    }
    let more = places.count > choices.count ? "\n  …" : ""
    let question = Label(
      "\(places.count) have the number of \(name) \(id); choose one by its place:",
      "编号为 \(id) 的\(name)有 \(places.count) 个，请按次序选择：")
    self.init(
      message: words[question] + choices.joined() + more, status: .usage)
  }

  /// How many places of many are named.
  private static let mostPlaces = 9

  private static func name(of what: String, _ words: Words) -> String {
    words.language == .zh ? names[what]?.chinese ?? what : what
  }

  /// What there may not be: its Chinese name, and the call that lists those there are.
  private static let names: [String: (chinese: String, call: String?)] = [
    "action": ("任务", nil),
    "figure": ("数据", nil),
    "finding": ("问题", nil),
    "notice": ("公文", "list"),
    "problem": ("问题", "ledger problems"),
    "rejection": ("待处理拒收", "rejected"),
    "repair": ("修复", nil),
    "such fact of notice": ("公文中的该项内容", nil),
    "target": ("目标", nil),
  ]

  /// What stands in the way, in Chinese where that is asked for and the code is known.
  private static func told(
    _ code: String?, _ about: [String]?, _ words: Words
  ) -> (why: String, advice: String?)? {
    guard words.language == .zh, let code, let obstacle = Obstacle(rawValue: code) else {
      return nil
    }
    return obstacle.chinese(about: about ?? [])
  }

  private static func joined(_ reason: String, _ advice: String?) -> String {
    reason + (advice.map { "\n\($0)" } ?? "")
  }
}
