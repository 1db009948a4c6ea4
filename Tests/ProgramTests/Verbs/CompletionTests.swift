// What shells complete, asked in the shells themselves.

import Foundation
import Testing

@Suite struct CompletionTests {
  /// What bash offers for a line.
  private func offered(_ service: Service, for line: String) async throws -> [String] {
    let script = """
      PATH=\(Programs.folder.path):$PATH
      source <(noticectl --generate-completion-script bash)
      COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}
      read -ra COMP_WORDS <<<"$COMP_LINE"
      [ "${COMP_LINE: -1}" != ' ' ] || COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _noticectl noticectl "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let ended = try await Programs.run(
      "/bin/bash", ["-c", script], environment: ["NOTICED_RUNTIME": service.runtime])
    try #require(ended.status == 0, "\(ended.errors)")
    return ended.text.split(separator: "\n").map(String.init)
  }

  @Test func `bash offers verbs, options, kinds, issuers and numbers`() async throws {
    let service = try await Service.filled()
    #expect(try await offered(service, for: "noticectl li") == ["list"])
    #expect(try await offered(service, for: "noticectl list --ki").contains("--kind"))
    #expect(try await offered(service, for: "noticectl list --kind work") == ["work-plan"])
    let issuers = try await offered(service, for: "noticectl list --issuer ")
    #expect(issuers.contains { $0.contains("卫生健康") })
    let numbers = try await offered(service, for: "noticectl show ")
    #expect(numbers.contains("1") && numbers.contains("10"))
    let refused = try await offered(service, for: "noticectl retry ")
    #expect(refused.count == 2)
  }

  @Test(arguments: ["zsh", "fish"])
  func `the script is one that the shell can read`(shell: String) async throws {
    let found = try await Programs.run("/usr/bin/env", ["which", shell])
    guard found.status == 0 else {
      print("There is no \(shell): its completion is not tested.")
      return
    }
    let script = try await Programs.run(
      Programs.path("noticectl"), ["--generate-completion-script", shell])
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("noticectl-\(UUID().uuidString).\(shell)")
    try script.output.write(to: file)
    let read = try await Programs.run("/usr/bin/env", [shell, "-n", file.path])
    #expect(read.status == 0, "\(read.errors)")
    try FileManager.default.removeItem(at: file)
  }
}
