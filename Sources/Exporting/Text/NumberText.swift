/// Numbers as readers want them: `2e12` and `150000` as `2,000,000,000,000` and `150,000`.
public enum NumberText {
  /// A plain number with its digits grouped in threes; what is no plain number stays as it is.
  ///
  /// `2023` and other numbers of four digits are not grouped; a range `20..30` stays as it is.
  public static func grouped(_ text: String) -> String {
    guard let number = Double(text), number.isFinite, text.utf8.allSatisfy({ isNumeric($0) }) else {
      return text
    }
    guard number == number.rounded(), abs(number) < 9e15 else {
      return text.contains("e") ? String(number) : text
    }
    let digits = String(Int64(abs(number)))
    guard digits.count > 4 else { return text.contains("e") ? (number < 0 ? "-" : "") + digits : text }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return (number < 0 ? "-" : "") + result
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || [43, 45, 46, 69, 101].contains(byte)
  }
}
