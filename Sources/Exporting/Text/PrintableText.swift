/// Text from an article made safe for a terminal: what could move the cursor, colour the screen or turn
/// the reading direction is shown as a sign instead of being obeyed.
///
/// Line feeds and tabs become one space, other C0 controls their picture (`␛`), C1 controls, bidirectional
/// controls and line separators their number (`⟨U+202E⟩`). Everything else stays as it is.
public enum PrintableText {
  /// The text on one line.
  public static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    result.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result += " "
      case 0x00..<0x20: append(0x2400 + scalar.value, to: &result)
      case 0x7F: append(0x2421, to: &result)
      default:
        if isUnsafe(scalar) {
          result += "⟨U+\(hexadecimal(scalar.value))⟩"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// The text with its line feeds kept and each line made safe.
  public static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(
      separator: "\n")
  }

  /// Whether a terminal might obey the scalar instead of showing it.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
      true
    default: false
    }
  }

  /// A number as at least four upper-case hexadecimal digits.
  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func append(_ value: UInt32, to text: inout String) {
    if let picture = Unicode.Scalar(value) { text.unicodeScalars.append(picture) }
  }
}
