import Knowledge

/// Tells the lines of an article that are no siblings of its paragraphs: buttons, counters, dates around the text.
///
/// Paragraphs follow each other inside one element. A short line without the mark of a sentence that stands in another
/// element, in front of the first paragraph or behind the last, is marked as standing apart. Headings, items and
/// cells are not. Words that stand already in another element are a copy for another width of the screen, or the
/// headline over a gallery; they are put outside.
struct TextFlow {
  /// The weight from which a line is too long for a button or a date.
  private static let heaviest = 60
  /// The weight from which words that stand there twice are a copy.
  private static let lightestCopy = 20
  private static let spared: Set<String> = [
    "li", "td", "th", "dt", "dd", "blockquote", "pre", "h1", "h2", "h3",
  ]

  private let document: HTMLDocument

  init(_ document: HTMLDocument) { self.document = document }

  /// Marks them.
  func mark(_ lines: inout [HTMLLine]) {
    markCopies(&lines)
    markApart(&lines)
  }

  private func markCopies(_ lines: inout [HTMLLine]) {
    var places: [UInt64: Int] = [:]
    for index in lines.indices where !lines[index].mark.isOutside {
      guard lines[index].form.weight >= TextFlow.lightestCopy else { continue }
      let container = document.elements[block(lines[index].element)].parent
      if let first = places[lines[index].fingerprint] {
        if first != container { lines[index].mark.outside = .navigation }
      } else {
        places[lines[index].fingerprint] = container
      }
    }
  }

  private func markApart(_ lines: inout [HTMLLine]) {
    let prose = lines.indices.filter {
      !lines[$0].mark.isOutside && lines[$0].form.isProse && lines[$0].mark.linkShare < 0.5
    }
    guard let first = prose.first, let last = prose.last else { return }
    var flow: Set<Int> = []
    for index in prose {
      let block = block(lines[index].element)
      flow.formUnion([block, document.elements[block].parent])
    }
    for index in lines.indices where (index < first || index > last) && !lines[index].mark.isOutside {
      let line = lines[index], block = block(line.element)
      guard line.form.sentenceEnds == 0, line.form.weight < TextFlow.heaviest,
        !TextFlow.spared.contains(document.elements[block].name)
      else { continue }
      let isSibling = flow.contains(block) || flow.contains(document.elements[block].parent)
      lines[index].mark.isApart = index < first || !isSibling
    }
  }

  /// The innermost element around an element, or itself, that makes lines of its own.
  private func block(_ element: Int) -> Int {
    var index = element
    while index > 0, !HTMLNames.blocks.contains(document.elements[index].name) {
      index = document.elements[index].parent
    }
    return index
  }
}
