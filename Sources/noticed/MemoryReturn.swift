// Gives memory back to the system after the start, and when a flood of files is over: what malloc and
// the store's connections keep for the next file is otherwise kept for ever.

internal import Dispatch
internal import LinuxIO
internal import NoticeStore

/// Returns memory once the pipeline has come to rest.
struct MemoryReturn: Sendable {
  /// How many heaps malloc has: glibc's default of eight a processor keeps what each thread once
  /// needed.
  static let heaps: Int32 = 2
  /// How long the pipeline has rested before memory is returned.
  private static let rest = Duration.seconds(5)

  /// What tells whether the pipeline rests.
  let health: Health
  /// Whose connections keep pages.
  let store: Store
  private let queue = DispatchQueue(label: "noticed.memory")

  /// Watches this pipeline and this store.
  init(health: Health, store: Store) {
    self.health = health
    self.store = store
  }

  /// Returns what only the start needed; to be called once more after the first reading.
  static func afterStart() {
    ThisProcess.trimMemory()
    ThisProcess.returnProgramPages()
  }

  /// Makes the reader ready, and returns memory after that and after each time of work until the task
  /// is cancelled.
  func run() async {
    await queue.blocking { () throws(Never) in
      FirstReading.make()
      Self.afterStart()
    }
    var before = health.progress.completed
    var returned = before
    while (try? await Task.sleep(for: Self.rest)) != nil {
      let now = health.progress
      if !now.isBusy, now.completed == before, now.completed != returned {
        await queue.blocking { () throws(Never) in
          store.releaseMemory()
          ThisProcess.trimMemory()
        }
        returned = now.completed
      }
      before = now.completed
    }
  }
}
