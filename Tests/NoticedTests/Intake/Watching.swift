// An intake that watches for the time of a test.

import LinuxIO
import Testing

@testable import noticed

/// A time that no test lives to see.
let never = Duration.seconds(86_400)

/// Watches folders for as long as `body` runs; what stood there is seen before it begins.
func watching(
  _ folders: [FileName], quiet: Duration = .milliseconds(20), still: Duration = .seconds(60),
  limits: Limits = Limits(), _ body: (Intake) async throws -> Void
) async throws {
  let intake = Intake(
    folders: folders, times: Settling.Times(quiet: quiet, still: still), limits: limits)
  let watching = Task { await intake.run(rescanEvery: never, pollEvery: never) }
  defer { watching.cancel() }
  await intake.rescanned()
  try await body(intake)
  watching.cancel()
  await watching.value
}

extension Intake {
  /// The names that are handed out next.
  func taken(_ most: Int = 100) async throws -> [String] {
    try #require(await next(most, bytes: 1 << 30)).map(\.candidate.name.description)
  }

  /// Waits until something holds, which an event to come makes true.
  func reaches(_ condition: @Sendable (isolated Intake) -> Bool) async {
    while !condition(self), !Task.isCancelled { await Task.yield() }
  }
}

/// A name in the first folder.
func named(_ name: String) -> Candidate {
  Candidate(folder: 0, name: FileName(name))
}
