/// A reporting word and the places where it is none.
///
/// Handed from rule to rule for every word that may be one, hence a reference.
final class Cue: Sendable {
  /// What may stand behind it.
  enum Kind: String, Sendable {
    /// What was said may follow directly.
    case say
    /// What was said stands behind a comma or colon, or in quotation marks on either side.
    case quote
    /// A person wishes what follows; of anybody else it is no statement.
    case wish
    /// An institution orders what follows; of anybody else it needs a mark or a quotation.
    case order
  }

  let form: String
  /// How many bytes the form has.
  let length: Int
  let kind: Kind
  /// Words directly before or behind it with which it is none.
  let notAfter: Phrases
  let notBefore: Phrases
  /// Whether it says that somebody spoke or wrote, and did not only think or find.
  let speaks: Bool
  /// Whether it begins with a word for the news itself: 报道称.
  let isNews: Bool
  /// Whether its object is the one who is told: 告诉.
  let isTelling: Bool
  /// Whether it says what its object is called: 定义为.
  let namesObject: Bool
  /// Whether its object may be a topic: 回忆, 说起.
  let isOnTopic: Bool
  /// Whether it makes one cue with the one before it: 吐槽|说.
  let isCompleting: Bool
  /// Whether its speaker stands in its own clause, else nobody says it: 预计.
  let needsOwnSubject: Bool
  /// Whether it shows or finds something: 显示.
  let finds: Bool
  /// Whether only those stand before it who speak: 认为.
  let isPlain: Bool
  /// Whether it does what it says: 宣布.
  let isDeed: Bool

  /// A word of the table, and what the small words make of it.
  init(form: String, kind: Kind, notAfter: [String], notBefore: [String], uses: CueUses) {
    self.form = form
    self.kind = kind
    self.notAfter = notAfter.isEmpty ? CueUses.none : Phrases(notAfter)
    self.notBefore = notBefore.isEmpty ? CueUses.none : Phrases(notBefore)
    length = form.utf8.count
    speaks = uses.ends(form, in: .speakingCue)
    isNews = uses.begins(form, with: .news)
    isTelling = uses.isWord(form, of: .tellingCue)
    namesObject = uses.ends(form, in: .callingCue)
    isOnTopic = uses.isWord(form, of: .topicCue)
    isCompleting = uses.isWord(form, of: .completingCue)
    needsOwnSubject = uses.isWord(form, of: .ownSubject)
    finds = uses.isWord(form, of: .finding)
    isPlain = uses.isWord(form, of: .plainCue)
    isDeed = uses.isWord(form, of: .deedCue)
  }
}

/// The small words by which cues are told apart, compared byte by byte, since every cue is asked of every use.
struct CueUses {
  /// No phrases, as most cues need none.
  static let none: Phrases = []

  private let words: [WordUse: SpellingTable<Bool>]
  private let parts: [WordUse: [[UInt8]]]

  /// The words of each use.
  init(_ uses: [WordUse: [String]]) {
    words = [
      WordUse.tellingCue, .topicCue, .completingCue, .ownSubject, .finding, .plainCue, .deedCue,
    ].reduce(into: [:]) { tables, use in
      tables[use] = SpellingTable(
        Dictionary((uses[use] ?? []).map { ($0, true) }, uniquingKeysWith: { first, _ in first }))
    }
    parts = [WordUse.speakingCue, .news, .callingCue].reduce(into: [:]) { parts, use in
      parts[use] = (uses[use] ?? []).map { Array($0.utf8) }
    }
  }

  /// Whether a form is one of the words of a use.
  func isWord(_ form: String, of use: WordUse) -> Bool { words[use]?[form] != nil }

  /// Whether a form begins with one of the words of a use.
  func begins(_ form: String, with use: WordUse) -> Bool {
    form.withBytes { form in
      (parts[use] ?? []).contains { part in
        part.count <= form.count && part.indices.allSatisfy { form[$0] == part[$0] }
      }
    }
  }

  /// Whether a form ends in one of the words of a use.
  func ends(_ form: String, in use: WordUse) -> Bool {
    form.withBytes { form in
      (parts[use] ?? []).contains { part in
        let start = form.count - part.count
        return start >= 0 && part.indices.allSatisfy { form[start + $0] == part[$0] }
      }
    }
  }
}

/// All cues, found by the words of a text.
struct CueForms: Sendable {
  /// The forms.
  let words: WordSet
  private let cues: [Cue]
  /// For each word of the index its place in ``cues``; -1 for none.
  private let cueOfWord: [Int32]

  /// Cues of which the first counts where two have one form.
  init(_ cues: [Cue], _ index: inout WordIndex) {
    self.cues = cues
    words = index.add(cues.map(\.form))
    var places: [Int32] = []
    for (place, cue) in cues.enumerated() where !cue.form.isEmpty {
      let word = index.number(adding: cue.form)
      while places.count <= word { places.append(-1) }
      if places[word] < 0 { places[word] = Int32(place) }
    }
    cueOfWord = places
  }

  /// The longest cue that begins at a place.
  func longest(in text: ArticleBytes, at offset: Int) -> Cue? {
    guard let hits = text.hits else {
      let fitting = cues.filter { text.has($0.form, at: offset) }
      return fitting.max { $0.form.utf8.count < $1.form.utf8.count }
    }
    guard offset >= 0, offset < text.count else { return nil }
    var index = Int(hits.first[offset + 1])
    let first = Int(hits.first[offset])
    while index > first {
      index -= 1
      if hits.all[index].bits.meets(words.bit) { return cues[Int(cueOfWord[Int(hits.all[index].word)])] }
    }
    return nil
  }
}
