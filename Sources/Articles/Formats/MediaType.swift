/// The format that a page is written in; the raw value stands in the record.
enum MediaType: String, Sendable {
  case plain = "text/plain"
  case html = "text/html"
  case markdown = "text/markdown"
}
