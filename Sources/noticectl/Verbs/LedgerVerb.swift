// noticectl ledger: problems followed across notices, and decisions about them.

import ArgumentParser

struct LedgerVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    verb: "ledger", "Follow problems across notices.",
    subcommands: [
      LedgerProblemsVerb.self, LedgerTasksVerb.self, LedgerResponsibilitiesVerb.self,
      LedgerTargetsVerb.self, LedgerShowVerb.self, LedgerSetVerb.self, LedgerLinkVerb.self,
      LedgerUnlinkVerb.self, LedgerGradesVerb.self,
    ], examples: "ledger problems --open", "ledger show 3")
}
