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

  /// A word of the table; `words` gives the small words of a use.
  init(
    form: String, kind: Kind, notAfter: [String], notBefore: [String], words: (WordUse) -> [String]
  ) {
    (self.form, self.kind) = (form, kind)
    (self.notAfter, self.notBefore) = (Phrases(notAfter), Phrases(notBefore))
    length = form.utf8.count
    speaks = words(.speakingCue).contains { form.ends(in: $0) }
    isNews = words(.news).contains { form.hasPrefix($0) }
    isTelling = words(.tellingCue).contains(form)
    namesObject = words(.callingCue).contains { form.ends(in: $0) }
    isOnTopic = words(.topicCue).contains(form)
    isCompleting = words(.completingCue).contains(form)
    needsOwnSubject = words(.ownSubject).contains(form)
    finds = words(.finding).contains(form)
    isPlain = words(.plainCue).contains(form)
    isDeed = words(.deedCue).contains(form)
  }
}

extension String {
  /// Whether the string ends in another one, byte by byte, which is quicker than by the rules of Unicode.
  fileprivate func ends(in ending: String) -> Bool {
    utf8.count >= ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
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
