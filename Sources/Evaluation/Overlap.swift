/// How much of two texts is the same: the measure by which two statements are taken for one.
struct Overlap {
  /// Twice the length of the common blocks of two scalars or more, over the length of both texts; from 0 to 1.
  static func of(_ left: FoldedText, _ right: FoldedText) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let same = MatchingBlocks(left.scalars, right.scalars).blocks.filter { $0.count > 1 }.reduce(0) {
      $0 + $1.count
    }
    return Double(2 * same) / Double(left.scalars.count + right.scalars.count)
  }

  /// A bound that ``of(_:_:)`` does not exceed, from the lengths alone.
  static func bound(_ left: FoldedText, _ right: FoldedText) -> Double {
    let (shorter, both) = (
      min(left.scalars.count, right.scalars.count), left.scalars.count + right.scalars.count
    )
    return both == 0 ? 0 : Double(2 * shorter) / Double(both)
  }
}
