import Knowledge
import TextRepair

/// A line of a page: what is judged as a whole to be content or not.
struct PageLine: Sendable {
  /// Where it stands in the repaired text, without the white space around it.
  let span: TextSpan
  /// Where it stands in the file, its mark-up included.
  let source: TextSpan
  /// What the page's format says of it.
  let mark: LineMark
  /// What it is made of.
  let form: LineForm
  /// Where its words stand among the folded ones; of a line above ``Page/longestShown`` bytes only the first
  /// sixty characters do.
  let folded: FoldedWords.Place
  /// Which words of the tables may stand in it; not asked of a quotation (``LineForm/isQuotation``).
  let signs: WordSigns
  /// Why its first or last words, or the line as a whole, say that it is no content.
  let edge: SetAside.Reason?
}
