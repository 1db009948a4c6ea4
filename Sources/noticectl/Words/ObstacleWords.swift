// What stands in the way of a call, in Chinese; the daemon's own sentences are English.

import NoticeControl

extension Obstacle {
  /// Why, and what to do, in Chinese; `about` are the words that the daemon names with it.
  func chinese(about: [String]) -> (why: String, advice: String?) {
    func word(_ place: Int) -> String { about.indices.contains(place) ? about[place] : "" }
    return switch self {
    case .anotherBackup: ("正在进行另一次备份", "请等待其完成")
    case .bothNamed:
      ("公文 \(word(0)) 同时提到两者，因而是两个问题", "noticectl ledger link --notice 只并入一份公文所述")
    case .noDropFolder: ("\(word(0)) 不是投放目录", "noticectl status 列出投放目录")
    case .notNamed:
      (
        "公文 \(word(0)) 没有提到问题 \(word(1))",
        "noticectl ledger show \(word(1)) 列出提到它的公文"
      )
    case .onlyName: ("没有其他公文提到问题 \(word(0))：无从分开", nil)
    case .sameProblem: ("问题 \(word(0)) 就是它自己", nil)
    case .stopping: ("守护进程正在停止", "请稍后重试")
    case .storeBusy: ("库被其他程序占用", "请结束该程序，或稍候")
    case .storeDamaged: ("库已损坏", "请恢复备份，或移走剩余文件后重新开始；损坏的文件保持原样")
    case .storeDisplaced:
      (
        "库文件在使用中被移走或替换",
        "请放回原处；或用 noticectl backup FILE 保存守护进程手中的内容，停止 noticed，以 FILE 代替库文件，再启动"
      )
    case .storeFull: ("库所在磁盘已满", "请腾出空间；之后自动继续收件")
    case .twoBodies:
      (
        "两个问题分属两个单位：\(word(0)) 是\(word(2))的“\(word(1))”；\(word(3)) 是\(word(5))的“\(word(4))”",
        "noticectl ledger link --force 仍可并为一个"
      )
    }
  }
}
