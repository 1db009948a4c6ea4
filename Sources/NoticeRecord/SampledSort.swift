// Which facts are drawn when samples are checked against the originals.

/// The sorts of facts that stand at one place of a notice and can be right or wrong.
public enum SampledSort: String, Sendable, Codable, CaseIterable {
  case findings, actions, measures, targets, figures, repairs
}
