import Foundation

/// An attribution that a reader marked in a brat file (`.ann`): who, with which words, said what.
struct BratAttribution: Equatable {
  /// Ranges of characters (Unicode scalars) of the text.
  typealias Stretches = [Range<Int>]

  var source: Stretches = []
  var cue: Stretches = []
  var content: Stretches = []

  /// The attributions of a file that have a content; what is no attribution is passed over.
  static func all(in file: String) -> [BratAttribution] {
    var stretches: [Substring: Stretches] = [:]
    var found: [BratAttribution] = []
    for line in file.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count > 1 else { continue }
      if parts[0].hasPrefix("T") {
        stretches[parts[0]] = self.stretches(parts[1])
      } else if parts[0].hasPrefix("E") {
        found.append(attribution(parts[1], stretches))
      }
    }
    return found.filter { !$0.content.isEmpty }
  }

  /// `Source 89 106`, or with several stretches `Content 115 290;301 320`.
  private static func stretches(_ words: Substring) -> Stretches {
    guard let space = words.firstIndex(of: " ") else { return [] }
    return words[words.index(after: space)...].split(separator: ";").compactMap { pair in
      let ends = pair.split(separator: " ").compactMap { Int($0) }
      return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
    }
  }

  /// `Attribution:T4 Content:T3 Cue:T2 Source:T1`; a part that comes twice is numbered (`Content2:T5`).
  private static func attribution(_ words: Substring, _ stretches: [Substring: Stretches]) -> BratAttribution
  {
    var result = BratAttribution()
    for part in words.split(separator: " ") {
      let pair = part.split(separator: ":")
      guard pair.count == 2, let marked = stretches[pair[1]] else { continue }
      if pair[0].hasPrefix("Source") { result.source += marked }
      if pair[0].hasPrefix("Cue") { result.cue += marked }
      if pair[0].hasPrefix("Content") { result.content += marked }
    }
    return result
  }
}
