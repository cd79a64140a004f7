import CLibXML2

/// A start tag as libxml2 hands it over.
struct HTMLTag {
  /// The name, in lower case.
  let name: String
  private let attributes: [(name: String, value: String)]

  init(name: String, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    self.name = name
    var list: [(name: String, value: String)] = []
    var index = 0
    while let attributes, let key = attributes[index], list.count < 100 {
      list.append(
        (String(cString: key).lowercased(), attributes[index + 1].map { String(cString: $0) } ?? ""))
      index += 2
    }
    self.attributes = list
  }

  /// The value of an attribute; nil where the tag does not have it.
  subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// Class, id, role and schema.org property, as they are written, parted by spaces.
  var labels: String {
    attributes.filter { ["class", "id", "role", "itemprop"].contains($0.name) }.map(\.value).joined(
      separator: " ")
  }

  /// Whether the tag says that it is not shown.
  var isStyledAway: Bool {
    if self["hidden"] != nil || self["aria-hidden"] == "true" { return true }
    guard let attribute = self["style"] else { return false }
    let style = attribute.lowercased().filter { $0 != " " }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }
}

/// The names of elements by what they do to text (WHATWG HTML, section 15).
enum HTMLNames {
  /// Elements that begin and end a line.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "html",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody",
    "td",
    "tfoot", "th", "thead", "tr", "ul",
  ]
  /// Elements whose text is not shown, or belongs to a form.
  static let hidden: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "select", "option",
    "textarea",
    "button", "head", "title", "audio", "video", "canvas", "map", "datalist",
  ]
  /// Elements without an end tag.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "basefont",
    "frame", "isindex",
  ]
}
