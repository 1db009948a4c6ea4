// The version of both programs, in the one place that states it: the Makefile reads it from here
// for the package and the manual pages.

/// The version of the project.
public enum Version {
  /// The number, by Semantic Versioning.
  public static let text = "0.1.0"
}
