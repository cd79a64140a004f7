import Knowledge

/// The translation in a copy that was made to learn a language from: each paragraph with its translation behind it, and notes
/// on words in between.
///
/// The language of the first running text is the original's. Told by form alone: paragraphs of two scripts take turns, and
/// most turns of the one are followed by a turn of the other that has the weight of a translation. An article that quotes a
/// line of English, or names firms by their Latin names, has no such turns.
enum TranslatedParagraphs {
  private static let fewestPairs = 3

  /// What script a line is in.
  private enum Script {
    case han, latin
  }

  /// Lines of one script that stand one behind the other.
  private struct Turn {
    let script: Script
    private var han: Int
    private var latin: Int

    init(_ script: Script, _ form: LineForm) {
      (self.script, han, latin) = (script, form.han, form.latin)
    }

    mutating func add(_ form: LineForm) {
      han += form.han
      latin += form.latin
    }

    /// Whether the turn could say the same as one in the other script: a Han character stands for two to four Latin letters.
    func isTranslation(of other: Turn) -> Bool {
      let (characters, letters) = script == .han ? (han, other.latin) : (other.han, latin)
      return characters * 5 >= letters && characters <= letters
    }
  }

  /// Sets apart the translation and the notes of such a page, and leaves all other pages alone.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  static func setAside(_ page: Page, _ verdicts: inout [Verdict]) {
    var turns: [Turn] = []
    for index in page.lines.indices where verdicts[index].isContent {
      let form = page.lines[index].form
      guard let script = script(of: form) else { continue }
      if turns.last?.script == script {
        turns[turns.count - 1].add(form)
      } else {
        turns.append(Turn(script, form))
      }
    }
    guard let original = turns.first?.script else { return }
    let places = turns.indices.filter { turns[$0].script == original }
    let pairs = places.count { $0 + 1 < turns.count && turns[$0 + 1].isTranslation(of: turns[$0]) }
    guard pairs >= fewestPairs, pairs * 10 >= places.count * 6 else { return }
    for index in page.lines.indices where verdicts[index].isContent {
      let form = page.lines[index].form
      let isOther = original == .latin ? form.han * 3 > form.latin : form.han == 0 && form.latin > 0
      let isNote = form.han > 0 && form.sentenceEnds == 0 && original == .latin
      if isOther || isNote { verdicts[index] = .aside(.translation) }
    }
  }

  /// The script of a line of running text; nil for a short one or one that mixes both.
  private static func script(of form: LineForm) -> Script? {
    if form.han >= 12, form.han * 3 >= form.latin { return .han }
    if form.latin >= 40, form.han * 20 <= form.latin { return .latin }
    return nil
  }
}
