// How far long work has come, on a terminal.

import Glibc

/// A line on standard error that is written again and again; nothing where that is no terminal.
struct ProgressLine {
  /// The time between two lines, in milliseconds.
  private static let pause = 100
  private static let barCells = 24

  private let title: String
  private let isShown: Bool
  private var shownAt: Int?

  /// A line with a title; `isQuiet` shows nothing.
  init(_ title: String, isQuiet: Bool) {
    self.title = title
    isShown = !isQuiet && Terminal.isErrors
  }

  /// Shows how many of how many are done; not more often than an eye can follow.
  mutating func show(_ done: Int, of total: Int) {
    guard isDue else { return }
    let share = total > 0 ? min(1, Double(done) / Double(total)) : 0
    let bar = Bar.text(share, cells: ProgressLine.barCells, padded: true)
    write("\(title)  \(bar)  \(Int(share * 100))%  \(done)/\(total)")
  }

  /// Shows that work goes on whose end is not known.
  mutating func show(_ state: String) {
    guard isDue else { return }
    write("\(title)  \(state)")
  }

  /// Takes the line away.
  mutating func clear() {
    guard shownAt != nil else { return }
    StandardError.write("\r\u{1B}[K")
    shownAt = nil
  }

  private var isDue: Bool {
    guard isShown else { return false }
    return shownAt.map { MonotonicClock.milliseconds - $0 >= ProgressLine.pause } ?? true
  }

  private mutating func write(_ line: String) {
    shownAt = MonotonicClock.milliseconds
    StandardError.write("\r" + line.elided(to: Terminal.width(of: STDERR_FILENO) - 1) + "\u{1B}[K")
  }
}

/// The clock that nobody sets.
enum MonotonicClock {
  /// Milliseconds since some moment.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
