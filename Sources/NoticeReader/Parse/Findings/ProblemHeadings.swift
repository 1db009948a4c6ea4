// The headings of a feedback that each name a problem: 一、基金监管不严。

/// Finds the headings that are problems, where no words such as 问题 say so.
enum ProblemHeadings {
  /// The headings of one style that sound like problems, with their equals in the same sections.
  static func indices(_ utf8: [UInt8], _ outline: Outline) -> [Int] {
    for style in [Marker.Style.arabic, .bracketedChinese, .chinese, .bracketedArabic, .circled] {
      let all = outline.headings.indices.filter {
        outline.headings[$0].style == style && !isAdvice($0, utf8, outline)
      }
      let sounding = all.filter {
        FindingTitle.soundsLikeProblem(utf8, outline.headings[$0].title)
      }
      let sections = Set(sounding.map { outline.headings[$0].parent })
      let equals = all.filter { sections.contains(outline.headings[$0].parent) }
      if sounding.count >= 2, sounding.count * 2 >= equals.count { return equals }
    }
    return []
  }

  /// Whether a heading, or one above it, turns to what is to be done.
  private static func isAdvice(_ index: Int, _ utf8: [UInt8], _ outline: Outline) -> Bool {
    ([index] + outline.ancestors(of: index)).contains {
      advice.occurs(in: utf8, outline.headings[$0].title)
    }
  }

  private static let advice = PhraseTable([
    "意见建议", "整改意见", "整改建议", "整改要求", "工作建议", "几点意见", "几点建议", "几点要求",
    "工作要求", "意见和建议", "主要成效", "基本情况",
  ])
}
