/// The stretches of a text that are slipped bytes beyond doubt, so that nothing misread is sought in them.
///
/// They are full of rare and private-use characters as misread text is, but shifted back by a byte they are made of
/// common ones. Short stretches are left out: chance shifts two misread characters to common ones now and then.
struct SlippedStretches {
  /// The fewest Han characters that prove it.
  private static let fewest = 4
  /// What they cost at most on average, in units of ``CharacterUse``: running text costs 6 or 7, chance 13 and more.
  private static let mostCost: Float = 9

  private let spans: [TextSpan]

  /// Those of the stretches of `survey` that `characters` proves; none where it is nil.
  init(_ survey: SlipSurvey?, characters: CharacterUse) {
    guard var survey else {
      spans = []
      return
    }
    var spans: [TextSpan] = []
    for start in survey.starts where start >= spans.last?.end ?? 0 {
      let believed = survey.stretches(from: start, behind: nil).last {
        SlippedStretches.isMadeOfCommonCharacters($0, characters)
      }
      if let believed { spans.append(believed.span) }
    }
    self.spans = spans
  }

  /// Those that lie in a line, in order.
  func inside(_ line: TextSpan) -> [TextSpan] {
    var low = 0, high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < line.start { low = middle + 1 } else { high = middle }
    }
    return Array(spans[low...].prefix { $0.end <= line.end })
  }

  private static func isMadeOfCommonCharacters(_ stretch: SlipStretch, _ characters: CharacterUse) -> Bool {
    var cost: Float = 0
    var count = 0
    for cell in stretch.cells where cell.evidence == .shifted && cell.first.isHan {
      cost += min(characters.inSimplified(cell.first.value), characters.inTraditional(cell.first.value))
      count += 1
    }
    return count >= fewest && cost <= mostCost * Float(count)
  }
}
