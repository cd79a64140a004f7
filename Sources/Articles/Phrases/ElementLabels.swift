import DataTables
import Knowledge

/// Words in class, id and role of HTML elements that name the parts of a page.
final class ElementLabels: Sendable {
  /// What the labels of one element say.
  struct Finding: Equatable, Sendable {
    /// Why the element is no part of the article; nil where its labels do not say so.
    var reason: SetAside.Reason?
    /// Whether a label names the article as well.
    var namesArticle = false
  }

  /// The shortest word that counts at either end of a longer one: `relatedposts`.
  private static let shortestPart = 6

  private let reasons: [String: SetAside.Reason]
  private let article: Set<String>
  /// Words that count at either end of a longer one, in the order of the table.
  private let parts: [(word: String, reason: SetAside.Reason)]

  init(_ table: DataTable) throws(DataTableFailure) {
    var reasons: [String: SetAside.Reason] = [:], article: Set<String> = []
    var parts: [(word: String, reason: SetAside.Reason)] = []
    for row in table.rows {
      let word = row["word"]
      if row["reason"] == "article" {
        article.insert(word)
      } else if let reason = SetAside.Reason(rawValue: row["reason"]) {
        reasons[word] = reason
        if word.utf8.count >= ElementLabels.shortestPart { parts.append((word, reason)) }
      } else {
        throw table.failure(
          at: row, "“\(row["reason"])” is neither a reason to set an element aside nor article")
      }
    }
    self.reasons = reasons
    self.article = article
    self.parts = parts
  }

  /// What labels say, parted by blanks and with their capitals: `post-list relatedPosts`.
  ///
  /// - Complexity: O(*n* · *k*) in the length of the labels and the rows of the table; labels are short.
  func read(_ labels: String) -> Finding {
    let words = ElementLabels.words(labels)
    var finding = Finding()
    for (index, word) in words.enumerated() {
      if article.contains(word) { finding.namesArticle = true }
      guard finding.reason == nil else { continue }
      let pair = index + 1 < words.count ? reasons[word + "-" + words[index + 1]] : nil
      finding.reason = pair ?? reasons[word] ?? part(word)
    }
    return finding
  }

  private func part(_ word: String) -> SetAside.Reason? {
    guard word.utf8.count > ElementLabels.shortestPart else { return nil }
    return parts.first { word.hasPrefix($0.word) || word.hasSuffix($0.word) }?.reason
  }

  /// The words of labels in small letters: cut at everything that is no letter, and before a capital behind a small one.
  private static func words(_ labels: String) -> [String] {
    var words: [String] = [], word = "", wasSmall = false
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in labels.unicodeScalars {
      guard scalar.isLatin else {
        end()
        wasSmall = false
        continue
      }
      if wasSmall, !scalar.isSmallLatin { end() }
      wasSmall = scalar.isSmallLatin
      word.unicodeScalars.append(scalar.isSmallLatin ? scalar : Unicode.Scalar(UInt8(scalar.value) + 32))
    }
    end()
    return words
  }
}
