// `noticed parse`, as scripts call it.

import Foundation
import Testing

@Suite struct ParseTests {
  @Test func `records come one a line in the order given, and bad files are named`() async throws {
    let service = try Service()
    let files = try (1...3).map { number in
      let file = service.place.appendingPathComponent("\(number).txt")
      try Samples.small(number).write(to: file)
      return file.path
    }
    let ended = try await Programs.run(
      Programs.path("noticed"), ["parse", "--format", "json"] + files)
    #expect(ended.status == 0)
    let names = try ended.text.split(separator: "\n").map { line in
      let record = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return (record["source"] as? [String: Any])?["name"] as? String
    }
    #expect(names == ["1.txt", "2.txt", "3.txt"])
    let empty = service.place.appendingPathComponent("empty.txt")
    try Data().write(to: empty)
    let bad = try await Programs.run(
      Programs.path("noticed"), ["parse", empty.path, files[0]])
    #expect(bad.status == 65)
    #expect(bad.errors.contains("empty.txt"))
    #expect(bad.text.split(separator: "\n").count == 1)
    let absent = try await Programs.run(
      Programs.path("noticed"), ["parse", service.place.path + "/none.txt"])
    #expect(absent.status == 66)
  }

  @Test func `standard input is read for a dash, and the same bytes give the same record`()
    async throws
  {
    let arguments = ["parse", "--with-text", "-"]
    let first = try await Programs.run(
      Programs.path("noticed"), arguments, input: Samples.small(4))
    let second = try await Programs.run(
      Programs.path("noticed"), arguments, input: Samples.small(4))
    #expect(first.status == 0)
    #expect(first.output == second.output)
    #expect((try first.object()["text"] as? String)?.contains("青禾县") == true)
  }
}
