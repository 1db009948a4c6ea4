// The first reading of a process makes the reader's tables ready, which takes longer than to read
// most files. The daemon does it before there is a file that would have to wait for it.

internal import NoticeReader

/// A reading of nobody's file.
enum FirstReading {
  /// Reads a text that has a little of everything.
  static func make() {
    let original = Original(name: "first.txt", bytes: Array(text.utf8), sha256: "")
    // ignoring: what comes out is of no interest.
    _ = try? Reading(original)
  }

  /// A notice in traditional script, with glosses, a shifted frame, a date without its marks, and each
  /// sort of fact.
  static let text = """
    湖北省衛(wèi)生健康委關(guān)于巡視整改進(jìn)展情況的通報

    鄂衛(wèi)函〔2024〕17號
    發(fā)布時間:2024-06-24

    2024717日,省委第五巡視組向省衛(wèi)生健康委黨組反饋了意見。重點??平ㄔO等工作通報如下。

    一、關(guān)于“重要會議精神傳達(dá)學(xué)習(xí)不到位”的問題
    整改情況:已完成整改。修訂制度19項,組織培訓(xùn)3次,處理處罰12人次,追繳資金1.5萬元。責(zé)任單位:醫(yī)政處。完成時限:2024年12月底。
    二、關(guān)于“檔案管理不規(guī)范”的問題
    整改情況:正在推進(jìn)。到2025年,檔案合格率達(dá)到95%以上。

    黨委書記張明主持會議。聯(lián)系電話:027-12345678;電子郵箱:wjw@example.cn。

    湖北省衛(wèi)生健康委員會
    2024年6月24日
    """
}
