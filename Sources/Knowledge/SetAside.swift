public import TextRepair

/// A stretch of a file that is not the article: kept, shown, and never read as content.
public struct SetAside: Hashable, Sendable, Codable {
  /// Why a stretch is no content; the raw value stands in records and tables.
  public enum Reason: String, Codable, Sendable, CaseIterable {
    /// The name or slogan of the site that carries the copy.
    case siteHeader = "site-header"
    /// A run of links or phrases for search engines.
    case linkFarm = "link-farm"
    /// Words that sell something else.
    case advert
    /// Legal or risk notices.
    case disclaimer
    /// Menus, breadcrumbs, related links.
    case navigation
    /// A list of keywords or tags.
    case keywords
    /// Credits of editors, photographs, sources.
    case credit
    /// Words under or over a picture.
    case caption
    /// A picture: its address and the words in its place.
    case image
    /// A list of sources under an article.
    case references
    /// Who the author or the account is.
    case authorCard = "author-card"
    /// What readers wrote under an article.
    case comments
    /// Calls to follow, share or comment, and the buttons for it.
    case prompt
    /// Marks without words: rules, lone punctuation, END.
    case ornament
    /// Fields of the archive that kept the page: id, link, title.
    case metadata
    /// A paragraph that stood in the article before.
    case repeated
    /// A translation beside the original, and the notes of whoever learns from it.
    case translation
    /// Text beyond repair: `????`.
    case lostText = "lost-text"
  }

  /// Where it stands in the original file, in bytes.
  public let source: TextSpan
  /// Why it is no content.
  public let reason: Reason
  /// The words, repaired.
  public let text: String

  /// A stretch set apart.
  public init(source: TextSpan, reason: Reason, text: String) {
    self.source = source
    self.reason = reason
    self.text = text
  }
}
