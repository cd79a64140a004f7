/// A table by how a word is spelled, byte by byte.
///
/// A dictionary of strings compares them by the rules of Unicode, which takes many times as long for Han characters.
struct SpellingTable<Value: Sendable>: Sendable {
  private struct Spelling: Hashable {
    let form: String

    static func == (left: Spelling, right: Spelling) -> Bool {
      var left = left.form, right = right.form
      return left.withUTF8 { left in
        right.withUTF8 { right in
          guard left.count == right.count else { return false }
          var place = left.count
          while place > 0, left[place - 1] == right[place - 1] { place -= 1 }
          return place == 0
        }
      }
    }

    func hash(into hasher: inout Hasher) {
      var form = form
      form.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private let values: [Spelling: Value]
  /// The bytes of the longest word.
  private let longest: Int

  /// A table of words that differ.
  init(_ values: [String: Value]) {
    self.values = Dictionary(
      values.map { (Spelling(form: $0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    longest = values.keys.reduce(0) { max($0, $1.utf8.count) }
  }

  /// What the table has for a word.
  subscript(form: String) -> Value? {
    form.utf8.count <= longest ? values[Spelling(form: form)] : nil
  }
}
