import Knowledge
import TextRepair

/// A model whose name holds another model's name behind words of its own is based on it: `Chinese Llama 2 7B`.
///
/// The article names the other model in its own right, too. `Llama 2 Chat` is a version, not a derivative:
/// there the other name stands first.
struct DerivedNames {
  let text: ArticleBytes
  let mentions: Mentions

  /// The relations, one for each model at its first mention.
  func find() -> [RelationDraft] {
    let models = mentions.all.filter { $0.kind == .model }
    let names = models.reduce(into: [EntityID: [[UInt8]]]()) { names, mention in
      let name = FoldedText.fold(text.text(mention.span))
      if name.count >= 3, !(names[mention.entity]?.contains(name) ?? false) {
        names[mention.entity, default: []].append(name)
      }
    }
    guard names.count > 1 else { return [] }
    var seen: Set<EntityID> = []
    return models.compactMap { mention in
      guard seen.insert(mention.entity).inserted, let base = base(of: mention, names) else { return nil }
      return RelationDraft(
        rule: "derived-name", subject: mention.entity, predicate: "based_on", object: base, span: mention.span
      )
    }
  }

  /// The model with the longest name that the words behind the first one of a name begin with.
  private func base(of mention: ResolvedMention, _ names: [EntityID: [[UInt8]]]) -> EntityID? {
    let words = text.text(mention.span).split { $0 == " " || $0 == "-" }
    var best: (length: Int, entity: EntityID)?
    for index in words.indices.dropFirst() {
      let rest = FoldedText.fold(words[index...].joined(separator: " "))
      for (entity, forms) in names where entity != mention.entity {
        for form in forms where rest.starts(with: form) && endsWord(form, of: rest) {
          if best.map({ (form.count, "\(entity)") > ($0.length, "\($0.entity)") }) ?? true {
            best = (form.count, entity)
          }
        }
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
