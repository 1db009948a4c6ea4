// Lets an actor run on a thread of its own, so that its file calls block nobody else.

internal import Dispatch

/// Runs an actor's jobs, one after the other, on a Dispatch queue.
final class QueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  /// Makes a queue; `label` is its name in debuggers.
  init(label: String) {
    queue = DispatchQueue(label: label)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
