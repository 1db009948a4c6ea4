// What a shell offers while a command line is being typed: asked of the daemon.

import ArgumentParser
import NoticeControl
import NoticeRecord
import TextForms
import Varlink

/// Completions that only the daemon knows. Where it does not answer at once, there are none.
enum Suggestions {
  /// How many of the last notices are offered.
  private static let most = 200
  /// How long the daemon may take, in milliseconds.
  private static let patience = 1000

  /// The numbers of the notices kept last, with their titles.
  static let notices = CompletionKind.custom { arguments, _, _ in
    latest(arguments).map { offer("\($0.id)", $0.title ?? $0.name) }
  }

  /// The numbers of problems, what is due first at the top.
  static let matters = CompletionKind.custom { arguments, _, _ in
    var filter = LedgerFilter()
    filter.limit = most
    // ignoring: without an answer there is nothing to offer.
    let page = try? daemon(arguments)?.ask(
      QueryInterface.problems, LedgerRequest(filter: filter))
    return (page?.matters ?? []).map { offer("\($0.id)", $0.title) }
  }

  /// The numbers of open refusals, with their files.
  static let rejections = CompletionKind.custom { arguments, _, _ in
    let page = try? daemon(arguments)?.ask(QueryInterface.rejected, RejectedRequest(limit: most))
    return (page?.rejections ?? []).map { offer("\($0.id)", "\($0.name): \($0.reason)") }
  }

  /// Issuers of the notices kept last.
  static let issuers = CompletionKind.custom { arguments, _, _ in
    names(latest(arguments).compactMap(\.issuer))
  }

  /// Regions of the notices kept last.
  static let regions = CompletionKind.custom { arguments, _, _ in
    names(latest(arguments).compactMap(\.region))
  }

  private static func latest(_ arguments: [String]) -> [Summary] {
    var filter = Filter()
    (filter.sort, filter.limit) = (.kept, most)
    // ignoring: without an answer there is nothing to offer.
    let page = try? daemon(arguments)?.ask(QueryInterface.list, FilterRequest(filter: filter))
    return page?.notices ?? []
  }

  private static func daemon(_ arguments: [String]) -> Client? {
    let named = arguments.firstIndex(of: "--runtime").map { arguments.index(after: $0) }
      .flatMap { arguments.indices.contains($0) ? arguments[$0] : nil }
    let folder = named ?? RuntimeFolder.found
    // ignoring: where the daemon does not run there is nothing to offer.
    guard let client = try? Client(path: folder + "/" + QueryInterface.name),
      (try? client.limitWaiting(toMilliseconds: patience)) != nil
    else { return nil }
    return client
  }

  private static func names(_ names: [String]) -> [String] {
    Set(names).filter(isHarmless).sorted().map { offer($0, "") }
  }

  /// Bash expands what it is offered: `$(…)` from a notice would be a command.
  static func isHarmless(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        ? "-_.".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
          || scalar.properties.numericType != nil
        : scalar.properties.isAlphabetic
    }
  }

  /// A value with a word about it, in the form that the shell takes; bash takes none.
  static func offer(
    _ value: String, _ description: String, to shell: CompletionShell? = .requesting
  ) -> String {
    let description = description.printable().elided(to: 60)
    switch shell {
    case .zsh? where !description.isEmpty: return "\(value):\(description)"
    case .fish? where !description.isEmpty: return "\(value)\t\(description)"
    default: return value
    }
  }
}
