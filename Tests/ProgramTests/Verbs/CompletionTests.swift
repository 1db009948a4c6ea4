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

  @Test func `zsh completes verbs, options, kinds and numbers`() async throws {
    guard try await isInstalled("zsh") else { return }
    let service = try await Service.filled()
    let folder = service.place.appendingPathComponent("zsh")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let script = try await Programs.run(
      Programs.path("noticectl"), ["--generate-completion-script", "zsh"])
    try script.output.write(to: folder.appendingPathComponent("_noticectl"))
    // A shell in a terminal of its own; after each Tab it prints the line that it has then.
    let typed = """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "PATH=\(Programs.folder.path):\\$PATH fpath=(\(folder.path) \\$fpath) PROMPT="
      zpty -w shell 'autoload -U compinit; compinit -u -D; bindkey -e'
      for line in "$@"; do
        zpty -w -n shell "$line"$'\\t'
        zpty -w shell $'\\x01print -r -- R$((40+2)) '
        zpty -r -m shell answer $'*R42 *\\n*'
        answer=${answer##*R42 }
        print -r -- ${answer%%[$'\\r\\n']*}
      done
      """
    let lines = [
      "noticectl li", "noticectl list --kind work", "noticectl digest --peri",
      "noticectl retry --a", "noticectl ledger pro",
    ]
    let ended = try await Programs.run(
      "/usr/bin/env", ["timeout", "60", "zsh", "-f", "-c", typed, "zsh"] + lines,
      environment: ["NOTICED_RUNTIME": service.runtime])
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(
      ended.text.split(separator: "\n") == [
        "noticectl list", "noticectl list --kind work-plan", "noticectl digest --period",
        "noticectl retry --all", "noticectl ledger problems",
      ])
  }

  @Test func `fish offers verbs, options and kinds`() async throws {
    guard try await isInstalled("fish") else { return }
    let service = try await Service.filled()
    func offered(_ line: String) async throws -> [String] {
      let script = """
        set -x PATH \(Programs.folder.path) $PATH
        noticectl --generate-completion-script fish | source
        complete -C '\(line)'
        """
      let ended = try await Programs.run(
        "/usr/bin/env", ["fish", "--no-config", "-c", script],
        environment: ["NOTICED_RUNTIME": service.runtime])
      #expect(ended.status == 0, "\(ended.errors)")
      // A candidate, a tabulator, its description.
      return ended.text.split(separator: "\n").compactMap {
        $0.split(separator: "\t").first.map(String.init)
      }
    }
    #expect(try await offered("noticectl li") == ["list"])
    #expect(try await offered("noticectl list --ki") == ["--kind"])
    #expect(try await offered("noticectl list --kind work") == ["work-plan"])
    #expect(try await offered("noticectl ledger gr") == ["grades"])
  }

  private func isInstalled(_ shell: String) async throws -> Bool {
    let found = try await Programs.run("/usr/bin/env", ["which", shell])
    if found.status != 0 { print("There is no \(shell): its completion is not tested.") }
    return found.status == 0
  }
}
