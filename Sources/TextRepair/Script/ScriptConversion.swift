/// Brings traditional characters to simplified ones, one edit for each character that changes.
///
/// Each line is looked at for itself, since a page in traditional script may carry adverts in
/// simplified script. Characters that are right in both (著, 乾) are touched only in lines that are
/// traditional beyond doubt.
struct ScriptConversion {
  private let bytes: [UInt8]
  private let table: ScriptTable

  init(_ bytes: [UInt8], table: ScriptTable) {
    self.bytes = bytes
    self.table = table
  }

  /// The edits, in order; empty for a text that holds no traditional character.
  ///
  /// - Complexity: O(*n*).
  func edits() -> [Edit] {
    guard holdsTraditional else { return [] }
    let lines = self.lines()
    let isTraditional = lines.reduce(0) { $0 + $1.traditional - $1.simplified } > 0
    var converted: [(span: TextSpan, shared: Bool)] = []
    for line in lines {
      switch verdict(on: line, inTraditionalText: isTraditional) {
      case .leave: continue
      case .convert: converted.append((line.span, shared: true))
      case .convertCertain: converted.append((line.span, shared: false))
      }
    }
    return edits(converting: converted)
  }

  /// Whether there is a traditional character at all: the one pass that most texts pay for.
  private var holdsTraditional: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      table.traditional.withView { traditional in
        var position = 0
        while position + 2 < bytes.count {
          let byte = bytes[position]
          if byte >= 0xE3, byte < 0xF0 {
            if traditional.contains(bytes.threeBytes(at: position)) { return true }
            position += 3
          } else if byte < 0xC0 {
            position += 1
          } else {
            position += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
          }
        }
        return false
      }
    }
  }

  /// What is done to a line.
  private enum Verdict {
    case leave
    /// Convert what is traditional and nothing else.
    case convertCertain
    /// Convert what has a simplified form.
    case convert
  }

  /// A line of simplified text keeps its few traditional characters.
  ///
  /// They are names (周明錤, 聽雨軒) or addresses. Where they make more than a fifth of what tells the
  /// scripts apart, the line is mixed. A line with more kana than that is Japanese and stays.
  private func verdict(on line: Line, inTraditionalText isTraditional: Bool) -> Verdict {
    guard line.kana <= line.traditional else { return .leave }
    if line.traditional > line.simplified {
      return isTraditional || line.traditional > 3 ? .convert : .leave
    }
    if line.traditional == line.simplified {
      return isTraditional ? .convert : .leave
    }
    return line.traditional > 3 && line.traditional * 4 > line.simplified ? .convertCertain : .leave
  }

  private struct Line {
    var span: TextSpan
    var traditional: Int
    var simplified: Int
    var kana = 0
  }

  /// Every line that holds a Han character, with what its characters say about the script.
  private func lines() -> [Line] {
    var lines: [Line] = []
    var line = Line(span: TextSpan(start: 0, end: 0), traditional: 0, simplified: 0)
    var start = 0, position = 0
    var hasHan = false
    let uses = table.uses
    func close(at end: Int) {
      guard hasHan else { return }
      line.span = TextSpan(start: start, end: end)
      lines.append(line)
    }
    bytes.withUnsafeBufferPointer { bytes in
      uses.withUnsafeBufferPointer { uses in
        while position < bytes.count {
          let byte = bytes[position]
          if byte < 0xE3 {
            position += 1
            guard byte == 0x0A else { continue }
            close(at: position)
            line = Line(span: TextSpan(start: position, end: position), traditional: 0, simplified: 0)
            (start, hasHan) = (position, false)
          } else if byte < 0xF0 {
            let value = Int(bytes.valueOfThreeBytes(at: position))
            hasHan = true
            switch uses[value] {
            case ScriptTable.Use.traditional.rawValue: line.traditional += 1
            case ScriptTable.Use.simplified.rawValue: line.simplified += 1
            default: if (0x3041...0x30FE).contains(value) { line.kana += 1 }
            }
            position += 3
          } else {
            position += 4
          }
        }
      }
    }
    close(at: bytes.count)
    return lines
  }

  /// Converts lines as a whole and keeps of them what changed: one edit for each character.
  ///
  /// All lines go through the dictionaries together: none of them has an entry that holds an end of line.
  private func edits(converting lines: [(span: TextSpan, shared: Bool)]) -> [Edit] {
    let values = scalars(in: lines.map(\.span))
    let simple = table.simplified(values, from: .any)
    var edits: [Edit] = []
    edits.reserveCapacity(values.count / 3)
    values.withUnsafeBufferPointer { values in
      simple.withUnsafeBufferPointer { simple in
        var index = 0
        for line in lines {
          var place = line.span.start
          while place < line.span.end {
            let value = values[index], end = place &+ ScriptConversion.width(of: value)
            if simple[index] != value, let scalar = Unicode.Scalar(simple[index]),
              line.shared || isTraditional(value)
            {
              edits.append(
                Edit(span: TextSpan(start: place, end: end), replacement: String(scalar), kind: .script))
            }
            (place, index) = (end, index &+ 1)
          }
        }
      }
    }
    return edits
  }

  /// How many bytes a character takes in UTF-8; those of Han text come first.
  @inline(__always)
  private static func width(of value: UInt32) -> Int {
    if value >= 0x800 { return value < 0x10000 ? 3 : 4 }
    return value < 0x80 ? 1 : 2
  }

  private func isTraditional(_ value: UInt32) -> Bool {
    Unicode.Scalar(value).map { table.use(of: $0) == .traditional } ?? false
  }

  private func scalars(in spans: [TextSpan]) -> [UInt32] {
    let room = spans.reduce(0) { $0 + $1.count }
    return [UInt32](unsafeUninitializedCapacity: room) { values, count in
      bytes.withUnsafeBufferPointer { bytes in
        for span in spans {
          var position = span.start
          while position < span.end {
            let value: UInt32
            if bytes[position] & 0xF0 == 0xE0, position + 2 < bytes.count {
              value = bytes.valueOfThreeBytes(at: position)
            } else {
              value = (bytes.scalar(at: position) ?? "\u{FFFD}").value
            }
            values[count] = value
            count += 1
            position += ScriptConversion.width(of: value)
          }
        }
      }
    }
  }
}
