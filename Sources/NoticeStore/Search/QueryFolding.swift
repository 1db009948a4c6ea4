// What a query's words go through before they are compared with what is stored.

/// How query texts are brought into the form of the stored texts.
///
/// Stored texts are simplified Chinese, and bodies have one canonical name; queries may be in
/// traditional script and name a body in any of its ways. The store knows neither table: whoever
/// opens it hands them in.
public struct QueryFolding: Sendable {
  /// Texts pass unchanged.
  public static let none = QueryFolding(script: { $0 }, body: { $0 })

  /// Brings a text into simplified script.
  let script: @Sendable (String) -> String
  /// Brings a body's name, in simplified script, into its canonical form.
  let body: @Sendable (String) -> String

  /// A folding of script and of the names of bodies.
  public init(
    script: @escaping @Sendable (String) -> String, body: @escaping @Sendable (String) -> String
  ) {
    self.script = script
    self.body = body
  }
}
