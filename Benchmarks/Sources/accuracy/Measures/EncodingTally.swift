import Foundation
import TextRepair

/// Bytes whose encoding is known.
struct EncodingSubject {
  /// The file, and where a piece begins in it.
  let name: String
  let bytes: [UInt8]
  let expected: [TextEncoding]
  /// The text that the bytes were made of, where they were made here.
  var text: String?
}

/// How many encodings were found out.
struct EncodingTally {
  let label: String
  var count = 0
  var right = 0
  /// The rival's; nil where it is not installed.
  var rivalRight: Int?
  /// A line of Markdown for each that failed.
  var failures: [String] = []

  /// The share that is right.
  var share: String { EncodingTally.share(right, of: count) }
  /// The rival's share.
  var rivalShare: String { rivalRight.map { EncodingTally.share($0, of: count) } ?? "not here" }

  private static func share(_ part: Int, of count: Int) -> String {
    count == 0
      ? "none" : "\(part) of \(count), \(String(format: "%.1f", 100 * Double(part) / Double(count))) %"
  }
}

/// Asks the detectors.
struct EncodingsBench {
  let decoder: TextDecoder

  /// How many of `subjects` are found out; empty ones are passed over.
  func tally(_ label: String, _ subjects: [EncodingSubject]) throws -> EncodingTally {
    let subjects = subjects.filter { !$0.bytes.isEmpty }
    var tally = EncodingTally(label: label, count: subjects.count)
    for subject in subjects {
      let answer = self.answer(subject)
      if let answer {
        tally.failures.append("- \(label): \(subject.name): \(answer)")
      } else {
        tally.right += 1
      }
    }
    if RivalDetector.isInstalled {
      let names = try RivalDetector().names(of: subjects.map(\.bytes))
      tally.rivalRight = zip(subjects, names).count { isRight($0.1, for: $0.0) }
    }
    return tally
  }

  /// What was answered; nil where it is right.
  private func answer(_ subject: EncodingSubject) -> String? {
    do {
      let decoded = try decoder.decode(subject.bytes)
      if subject.expected.contains(decoded.encoding) { return nil }
      return isSameText(decoded.text, subject) ? nil : decoded.encoding.rawValue
    } catch {
      return "\(error)"
    }
  }

  /// Whether a reading gives the text that the right one gives: ASCII reads the same in most encodings, and with
  /// its zeros in either order.
  private func isSameText(_ text: String, _ subject: EncodingSubject) -> Bool {
    let isWide = subject.expected.contains {
      $0.rawValue.hasPrefix("utf-16") || $0.rawValue.hasPrefix("utf-32")
    }
    if !isWide, !subject.expected.contains(.hz) { return !subject.bytes.contains { $0 >= 0x80 } }
    let bytes = Data(text.unicodeScalars.filter { $0 != "\u{FFFD}" }.map(String.init).joined().utf8)
    return subject.text.map { Data($0.utf8).range(of: bytes) != nil } ?? false
  }

  private func isRight(_ name: String, for subject: EncodingSubject) -> Bool {
    let isASCII =
      name == "ascii" && !subject.expected.contains(.hz) && !subject.bytes.contains { $0 >= 0x80 || $0 == 0 }
    let isWide = name == "utf-16" && subject.expected.contains { $0.rawValue.hasPrefix("utf-16") }
    let isWestern = name == "iso-8859-15" && subject.expected.contains(.windows1252)
    return isASCII || isWide || isWestern || TextEncoding(label: name).map(subject.expected.contains) == true
  }
}
