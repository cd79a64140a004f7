/// Tells a page whose text was lost before it was saved.
enum LossCheck {
  /// Refuses a page of which more is lost than left.
  ///
  /// - Throws: ``ArticleFailure`` at stage `repair` with the numbers.
  static func check(_ page: Page) throws(ArticleFailure) {
    let lost = page.lines.reduce(0) { $0 + $1.form.lost }
    let left = page.lines.reduce(0) { $0 + $1.form.wordParts }
    guard lost > left else { return }
    throw ArticleFailure(
      stage: .repair,
      reason:
        "\(lost) characters are ?, □ or U+FFFD and only \(left) are left: the text was lost before the file was saved, and no program can restore it"
    )
  }
}
