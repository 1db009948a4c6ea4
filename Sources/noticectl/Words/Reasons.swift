// Why files are refused or wait, in Chinese. The daemon's own sentences are English; each has a stable word
// beside it, and one without is shown as it is.

import NoticeControl

/// The Chinese sentences, each under its stable word.
enum Reasons {
  /// Why a file was refused.
  private static let refusals = [
    "crashed-the-reader": "读取该文件会使读取程序崩溃；请报告此文件",
    "empty": "文件为空；有内容后请重新投放",
    "never-finished": "守护进程多次在该文件得出结果之前终止；请报告此文件",
    "not-a-file": "不是普通文件，不予读取；请投放文件本身",
    "not-text": "既非文本也非网页；请另存正文后投放",
    "too-large": "超过大小限额；如确为公文，请调高 MaximumFileSize=",
    "too-slow": "读取超过时限；请报告此文件",
    "undecodable": "没有合适的编码；请重新保存，最好用 UTF-8",
    "unstorable-record": "记录无法保存；请报告此文件",
  ]

  /// Why a file has no outcome, and what to do.
  private static func waiting(_ code: Explanation.Code) -> (why: String, advice: String?)? {
    switch code {
    case .dropFolder: ("这是投放目录本身", "请指明其中的文件；noticectl status 显示那里有什么在等待")
    // Only the daemon's own words tell what is wrong.
    case .unreadable, .standstill: nil
    case .beingRead: ("正在读取", nil)
    case .next: ("即将读取", nil)
    case .beingWritten: ("正在等待写入结束", nil)
    case .notYetWritten: ("文件为空；正在等待写入内容", nil)
    case .name: ("这类文件名不予读取，改名后才读取", nil)
    case .nowhere: ("不在任何投放目录中，也没有这个文件", "请核对路径")
    case .folderName: ("这类名称的目录不予查看，改名后才查看", nil)
    }
  }

  /// Why a file was refused; nil for a code of a later version.
  static func refusal(_ code: String?) -> String? { code.flatMap { refusals[$0] } }

  /// Why a path is as it is, and what to do; nil where only the daemon's own words tell.
  static func explanation(_ explained: Explanation) -> (why: String, advice: String?)? {
    let last = explained.outcomes.first
    switch explained.state {
    case .kept: return ("已收存为公文 \(last?.notice ?? 0)", nil)
    case .duplicate: return ("内容与此前收存的公文 \(last?.notice ?? 0) 完全相同", nil)
    case .unknown: return ("此处未见过这个名称的文件", "请核对名称；noticectl rescan 立即扫描各目录")
    case .rejected:
      return refusal(explained.code).map { ($0, advice(explained.advice, about: last?.seq ?? 0)) }
    case .outside where explained.code == nil:
      return ("不在任何投放目录中", "请移入投放目录，或用 noticectl add 提交")
    case .waiting, .ignored, .outside:
      return explained.code.flatMap(Explanation.Code.init).flatMap(waiting)
    }
  }

  /// What to do about a refused file: the calls that the daemon advises.
  private static func advice(_ advice: String?, about seq: Int64) -> String {
    let words = advice?.split(separator: " ") ?? []
    let named = zip(words, words.dropFirst()).filter { $0.0 == "noticectl" }.map(\.1)
    let calls = [("retry", "重新读取"), ("discard", "放弃该文件")]
      .filter { call, _ in named.contains { $0 == call } }
      .map { call, what in "noticectl \(call) \(seq) \(what)" }
    switch calls.count {
    case 0: return "如仍需要，请重新投放"
    case 1: return calls[0]
    default: return "升级后可用 " + calls.joined(separator: "；")
    }
  }
}

extension Words {
  /// Why a file was refused, in this language where the code is known.
  func reason(_ code: String?, _ reason: String?) -> String? {
    language == .zh ? Reasons.refusal(code) ?? reason : reason
  }
}
