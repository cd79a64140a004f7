/// What came back and what did not, counted in Unicode scalars.
struct DamageTally {
  var characters = 0
  /// Characters that are missing or wrong, the width of marks aside.
  var wrong = 0
  /// Of those the ones that stand there as U+FFFD, since nothing decides what they were.
  var undecided = 0
  /// Characters that are missing or wrong, marks of the wrong width among them.
  var wrongExact = 0
  var quotes = 0
  var wrongQuotes = 0
  /// Question marks that the damage put in.
  var lone = 0
  /// Places that are wrong, each with a little of what stands around it.
  var examples: [String] = []

  private static let quotationMarks = Set("「」『』“”‘’".unicodeScalars)

  /// Compares line by line; lines are never lost by the damage.
  mutating func compare(_ got: String, with wanted: String) {
    let gotLines = got.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let lines = wanted.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    for index in lines.indices {
      let line = index < gotLines.count ? gotLines[index] : []
      characters += lines[index].count + 1
      quotes += lines[index].count { DamageTally.quotationMarks.contains($0) }
      guard line != lines[index] else { continue }
      wrongExact += DamageTally.differences(line, lines[index]).count
      let folded = lines[index].map(DamageTally.folded)
      let places = DamageTally.differences(line.map(DamageTally.folded), folded)
      wrong += places.count
      undecided += min(places.count, line.count { $0 == "\u{FFFD}" })
      wrongQuotes += places.missing.count { DamageTally.quotationMarks.contains(folded[$0]) }
      if let first = places.missing.first, examples.count < 40 {
        examples.append(DamageTally.example(at: first, in: folded, got: line.map(DamageTally.folded)))
      }
    }
  }

  /// Characters that were put in and are others than what stood there, or that were left damaged.
  var guessed: Int { wrong - undecided }

  /// A share as a percentage with two digits.
  func share(of all: KeyPath<DamageTally, Int>, wrong: KeyPath<DamageTally, Int>) -> String {
    let all = self[keyPath: all], wrong = self[keyPath: wrong]
    return all > 0 ? DamageTally.percent((all - wrong) * 10_000 / all) : "–"
  }

  /// A part as a percentage with two digits, never less than it is.
  func part(of all: KeyPath<DamageTally, Int>, _ part: KeyPath<DamageTally, Int>) -> String {
    let all = self[keyPath: all], part = self[keyPath: part]
    return all > 0 ? DamageTally.percent((part * 10_000 + all - 1) / all) : "–"
  }

  private static func percent(_ hundredths: Int) -> String {
    let digits = hundredths % 100
    return "\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
  }

  /// How many characters are wrong, and which of the wanted ones are not there.
  private static func differences(
    _ got: [Unicode.Scalar], _ wanted: [Unicode.Scalar]
  ) -> (count: Int, missing: [Int]) {
    let head = zip(got, wanted).prefix { $0 == $1 }.count
    let tail = zip(got.dropFirst(head).reversed(), wanted.dropFirst(head).reversed()).prefix { $0 == $1 }
      .count
    let difference = got.dropFirst(head).dropLast(tail).difference(
      from: wanted.dropFirst(head).dropLast(tail))
    let missing = difference.removals.map { change in
      switch change {
      case .remove(let offset, _, _), .insert(let offset, _, _): head + offset
      }
    }
    return (max(difference.removals.count, difference.insertions.count), missing.sorted())
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// Few enough characters that nothing of an article is quoted.
  private static func example(
    at place: Int, in wanted: [Unicode.Scalar], got: [Unicode.Scalar]
  ) -> String {
    func text(_ line: [Unicode.Scalar]) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: line.dropFirst(max(0, place - 4)).prefix(10))
      return String(view)
    }
    return "`\(text(wanted))` → `\(text(got))`"
  }
}
