/// The wording of a question, as data: words, alternatives in brackets, and slots in braces.
///
/// `(谁|哪位)(说|认为){topic}` matches `谁认为大模型会降价` with `topic` = `大模型会降价`. An empty alternative
/// (`(的|)`) makes a word optional. A space in the pattern stands for one or more spaces where letters meet and
/// for any number elsewhere, so that Chinese may be typed with or without them. A slot takes one character at least;
/// letters are compared without case, full-width forms as half-width ones.
struct QuestionPattern: Equatable, Sendable {
  /// What a pattern is made of.
  enum Part: Equatable, Sendable {
    case literal([Character])
    case space
    case slot(String)
    case alternatives([[Part]])
  }

  /// Why a pattern in a data file is none.
  enum Flaw: Error, Equatable, CustomStringConvertible {
    case unclosed(Character)
    case unopened(Character)
    case emptySlot

    var description: String {
      switch self {
      case .unclosed(let bracket): "“\(bracket)” is never closed"
      case .unopened(let bracket): "“\(bracket)” closes nothing"
      case .emptySlot: "a slot needs a name"
      }
    }
  }

  let parts: [Part]

  /// Reads the written form.
  init(_ text: String) throws(Flaw) {
    var rest = Array(text)[...]
    parts = try QuestionPattern.sequence(&rest, isNested: false)
  }

  /// The names of the slots, in order.
  var slots: [String] { QuestionPattern.slots(parts) }

  /// Every way in which the whole question fits, short slots first; at most `limit`.
  func matches(_ question: FoldedQuestion, limit: Int = 40) -> [[String: Range<Int>]] {
    var matcher = PatternMatcher(text: question.folded, limit: limit)
    return matcher.run(parts)
  }

  private static func slots(_ parts: [Part]) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .slot(let name): [name]
      case .alternatives(let choices): choices.flatMap(slots)
      case .literal, .space: []
      }
    }
  }

  private static func sequence(_ rest: inout ArraySlice<Character>, isNested: Bool) throws(Flaw) -> [Part] {
    var parts: [Part] = []
    var literal: [Character] = []
    func flush() {
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = []
    }
    while let next = rest.first {
      if isNested, next == "|" || next == ")" { break }
      rest.removeFirst()
      switch next {
      case "(":
        flush()
        parts.append(.alternatives(try choices(&rest)))
      case "{":
        flush()
        parts.append(.slot(try name(&rest)))
      case ")", "}": throw .unopened(next)
      case " ":
        flush()
        parts.append(.space)
      default: literal.append(FoldedQuestion.fold(next))
      }
    }
    flush()
    return parts
  }

  private static func choices(_ rest: inout ArraySlice<Character>) throws(Flaw) -> [[Part]] {
    var choices: [[Part]] = []
    while true {
      choices.append(try sequence(&rest, isNested: true))
      guard let next = rest.popFirst() else { throw .unclosed("(") }
      if next == ")" { return choices }
    }
  }

  private static func name(_ rest: inout ArraySlice<Character>) throws(Flaw) -> String {
    var name = ""
    while let next = rest.popFirst() {
      if next == "}" {
        if name.isEmpty { throw .emptySlot }
        return name
      }
      name.append(next)
    }
    throw .unclosed("{")
  }
}
