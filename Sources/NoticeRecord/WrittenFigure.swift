// A figure as people write it: the one place where number, unit and qualifier are put together.

extension Figure {
  /// The figure as people write it: 约100例, 1260余万元, 5万余张, 3分钟左右.
  public var written: String { Self.written(value, unit: unit, qualifier: qualifier) }

  /// A number with its unit and qualifier as people write them.
  public static func written(_ value: Double, unit: String?, qualifier: String?) -> String {
    let number = value.plain
    let unit = unit ?? ""
    guard let qualifier else { return number + unit }
    if trailing.contains(where: qualifier.hasSuffix) { return number + unit + qualifier }
    guard rounding.contains(qualifier) else { return qualifier + number + unit }
    // 余 stands behind a round number, else behind what multiplies it: 20余万, but 5万余.
    let isRound = value.truncatingRemainder(dividingBy: 10) == 0
    let multiple = isRound ? "" : unit.prefix { "十百千万亿".contains($0) }
    return number + multiple + qualifier + unit.dropFirst(multiple.count)
  }

  /// The words that stand right behind the number.
  private static let rounding = ["余", "多", "来", "几"]

  /// How the words end that stand behind the unit: 以上, 及以下, 之内, 左右, 上下, 有余.
  private static let trailing = ["上", "下", "内", "左右", "有余"]
}

extension Double {
  /// The number without a fraction where it has none.
  public var plain: String {
    self == rounded() && abs(self) < 1e15 ? "\(Int64(self))" : "\(self)"
  }
}
