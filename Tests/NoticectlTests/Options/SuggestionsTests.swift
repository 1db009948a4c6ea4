// What shells are offered does no harm.

import ArgumentParser
import Testing

@testable import noticectl

@Suite struct SuggestionsTests {
  @Test(arguments: [
    ("青禾县卫生健康局", true), ("A-1_b.c", true), ("$(reboot)", false), ("`reboot`", false),
    ("a b", false), ("局\nx", false), ("a;b", false), ("局\\x", false), ("\"", false), ("~", false),
  ])
  func `a name is offered only where no shell can take it for more`(name: String, isOffered: Bool) {
    #expect(Suggestions.isHarmless(name) == isOffered)
  }

  @Test(arguments: [
    (CompletionShell.bash, "7"), (.zsh, "7:通报\\n"), (.fish, "7\t通报\\n"),
  ])
  func `a description is told to shells that show it`(shell: CompletionShell, text: String) {
    #expect(Suggestions.offer("7", "通报\n", to: shell) == text)
  }
}
