import Foundation

/// A folder of annotations and the articles that they are about, paired by name: `NAME.json` and `NAME.txt`.
public struct AnnotatedFolder: Hashable, Sendable {
  /// An annotation and its article.
  public struct Pair: Hashable, Sendable {
    /// The file name that both have, without its extension.
    public let name: String
    /// The path of the annotation.
    public let annotation: String
    /// The path of the article.
    public let article: String
  }

  /// The folder of the annotations.
  public let annotations: String
  /// The folder of the articles; it may be the same.
  public let articles: String

  /// Two folders, or one that holds both.
  public init(annotations: String, articles: String) {
    self.annotations = annotations
    self.articles = articles
  }

  /// The pairs, in order of name.
  ///
  /// - Throws: a failure of the stage `open` where a folder cannot be read or holds no annotation, or an annotation
  ///   has no article.
  public func pairs() throws(ReadingFailure) -> [Pair] {
    let names = try list(annotations).filter { $0.hasSuffix(".json") }
    guard !names.isEmpty else {
      throw ReadingFailure(
        path: annotations, stage: .open, reason: "the folder holds no annotation (NAME.json)")
    }
    let files = try list(articles).filter { !$0.hasSuffix(".json") }
    var pairs: [Pair] = []
    for file in names {
      let name = String(file.dropLast(".json".count))
      guard let article = files.first(where: { $0.hasPrefix(name + ".") }) else {
        throw ReadingFailure(
          path: annotations + "/" + file, stage: .open,
          reason: "there is no article \(name).* in \(articles); name their folder with --articles")
      }
      pairs.append(Pair(name: name, annotation: annotations + "/" + file, article: articles + "/" + article))
    }
    return pairs
  }

  private func list(_ folder: String) throws(ReadingFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        .sorted()
    } catch {
      throw ReadingFailure(
        path: folder, stage: .open, reason: "the folder cannot be read: \(error.localizedDescription)")
    }
  }
}
