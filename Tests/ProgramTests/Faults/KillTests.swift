// The daemon is killed at random moments while files arrive in every way.

import Foundation
import TestSupport
import Testing

extension Faults {
  @Suite struct KillTests {
    @Test func `after any kill each file has exactly one outcome, and its bytes`() async throws {
      let service = try Service()
      let dropper = Dropper(service)
      var chance = Chance(seed: 20_241_122)
      var number = 0
      let rounds = Rounds.count(8, stress: 200)
      for _ in 0..<rounds {
        try service.start()
        for _ in 0..<chance.number(below: 30) {
          let way = Dropping.allCases[chance.number(below: Dropping.allCases.count)]
          try dropper.drop(Samples.small(number), as: "\(number).txt", by: way)
          number += 1
        }
        // A random moment is a time and no event.
        usleep(UInt32(chance.number(below: 120_000)))
        try await service.kill()
      }
      try dropper.finish()
      try service.start()
      try await service.sync()
      try await KeptFiles(in: service).expectExactly(dropper.files, in: service)
      #expect(try service.leftovers().isEmpty)
      #expect(try await service.asked("verify").status == 0)
      #expect(try await service.stop() == 0)
      try await KeptFiles.expectSoundStore(of: service)
      Rounds.report("\(rounds) kills, \(number) files dropped in \(Dropping.allCases.count) ways")
    }
  }
}
