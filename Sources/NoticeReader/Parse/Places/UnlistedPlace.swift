// Places that no table has: a new district, or one that a sample invents. They are taken as written.

import NoticeRecord

/// Reads the place at the beginning of a body's name.
enum UnlistedPlace {
  /// The same of the body that was inspected, which a feedback names in full once: 安和县自然资源局党组.
  ///
  /// Only a city or county counts: 开发区 and 高新区 are parts of any city.
  static func region(ofInspected name: String) -> Region? {
    guard !FormalName.isRelative(name), let region = region(in: name) else { return nil }
    return region.county?.hasSuffix("区") == true ? nil : region
  }

  /// The province, city and county that the name begins with, each with its own ending.
  static func region(in name: String) -> Region? {
    var utf8 = Array(name.utf8)
    if utf8.says("中共", at: 0) { utf8.removeFirst(6) }
    var region = Region()
    var start = 0
    var offset = 0
    while offset < utf8.count, offset - start <= 24 {
      let glyph = utf8.glyph(at: offset)
      offset += glyph.length
      let part = utf8.string(start..<offset)
      guard offset - start >= 9, glyph.isHan else { continue }
      switch glyph.scalar {
      case "省" where region.province == nil: region.province = part
      case "市" where region.city == nil: region.city = part
      case "县", "区", "旗":
        region.county = part
        return region
      default: continue
      }
      start = offset
    }
    return region == Region() ? nil : region
  }
}
