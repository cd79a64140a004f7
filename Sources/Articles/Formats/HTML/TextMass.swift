/// How much running text the elements of an HTML page hold, in units of reading.
///
/// Links and menus weigh nothing, short lines hardly anything: what is left is what articles are made of.
struct TextMass: Sendable {
  /// The mass of each element, with all that is in it, by index.
  let elements: [Double]

  /// The mass of the whole page.
  var page: Double { elements.first ?? 0 }

  /// Weighs the lines, all but those in elements that `isLeftOut` names.
  ///
  /// - Complexity: O(*n*) in the number of lines and elements.
  init(_ document: HTMLDocument, _ lines: [HTMLLine], leavingOut isLeftOut: [Bool]) {
    var mass = [Double](repeating: 0, count: document.elements.count)
    for line in lines where !isLeftOut[line.element] { mass[line.element] += TextMass.value(of: line) }
    for index in mass.indices.reversed() where index > 0 {
      mass[document.elements[index].parent] += mass[index]
    }
    elements = mass
  }

  /// How much running text a line holds.
  private static func value(of line: HTMLLine) -> Double {
    guard line.mark.linkShare < 0.5 else { return 0 }
    let weight = Double(line.form.weight) * (1 - line.mark.linkShare)
    if line.form.isProse { return weight }
    return line.form.weight >= 25 && line.form.sentenceEnds > 0 ? weight * 0.5 : weight * 0.05
  }
}
