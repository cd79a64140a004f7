import TextRepair

/// An HTML page as it was parsed: its elements, and its text with the place of every piece.
struct HTMLDocument: Sendable {
  /// An element.
  struct Element: Sendable {
    /// Its name, in lower case.
    let name: String
    /// The element around it; the first element is around itself.
    let parent: Int
    /// How many elements are around it.
    let depth: Int
    /// Its class, id, role and schema.org property, as they are written, parted by spaces.
    let labels: String
    /// The address that it links to, for `a`.
    let target: String?
    /// Whether it says itself that it is not shown, or not read out.
    let isStyledAway: Bool
    /// Whether its text is none of the page's: scripts, styles, parts of forms, and what is in them.
    let isHidden: Bool
  }

  /// A stretch of the page that is text.
  struct Run: Sendable {
    /// The innermost element around it.
    let element: Int
    /// Where it stands in the page.
    let span: TextSpan
    /// What it stands for, where that is not the bytes themselves: an entity.
    let replacement: String?
    /// Whether a line break stands before it.
    let breaksBefore: Bool
  }

  /// The elements, in order; the first is the page.
  var elements: [Element] = []
  /// The text that is shown, in order.
  var runs: [Run] = []
  /// `name` or `property` of each `meta` element with its content, in order; names in lower case.
  var meta: [(name: String, content: String)] = []
  /// The words of the `title` element.
  var title = ""
  /// The page's own address by `<link rel="canonical">`.
  var canonical: String?
  /// The `datetime` of each `time` element, in order.
  var times: [String] = []
  /// The scripts of type `application/ld+json`, in order.
  var linkedData: [String] = []
}
