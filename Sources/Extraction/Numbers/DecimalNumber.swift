/// A number as exact as it was written: digits and a power of ten.
struct DecimalNumber: Equatable, Sendable {
  /// The digits without leading or trailing zeros; empty for zero.
  let digits: String
  /// The power of ten that the last digit is multiplied by.
  let exponent: Int

  /// A number from written digits such as `1,350.5`, times ten to the power of `shift`; nil without a digit.
  init?(written: String, shift: Int = 0) {
    if written.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !written.isEmpty {
      self.init(digits: written, exponent: shift)
      return
    }
    let plain = written.filter { $0 != "," && $0 != "，" }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.allSatisfy(\.isASCII) && $0.allSatisfy(\.isNumber) }),
      !parts[0].isEmpty
    else { return nil }
    self.init(digits: parts.joined(), exponent: shift - (parts.count == 2 ? parts[1].count : 0))
  }

  init(digits: String, exponent: Int) {
    var trimmed = digits.utf8.drop { $0 == 0x30 }
    var exponent = exponent
    while trimmed.last == 0x30 {
      trimmed.removeLast()
      exponent += 1
    }
    self.digits = String(Substring(trimmed))
    self.exponent = trimmed.isEmpty ? 0 : exponent
  }

  /// The number that a value below 1e15 prints as.
  init?(_ value: Double) {
    if let whole = Int(exactly: value) {
      self.init(digits: String(whole), exponent: 0)
    } else {
      self.init(written: "\(value)")
    }
  }

  /// The value as a floating-point number.
  var value: Double { digits.isEmpty ? 0 : Double("\(digits)e\(exponent)") ?? 0 }

  /// The number times ten to the power of `shift`.
  func scaled(by shift: Int) -> DecimalNumber { DecimalNumber(digits: digits, exponent: exponent + shift) }

  /// Plain digits up to a million (`150000`, `0.03`), `7e9` and `1.35e10` above.
  var text: String {
    if digits.isEmpty { return "0" }
    let magnitude = digits.count + exponent
    if magnitude > 6 {
      let rest = digits.dropFirst()
      return "\(digits.prefix(1))\(rest.isEmpty ? "" : "." + rest)e\(magnitude - 1)"
    }
    if exponent >= 0 { return digits + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - magnitude)) + digits
    let point = padded.index(padded.endIndex, offsetBy: exponent)
    return "\(padded[..<point]).\(padded[point...])"
  }

  /// The power of ten of the leading digit: 6 for a million.
  var magnitude: Int { digits.isEmpty ? 0 : digits.count + exponent - 1 }
}
