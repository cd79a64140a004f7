/// A table by how a word is spelled, byte by byte.
///
/// A dictionary of strings compares them by the rules of Unicode, which takes many times as long for Han characters.
struct SpellingTable<Value: Sendable>: Sendable {
  private struct Spelling: Hashable {
    let form: String

    static func == (left: Spelling, right: Spelling) -> Bool { left.form.isSpelled(right.form) }

    func hash(into hasher: inout Hasher) {
      form.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
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
