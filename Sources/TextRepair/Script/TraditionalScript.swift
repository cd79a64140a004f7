/// A way of writing Chinese in traditional script, which decides which simplified form a character has.
public enum TraditionalScript: String, Sendable, CaseIterable {
  /// OpenCC's own standard, which keeps apart what others write alike: 喫 and 吃. Its profile is `t2s`.
  case standard
  /// Taiwan's: 著 stands for 着 as well. The profile is `tw2s`.
  case taiwan
  /// Hong Kong's: 説, 裏, 綫. The profile is `hk2s`.
  case hongKong
  /// Any of them, and simplified words in between: what articles are read with.
  ///
  /// Taiwan's and Hong Kong's variants are both known, words of our own come first
  /// (`data/repair/script-exceptions.tsv`), and a character whose simplified form few fonts have stays.
  case any
}
