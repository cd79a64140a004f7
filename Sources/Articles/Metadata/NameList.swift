/// Parts a list of people's names: `某某、某某某 某某`, `Jane Doe and John Roe`.
enum NameList {
  /// The names, in order; empty where the value is no list of names.
  ///
  /// Notes in brackets and titles in front of a space are left out. A single Han character parted
  /// from another by a space is one name: `程 茜`.
  static func names(in value: String) -> [String] {
    var names: [String] = []
    let listed = value.utf8.contains(0x20) ? value.replacing(" and ", with: "、") : value
    for part in withoutBrackets(listed).unicodeScalars.split(whereSeparator: partsNames) {
      let words = part.split(whereSeparator: \.isSpace).map { String(Substring($0)) }
      let isHan = words.allSatisfy { $0.unicodeScalars.allSatisfy(\.isHan) }
      if isHan, words.count > 1, words.allSatisfy({ $0.count == 1 }) {
        names.append(words.joined())
      } else if isHan {
        names += words
      } else if let last = words.last, words.count > 1,
        words.dropLast().contains(where: { $0.hasSuffix("作者") || $0.hasSuffix("记者") })
      {
        names.append(last)
      } else {
        names.append(words.joined(separator: " "))
      }
    }
    let cleaned = names.map { $0.trimming { !$0.isWordPart && $0 != "." && $0 != "·" } }
      .map { name in
        ["记者", "作者", "编辑"].first { name.hasPrefix($0) && name.count > 3 }.map {
          String(name.dropFirst($0.count))
        } ?? name
      }
      .filter { !$0.isEmpty && $0.utf8.count <= 40 && $0.unicodeScalars.count(where: \.isHan) <= 10 }
    return cleaned.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func partsNames(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ",", "，", "&", ";", "；", "+", "/": true
    default: false
    }
  }

  private static func withoutBrackets(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: { $0 == "（" || $0 == "(" }) else { return value }
    var depth = 0, result = ""
    for character in value {
      if character == "（" || character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == "）" || character == ")" { depth = max(0, depth - 1) }
    }
    return result
  }
}

/// Brings the name of a source to the name alone: quotation marks, ids and words such as 微信公众号 go.
enum OutletNameCleaner {
  /// The name; empty where nothing is left.
  static func clean(_ value: String) -> String {
    var name = value
    if let bracket = name.firstIndex(where: { $0 == "（" || $0 == "(" }), bracket > name.startIndex {
      name = String(name[..<bracket])
    }
    for word in ["微信公众号", "公众号", "微信号"] {
      if name.hasPrefix(word), name.count > word.count { name = String(name.dropFirst(word.count)) }
      if name.hasSuffix(word), name.count > word.count { name = String(name.dropLast(word.count)) }
    }
    return name.trimming { !$0.isWordPart }
  }
}

extension String {
  /// The string without the characters at both ends that `isOut` names.
  func trimming(_ isOut: (Unicode.Scalar) -> Bool) -> String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !isOut($0) }),
      let last = scalars.lastIndex(where: { !isOut($0) })
    else { return "" }
    return String(scalars[start...last])
  }
}
