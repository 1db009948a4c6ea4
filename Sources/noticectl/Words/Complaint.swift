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
  init?(_ error: any Error, _ words: Words) {
    switch error {
    case let complaint as Complaint: self = complaint
    case let error as ClientError: self.init(error, words)
    case let refusal as Refusal: self.init(refusal, words)
    case let error as VarlinkError: self.init(error, words)
    case let failure as OutputFailure:
      let reason = SystemFailure.text(failure.code)
      self.init(
        message: words[Label("standard output: \(reason)", "标准输出：\(reason)")],
        status: .internalError)
    default: return nil
    }
  }

  /// A message with its status.
  init(_ message: Label, _ words: Words, _ status: Ending) {
    self.init(message: words[message], status: status)
  }

  private init(_ error: ClientError, _ words: Words) {
    switch error {
    case .notRunning(let path):
      self.init(
        message: """
          \(words[Label(
            "noticed is not running: nobody listens at \(path).", "noticed 未在运行：\(path) 无人监听。")])
          \(words[Complaint.howToStart(path)])
          """, status: .notRunning)
    case .noPermission(let path):
      let isControl = path.hasSuffix("/" + ControlInterface.name)
      let advice = isControl ? Complaint.howToChange : Complaint.howToAsk
      let what = Label("no permission: \(path) does not let you in.", "没有权限：\(path) 不允许访问。")
      self.init(message: "\(words[what])\n\(words[advice])", status: .noPermission)
    case .pathTooLong(let path, let limit):
      self.init(
        Label(
          "\(path): a socket's path has at most \(limit) bytes; choose a shorter --runtime folder.",
          "\(path)：套接字路径最多 \(limit) 字节；请用 --runtime 指定较短的目录。"), words, .usage)
    case .connectionLost:
      self.init(
        Label(
          "noticed closed the connection before it had answered; is it being stopped?",
          "noticed 未及答复便关闭了连接；是否正在停止？"), words, .unavailable)
    case .timedOut:
      self.init(
        Label(
          "noticed has not answered in time; `noticectl status` shows what it is doing.",
          "noticed 未在时限内答复；`noticectl status` 显示它在做什么。"), words, .tryAgain)
    case .badReply(let reason):
      self.init(
        Label("the answer cannot be read: \(reason)", "无法读懂答复：\(reason)"), words,
        .internalError)
    case .system(let failure):
      self.init(message: "\(failure)", status: .internalError)
    }
  }

  private static let howToChange = Label(
    "Changes are for root and the daemon's user: use sudo.", "只有 root 和守护进程的用户可以更改：请用 sudo。")
  private static let howToAsk = Label(
    "Queries are for the group noticed: `adduser USER noticed`, or use sudo.",
    "只有 noticed 组的成员可以查询：`adduser 用户 noticed`，或用 sudo。")

  /// How the daemon is started whose socket this is: the system's, a user's own, or one with folders
  /// of its own.
  private static func howToStart(_ path: String) -> Label {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return switch folder {
    case RuntimeFolder.system:
      Label(
        "Start it with `systemctl start noticed`; `journalctl -u noticed` says why it ended.",
        "启动：`systemctl start noticed`；`journalctl -u noticed` 说明它为何终止。")
    case RuntimeFolder.ofUser:
      Label(
        "Start it with `systemctl --user start noticed`, or with `noticed run`.",
        "启动：`systemctl --user start noticed`，或 `noticed run`。")
    default:
      Label(
        """
        Start it with `noticed run --runtime \(folder)`; without --runtime and $NOTICED_RUNTIME \
        noticectl asks the system's, `systemctl start noticed`.
        """,
        """
        启动：`noticed run --runtime \(folder)`；不给 --runtime 且未设 $NOTICED_RUNTIME 时，noticectl \
        询问系统的守护进程：`systemctl start noticed`。
        """)
    }
  }
}
