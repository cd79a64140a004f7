/// Where an export goes: a file, written beside its place and renamed, or standard output.
struct Destination {
  /// The file; nil for standard output.
  let path: String?

  /// Writes the whole text.
  func write(_ text: String) throws {
    guard let path else { return try Terminal.print(text) }
    try wording { try Files.write(text, to: path) }
  }
}
