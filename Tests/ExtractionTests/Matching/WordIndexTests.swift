import TextRepair
import Testing

@testable import Extraction

/// All texts of up to four characters of a small alphabet: one, two, three and four bytes wide.
private let smallTexts: [String] = {
  let alphabet = ["a", "é", "中", "文", "𠮷"]
  var texts = [""]
  var last = texts
  for _ in 0..<4 {
    last = last.flatMap { text in alphabet.map { text + $0 } }
    texts += last
  }
  return texts
}()

/// Where a word stands in a text, by looking at every place.
private func naivePlaces(of word: String, in text: [UInt8]) -> [TextSpan] {
  let wanted = Array(word.utf8)
  guard !wanted.isEmpty, text.count >= wanted.count else { return [] }
  return (0...(text.count - wanted.count)).filter { Array(text[$0..<($0 + wanted.count)]) == wanted }
    .map { TextSpan(start: $0, end: $0 + wanted.count) }
}

@Suite("Words found beforehand")
struct WordIndexTests {
  private static let first = ["中", "中文", "文中文", "é", "a文", "𠮷", "aé"]
  private static let second = ["文", "中文", "中文é", "𠮷a", ""]

  @Test func `every look-up agrees with one that looks at the text itself, for every small text`() {
    var index = WordIndex()
    let sets = [index.add(WordIndexTests.first), index.add(WordIndexTests.second)]
    let plain = [WordSet(WordIndexTests.first), WordSet(WordIndexTests.second)]
    for words in smallTexts {
      let searched = ArticleBytes(words, index: index), naive = ArticleBytes(words)
      for offset in -1...(naive.count + 1) {
        for (set, same) in zip(sets, plain) {
          #expect(searched.all(of: set, at: offset) == naive.all(of: same, at: offset), "\(words) \(offset)")
          #expect(
            searched.all(of: set, endingAt: offset) == naive.all(of: same, endingAt: offset),
            "\(words) \(offset)")
          #expect(searched.longest(of: set, at: offset) == naive.longest(of: same, at: offset))
          #expect(searched.longest(of: set, endingAt: offset) == naive.longest(of: same, endingAt: offset))
        }
      }
    }
  }

  @Test func `a set stands in a stretch only where a whole word does`() {
    var index = WordIndex()
    let set = index.add(["中文"])
    let text = ArticleBytes("a中文", index: index)
    #expect(text.contains(set, in: TextSpan(start: 0, end: 7)))
    #expect(!text.contains(set, in: TextSpan(start: 0, end: 6)))
    #expect(text.next(of: set.bit, from: 0, before: 7) == 1)
    #expect(text.next(of: set.bit, from: 2, before: 7) == nil)
  }

  @Test func `phrases keep their numbers, also where two are the same word`() {
    var index = WordIndex()
    let scanner = PhraseScanner(["raised", "融资", "融", "融资", "raise"], &index)
    let text = ArticleBytes("融资, raised, praised", index: index)
    let hits = scanner.hits(in: TextSpan(start: 0, end: text.count), of: text)
    #expect(hits.map(\.phrase) == [1, 2, 3, 0])
    #expect(hits.map { text.text($0.span) } == ["融资", "融", "融资", "raised"])
  }

  @Test func `the number of a use is its place among all`() {
    #expect(WordUse.allCases.map(\.number) == Array(WordUse.allCases.indices))
  }
}

@Suite("Places of patterns")
struct PlaceIndexTests {
  @Test func `a pattern is found where it stands, in long stretches as in short ones`() {
    let filler = String(repeating: "中文aé", count: 12)
    for pattern in smallTexts where !pattern.isEmpty {
      let words = filler + pattern + filler
      let text = ArticleBytes(words, index: WordIndex())
      let whole = TextSpan(start: 0, end: text.count)
      let naive = naivePlaces(of: pattern, in: text.bytes)
      #expect(text.first(pattern, in: whole) == naive.first, "\(pattern)")
      let late = TextSpan(start: 10, end: text.count - 10)
      #expect(text.first(pattern, in: late) == naive.first { late.contains($0) }, "\(pattern)")
    }
  }

  @Test func `white space and capitals are those of Unicode`() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.isSpace == scalar.properties.isWhitespace, "U+\(String(value, radix: 16))")
      #expect(scalar.isCapital == scalar.properties.isUppercase, "U+\(String(value, radix: 16))")
    }
  }
}
