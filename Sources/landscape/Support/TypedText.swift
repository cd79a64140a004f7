import ArgumentParser
import Ingestion
import Knowledge
import TextRepair

/// What a user types, in the script in which articles are kept: a name in traditional script finds what is on file.
struct TypedText {
  private let repairer: TextRepairer?

  /// Reads the tables of script, once, where one of the texts has a character that they may change.
  init(_ data: DataOptions, for texts: [String?]) throws {
    let isPlain = texts.allSatisfy { $0?.utf8.allSatisfy { $0 < 0x80 } ?? true }
    repairer = isPlain ? nil : try wording { try data.open().textRepairer() }
  }

  /// A text in simplified script.
  func simplified(_ text: String) -> String {
    repairer?.simplify(TracedText(DecodedText(utf8: text))).text ?? text
  }

  /// A text in simplified script; nil where nothing was typed.
  func simplified(_ text: String?) -> String? { text.map { simplified($0) } }
}

/// A date as typed.
enum TypedDate {
  /// Reads 2023, 2023-07 or 2023-07-19.
  static func read(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(text), date.year != nil else {
      throw ValidationError("“\(text)” is no date; write YYYY-MM-DD, YYYY-MM or YYYY")
    }
    return date
  }
}
