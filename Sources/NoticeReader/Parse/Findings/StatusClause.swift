// How the words of one clause of a statement of status add up: 阶段性|整改|完成.

import NoticeRecord

extension StatusWords {
  /// What the words of a clause say so far.
  struct Clause {
    /// The status that they state so far.
    private(set) var status: Finding.Status?
    /// Whether only 长期坚持 says that it is done, or 需长期坚持 that it is not.
    private(set) var isKeptUp = false
    private var isSettled = false
    private var said: UInt32 = 0

    /// Takes in the next word.
    mutating func add(_ word: Word) {
      defer { said |= 1 << word.rawValue }
      switch word {
      case .midst: return settle(.notDone)
      case .part where status == .done: return settle(.partlyDone)
      // 未出现反弹, and 整改问题反弹 of a problem.
      case .relapse: return settle(has(.not) || has(.action) ? nil : .notDone)
      default: break
      }
      guard !isSettled else { return }
      switch word {
      case .filler, .already, .afterwards, .turned, .partly, .part, .midst, .lasting, .verdict,
        .needed, .relapse:
        break
      case .not: settle(isPartial ? .partlyDone : .notDone)
      case .ongoing: if !has(.turned) { status = .notDone }
      case .kept:
        if has(.lasting) {
          settle(has(.needed) ? .notDone : .done)
          isKeptUp = true
        }
      case .progress: if isPartial || has(.already) { settle(.partlyDone) }
      case .finished, .action: finish(word)
      }
    }

    /// What the clause makes of what the ones before it say: 已落实，未完成 is not done, nor is
    /// 长期坚持，持续推进, nor what came back.
    func after(_ earlier: Clause?) -> Clause {
      if awaitsVerdict {
        // 已整改，尚未验收 is not settled, but 基本完成 stays so.
        var earlier = earlier ?? Clause()
        if earlier.status == .done { earlier.settle(nil) }
        return earlier
      }
      guard let earlier, earlier.status != nil || earlier.isSettled else { return self }
      return denies(earlier) ? self : earlier
    }

    private func denies(_ earlier: Clause) -> Bool {
      if has(.relapse), status == .notDone { return true }
      switch (earlier.status, status) {
      case (.done, .notDone): return has(.not) || earlier.isKeptUp
      // 需长期坚持，已整改到位
      case (.notDone, .done), (.notDone, .partlyDone): return earlier.isKeptUp && !isKeptUp
      default: return false
      }
    }

    private mutating func finish(_ word: Word) {
      if isPartial {
        // 阶段性|整改|完成, 整改|基本|到位, 部分|整改
        settle(.partlyDone)
      } else if has(.ongoing) || has(.lasting) {
        // 正在|整改
        settle(.notDone)
      } else if word == .finished {
        settle(.done)
      } else if has(.already) {
        // 已|整改, but 已|整改|基本|到位
        status = .done
      }
    }

    private var isPartial: Bool { has(.partly) || has(.part) }

    /// 正在验收, 尚未验收, 仍需验收.
    private var awaitsVerdict: Bool {
      has(.verdict) && status != .done && (!has(.already) || has(.not))
    }

    private func has(_ word: Word) -> Bool { said & 1 << word.rawValue != 0 }

    private mutating func settle(_ status: Finding.Status?) {
      self.status = status
      isSettled = true
    }
  }
}
