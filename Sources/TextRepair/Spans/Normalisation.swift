/// What repair may do to an undamaged text: changes of form that a reader does not see, or took for mark-up.
///
/// `docs/repair.md` lists them for users, and a test holds every edit of every undamaged article against them.
public enum Normalisation: String, Sendable, CaseIterable {
  /// `\r\n` and `\r`, U+2028 and their like become `\n`.
  case lineEnd = "line end"
  /// A no-break space becomes a space.
  case space
  /// Control characters, characters without width, bidi controls and soft hyphens go.
  case invisible = "invisible character"
  /// HTML tags that stand in the text go.
  case tag
  /// Entities that stand in the text are resolved.
  case entity
  /// The marks of bold type, links and pictures in Markdown go.
  case markdown = "Markdown"
  /// Full-width letters and digits, radicals, ligatures and compatibility characters are folded.
  case form = "folded form"

  /// The normalisation that a repair is; nil for a repair of damage.
  public init?(_ repair: Repair) {
    let before = repair.before.unicodeScalars
    switch repair.kind {
    case .width: self = .form
    case .markup:
      guard let first = before.first else { return nil }
      self = first == "<" ? .tag : first == "&" ? .entity : .markdown
    case .whitespace:
      guard before.allSatisfy({ $0.properties.isWhitespace || !$0.isVisible }) else { return nil }
      self =
        repair.after.isEmpty && !before.contains("\r") ? .invisible : repair.after == " " ? .space : .lineEnd
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether this shows when it is printed: controls, format characters and placeholders do not.
  fileprivate var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: value != 0xFFFC
    }
  }
}
