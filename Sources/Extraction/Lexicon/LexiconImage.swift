import Knowledge

/// A lexicon as one run of bytes, so that a start takes it from a file as it is, however many names the tables have.
///
/// An image says of which tables it was made and carries a checksum, so that one of other tables, of another version of
/// the program, or a damaged one is told and left aside. A lexicon from an image is in nothing other than one
/// from the tables.
///
///     magic and version   8 bytes
///     key                32 bytes, hexadecimal digits over the names and bytes of the tables
///     checksum            8 bytes, over all that follows
///     trie, rows         arrays, see ImageWriter
public struct LexiconImage: Sendable {
  /// The bytes to put on file.
  public let bytes: [UInt8]

  /// What an image begins with; the last digits are its version.
  ///
  /// It goes up whenever the same tables make another image, be it by its layout or by how names are folded; a test
  /// tells when.
  static let magic: UInt64 = 0x4C53_4C58_494D_0002

  private static let keyStart = 8
  private static let checksumStart = 40
  private static let contentStart = 48

  /// The image of a lexicon that was made of tables with this key.
  public init(_ lexicon: Lexicon, key: String) {
    var content = ImageWriter()
    lexicon.trie.write(to: &content)
    lexicon.rows.write(to: &content)
    var head = ImageWriter()
    head.append(LexiconImage.magic)
    bytes = LexiconImage.sealed(head.bytes + key.utf8, content.bytes)
  }

  private static func sealed(_ head: [UInt8], _ content: [UInt8]) -> [UInt8] {
    let room = [UInt8](repeating: 0, count: 8)
    var bytes = head + room + content
    withUnsafeBytes(of: bytes.checksum(from: contentStart)) { checksum in
      bytes.replaceSubrange(checksumStart..<contentStart, with: checksum)
    }
    return bytes
  }

  /// What tells the tables of an image from others.
  ///
  /// - Parameter tables: the bytes of each of ``Lexicon/files``, in their order.
  /// - Returns: 32 hexadecimal digits over the names and the bytes of all.
  public static func key(of tables: [[UInt8]]) -> String {
    let names = Lexicon.files.map { Array($0.name.utf8) }
    return ContentHash.identifier(tag: "lexicon", bytes: names + tables)
  }

  /// The lexicon of an image; nil where it was not made of tables with this key by this version of the program, or is
  /// damaged.
  public static func lexicon(in bytes: [UInt8], key: String) -> Lexicon? {
    var reader = ImageReader(bytes, from: 0)
    guard reader.number() == magic, bytes.count >= contentStart,
      bytes[keyStart..<checksumStart].elementsEqual(key.utf8)
    else { return nil }
    var checksum = ImageReader(bytes, from: checksumStart)
    guard checksum.number() == bytes.checksum(from: contentStart) else { return nil }
    var content = ImageReader(bytes, from: contentStart)
    guard let trie = NameTrie(from: &content), let rows = LexiconRows(from: &content), content.isAtEnd else {
      return nil
    }
    return Lexicon(trie: trie, rows: rows)
  }
}
