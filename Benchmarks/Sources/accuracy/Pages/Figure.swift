import Foundation

/// Writes figures alike on every machine.
enum Figure {
  /// A share with three decimals: `0.968`.
  static func share(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// A count out of a total with its share in percent: `49 of 50 (98 %)`.
  static func part(_ count: Int, of total: Int) -> String {
    total == 0 ? "none" : "\(count) of \(total) (\(Int((Double(count) * 100 / Double(total)).rounded())) %)"
  }
}
