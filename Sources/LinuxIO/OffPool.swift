// Work that blocks, done on a thread of its own instead of the shared pool's.

public import Dispatch

extension DispatchQueue {
  /// Does blocking work on this queue and waits for it without holding a shared thread.
  ///
  /// - Throws: what the work throws.
  public nonisolated func blocking<Result: Sendable, Failure: Error>(
    _ work: @escaping @Sendable () throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let outcome: Swift.Result<Result, Failure> = await withCheckedContinuation { continuation in
      self.async {
        let outcome: Swift.Result<Result, Failure>
        do throws(Failure) {
          outcome = .success(try work())
        } catch {
          outcome = .failure(error)
        }
        continuation.resume(returning: outcome)
      }
    }
    return try outcome.get()
  }
}
