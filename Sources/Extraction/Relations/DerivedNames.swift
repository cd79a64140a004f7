import Knowledge
import TextRepair

/// A model whose name holds another model's name behind words of its own is based on it: `Chinese Llama 2 7B`.
///
/// The article names the other model in its own right, too. `Llama 2 Chat` is a version, not a derivative:
/// there the other name stands first. Neither is `Saltmarsh Reed 4` derived from `Reed`, where Saltmarsh is a model itself.
struct DerivedNames {
  /// The shortest name that counts inside another, folded, and the longest name that is looked into, in bytes.
  private static let shortest = 3, longest = 100

  let text: ArticleBytes
  let mentions: Mentions

  /// The relations, one for each model at its first mention.
  func find() -> [RelationDraft] {
    let models = mentions.all.filter { $0.kind == .model }
    let names = models.reduce(into: [[UInt8]: Set<EntityID>]()) { names, mention in
      names[FoldedText.fold(text.text(mention.span)), default: []].insert(mention.entity)
    }
    var seen: Set<EntityID> = []
    return models.compactMap { mention in
      guard seen.insert(mention.entity).inserted, let base = base(of: mention, names) else { return nil }
      return RelationDraft(
        rule: "derived-name", subject: mention.entity, predicate: "based_on", object: base, span: mention.span
      )
    }
  }

  /// The model with the longest name that the words behind the first one of a name begin with.
  private func base(of mention: ResolvedMention, _ names: [[UInt8]: Set<EntityID>]) -> EntityID? {
    guard mention.span.count <= DerivedNames.longest else { return nil }
    let words = text.text(mention.span).split { $0 == " " || $0 == "-" }
    var best: (length: Int, entity: EntityID)?
    for index in words.indices.dropFirst() {
      guard names[FoldedText.fold(words[..<index].joined(separator: " "))] == nil else { continue }
      let rest = FoldedText.fold(words[index...].joined(separator: " "))
      for length in stride(from: rest.count, through: DerivedNames.shortest, by: -1) {
        let form = Array(rest[..<length])
        guard let owners = names[form]?.subtracting([mention.entity]), endsWord(form, of: rest),
          let owner = owners.max()
        else { continue }
        if best.map({ (length, owner) > ($0.length, $0.entity) }) ?? true { best = (length, owner) }
        break
      }
    }
    return best?.entity
  }

  /// Whether a name does not break off within a word or number: `Llama 2` in `llama27b`, but not `GPT` in `gptq`.
  private func endsWord(_ form: [UInt8], of rest: [UInt8]) -> Bool {
    guard form.count < rest.count, let last = form.last else { return true }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return isDigit(last) || isDigit(rest[form.count])
  }
}
