import Foundation
public import Knowledge

/// The extraction record as JSON: sorted keys, no escaped slashes, the same bytes on every machine.
///
/// What a terminal might obey (C1 controls, bidirectional controls) is escaped besides what JSON demands.
public struct RecordText: Sendable {
  /// Whether the record is spread over several lines.
  public let isIndented: Bool

  /// A writer of records.
  public init(isIndented: Bool = false) { self.isIndented = isIndented }

  /// A record for a failure.
  private struct Failure: Encodable {
    struct Reason: Encodable {
      let path: String
      let stage: String
      let reason: String
    }
    let format = Reading.format
    let error: Reason
    enum CodingKeys: CodingKey { case format, error }
  }

  /// The record of a reading, with a line break at its end.
  ///
  /// - Throws: `EncodingError` where a number in it is not finite.
  public func text(of reading: Reading) throws -> String { try encoded(reading) }

  /// The record for an article that could not be read, with a line break at its end.
  public func text(ofFailure reason: String, stage: String, path: String) throws -> String {
    try encoded(Failure(error: Failure.Reason(path: path, stage: stage, reason: reason)))
  }

  private func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    return RecordText.escapingControls(text) + "\n"
  }

  /// The JSON with what a terminal might obey written as `\u202e`; the line breaks between members stay.
  static func escapingControls(_ json: String) -> String {
    func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value >= 0x7F && PrintableText.isUnsafe(scalar)
    }
    guard json.unicodeScalars.contains(where: mustEscape) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      if mustEscape(scalar) {
        result += "\\u" + PrintableText.hexadecimal(scalar.value).lowercased()
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
