/// The parts of a byline: days, and the words between marks.
enum BylineFields {
  /// One part, in the order of the line.
  enum Field: Equatable {
    /// The words of a day, with the time of day where there is one, parted by blanks.
    case date(String)
    /// Words that no mark parts.
    case words([String])
  }

  /// Cuts a line at bars, commas, dots that stand free, and days.
  static func cut(_ line: String, names: NameParts) -> [Field] {
    let tokens = tokens(line)
    var fields: [Field] = [], date: [String] = [], words: [String] = []
    func endDate() {
      if !date.isEmpty { fields.append(.date(date.joined(separator: " "))) }
      date = []
    }
    func endWords() {
      if !words.isEmpty { fields.append(.words(joinedNames(words))) }
      words = []
    }
    for (index, token) in tokens.enumerated() {
      if token == mark {
        endWords()
      } else if isDate(index, tokens, names) {
        endWords()
        date.append(token)
      } else {
        endDate()
        words.append(token)
      }
    }
    endDate()
    endWords()
    return fields
  }

  private static let mark = "|"

  /// Words and marks; a slash between digits, a comma between digits and a dot inside a name part nothing.
  private static func tokens(_ line: String) -> [String] {
    var tokens: [String] = [], word = ""
    func end() {
      if !word.isEmpty { tokens.append(["-", "–", "—", "·", "•"].contains(word) ? mark : word) }
      word = ""
    }
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.isSpace {
        end()
      } else if isMark(scalar) || (mayBeInNumber(scalar) && !isInNumber(scalars, index)) {
        end()
        tokens.append(mark)
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    end()
    return tokens
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "｜", "丨", "，", "、", "；", ";", "•": true
    default: false
    }
  }

  private static func mayBeInNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "/" || scalar == "／"
  }

  private static func isInNumber(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index > 0 && index + 1 < scalars.count && isNumber(scalars[index - 1]) && isNumber(scalars[index + 1])
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar.properties.numericType != nil
  }

  /// Whether a word is part of a day or a time: digits with their marks, or the name of a month beside a number.
  private static func isDate(_ index: Int, _ tokens: [String], _ names: NameParts) -> Bool {
    if index > 0, names.isCounter(tokens[index - 1]) { return false }
    if isDigits(tokens[index]) { return true }
    if tokens[index].count == 1, "年月日".contains(tokens[index]) {
      return index > 0 && isDigits(tokens[index - 1])
    }
    let neighbours = [index - 1, index + 1].filter(tokens.indices.contains).map { tokens[$0] }
    return DateReader.isMonth(tokens[index]) && neighbours.contains(where: isDigits)
  }

  private static func isDigits(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, first.isDigit else { return false }
    return word.unicodeScalars.allSatisfy {
      $0.isDigit || "-/.:：年月日时分".unicodeScalars.contains($0)
    }
  }

  /// The words with `夏 渡`, a name set wide, as one word.
  private static func joinedNames(_ words: [String]) -> [String] {
    var joined: [String] = [], wide: String?
    for word in words {
      let isOne = word.count == 1 && word.unicodeScalars.allSatisfy(\.isHan)
      if isOne, let first = wide {
        joined[joined.count - 1] = first + word
        wide = nil
      } else {
        joined.append(word)
        wide = isOne ? word : nil
      }
    }
    return joined
  }
}
