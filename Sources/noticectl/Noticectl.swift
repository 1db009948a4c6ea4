// The program: which verb is meant, and how it ends.

import ArgumentParser
import Glibc
import NoticeControl

@main
struct Noticectl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "noticectl",
    abstract: "Ask the noticed daemon about the notices that it has read.",
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Notices",
        subcommands: [
          ListVerb.self, SearchVerb.self, ShowVerb.self, OriginalVerb.self, SourceVerb.self,
        ]),
      CommandGroup(
        name: "Facts across notices",
        subcommands: [
          FindingsVerb.self, ActionsVerb.self, MeasuresVerb.self, TargetsVerb.self,
          FiguresVerb.self, DatesVerb.self, PeopleVerb.self, ContactsVerb.self, RepairsVerb.self,
          RemarksVerb.self,
        ]),
      CommandGroup(
        name: "The ledger",
        subcommands: [
          LedgerVerb.self, DueVerb.self, SimilarVerb.self, RulesVerb.self, DigestVerb.self,
        ]),
      CommandGroup(
        name: "Files",
        subcommands: [
          FollowVerb.self, SyncVerb.self, ExplainVerb.self, RejectedVerb.self, RetryVerb.self,
          DiscardVerb.self, AddVerb.self,
        ]),
      CommandGroup(
        name: "The whole store",
        subcommands: [
          StatsVerb.self, SampleVerb.self, ExportVerb.self, BackupVerb.self, VerifyVerb.self,
          ReparseVerb.self,
        ]),
      CommandGroup(
        name: "The daemon",
        subcommands: [
          StatusVerb.self, MetricsVerb.self, RescanVerb.self, ReloadVerb.self, PauseVerb.self,
          ResumeVerb.self,
        ]),
    ])

  static func main() {
    Interruptions.letThrough()
    let arguments = ArgumentOrder.verbFirst(Array(CommandLine.arguments.dropFirst()))
    do {
      try VerbNames.check(arguments)
      var command = try verb(of: arguments) ?? parseAsRoot(arguments)
      try command.run()
    } catch {
      let words = Words(language: .asked(by: arguments))
      guard let complaint = Complaint(error, words) ?? usage(error, arguments) else {
        exit(withError: error)
      }
      StandardError.say(complaint.message)
      Glibc.exit(complaint.status.rawValue)
    }
  }

  /// The verb that arguments name, with its options; nil where it cannot read them by itself, and for help.
  ///
  /// The parser of all verbs would lay out the options of this one several times over.
  private static func verb(of arguments: [String]) -> (any ParsableCommand)? {
    var command: any ParsableCommand.Type = Noticectl.self
    var rest = arguments[...]
    while !command.configuration.subcommands.isEmpty {
      let name = rest.popFirst()
      let named = command.configuration.subcommands.first { $0.configuration.commandName == name }
      guard name != nil, let named else { return nil }
      command = named
    }
    let parsed = try? command.parseAsRoot(Array(rest))
    return parsed.flatMap { type(of: $0) == command ? $0 : nil }
  }

  /// The complaint about a command line; nil where it asks for help or the error has been told.
  private static func usage(_ error: any Error, _ arguments: [String]) -> Complaint? {
    guard exitCode(for: error) == .validationFailure else { return nil }
    if let hint = DashHint.hint(about: arguments) {
      return Complaint(message: hint, status: .usage)
    }
    let message = fullMessage(for: error)
    let start = "Error: "
    return Complaint(
      message: message.hasPrefix(start) ? String(message.dropFirst(start.count)) : message,
      status: .usage)
  }
}
