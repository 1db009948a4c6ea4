// One name for a body under its many names: in full and short, with and without its party group,
// with and without the division that it belongs to.

public import NoticeRecord

/// Public bodies: commissions, bureaus, hospitals, party committees.
public enum Body {
  /// The canonical name of a body.
  ///
  /// `中共湖北省卫生健康委员会党组`, `湖北省卫健委` and, in a notice about 湖北省, `省卫健委 党组` are all
  /// `湖北省卫生健康委员会`: a party group speaks for its body. The party committee of a division is a body
  /// of its own, `中共湖北省委员会`. A county's body carries its city's name, for the names of counties
  /// repeat. Several bodies that issue together are joined by `、`. A name that no rule fits comes
  /// back without its spaces.
  public static func name(of issuer: String, region: Region?) -> String {
    JointIssuers.parts(of: issuer)
      .map { name(ofOne: $0, divisions: DivisionNames(region)) }
      .joined(separator: "、")
  }

  private static func name(ofOne written: String, divisions: DivisionNames) -> String {
    let organ = PartyNames.organ(behind: written)
    guard !organ.isEmpty else { return written }
    let (division, rest) = divisions.split(organ)
    if let committee = PartyNames.committee(of: division, rest) { return committee }
    let full = AgencyNames.inFull(rest)
    if division.isEmpty, let home = divisions.home(of: full) { return home + full }
    return division + full
  }
}
