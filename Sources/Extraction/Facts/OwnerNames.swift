import Knowledge
import TextRepair

/// Tells which names only say whose something is: `谷歌的 Chrome`, `iOS 和 Android 应用`.
struct OwnerNames {
  private static let possessives: Phrases = ["旗下的", "旗下", "的", "'s ", "’s "]
  private static let editions: Phrases = ["应用", "版", "客户端", "端", " app", " version"]

  let text: ArticleBytes
  let mentions: Mentions

  /// Whether a name is the owner of the one behind it: `谷歌的 Chrome`.
  func contains(_ mention: ResolvedMention) -> Bool {
    let isBracketed = ["（", "("].contains { text.has($0, endingAt: mention.span.start) }
    let close = text.endOfBracket(
      behind: isBracketed ? text.start(before: mention.span.start) : mention.span.end)
    let end = text.has(" ", at: close) ? close + 1 : close
    let link = text.longest(of: OwnerNames.possessives, at: close)?.end ?? end
    let next = mentions.mention(at: text.has(" ", at: link) ? link + 1 : link)
    return next.map { $0.span.start > mention.span.start && $0.kind != .person && !isEdition($0) } ?? false
  }

  /// `iOS 和 Android 应用`, `Windows 版`: what an app runs on is not the app.
  func isEdition(_ mention: ResolvedMention) -> Bool {
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    if text.begins(with: OwnerNames.editions, at: end) { return true }
    guard let next = mentions.mention(at: end + 3), text.has("和", at: end) || text.has("、", at: end) else {
      return false
    }
    return isEdition(next)
  }
}
