/// The best way to read a line: which stretches stay, and which are read again from their bytes.
///
/// Both ways of reading are weighed character by character, and going from one to the other costs
/// something, so that a stretch is read again only where that makes it far likelier (a Viterbi search
/// with two states over the bytes).
struct RereadLine {
  /// What going over to reading again costs, as a natural logarithm.
  private let toll: Double
  private let cells: [MisreadCell]
  private let line: MisreadBytes
  private let encoding: RereadEncoding
  /// How likely each cell is as it stands.
  private let plain: [Double]

  init(
    _ cells: [MisreadCell], _ line: MisreadBytes, plain: [Double], toll: Double,
    as encoding: RereadEncoding
  ) {
    self.cells = cells
    self.line = line
    self.plain = plain
    self.toll = toll
    self.encoding = encoding
  }

  private static let costOfSeam = 6.0

  /// The way to a byte, and how likely the text up to there is.
  private struct Way {
    var weight = -Double.infinity
    var from = 0
    var isReread = false
    var reading: RereadCharacter?
  }

  /// The line and by how much likelier it is, 0 where nothing is read again.
  ///
  /// - Complexity: O(*n*).
  func best(_ weights: inout EastAsianWeights) -> (cells: [MisreadCell], gain: Double) {
    let count = line.bytes.count
    var kept = [Way](repeating: Way(), count: count + 1), reread = kept
    kept[0].weight = 0
    for position in 0..<count {
      let owner = line.owners[position]
      let isBoundary = line.starts[owner] == position
      if isBoundary {
        let left = reread[position].weight - seam(owner)
        if left > kept[position].weight {
          kept[position] = Way(weight: left, from: position, isReread: true)
        } else if kept[position].weight - toll - seam(owner - 1) > reread[position].weight {
          let weight = kept[position].weight - toll - seam(owner - 1)
          reread[position] = Way(weight: weight, from: position, isReread: false)
        }
        extend(&kept, from: position, to: line.starts[owner + 1], by: plain[owner], isReread: false, nil)
      }
      guard reread[position].weight > -.infinity, let reading = encoding.character(in: line, at: position)
      else { continue }
      extend(
        &reread, from: position, to: position + reading.width,
        by: weights.weight(of: reading) - reading.cost,
        isReread: true, reading)
    }
    if reread[count].weight > kept[count].weight {
      kept[count] = Way(weight: reread[count].weight, from: count, isReread: true)
    }
    return (trace(kept, reread), kept[count].weight - plain.reduce(0, +))
  }

  /// What it costs that a kept character touches a stretch that is read again: more where it looks misread.
  private func seam(_ cell: Int) -> Double {
    guard cells.indices.contains(cell) else { return 0 }
    return (0xA0..<0x2E80).contains(cells[cell].scalar.value) ? RereadLine.costOfSeam : 0
  }

  private func extend(
    _ ways: inout [Way], from: Int, to: Int, by weight: Double, isReread: Bool, _ reading: RereadCharacter?
  ) {
    let total = ways[from].weight + weight
    guard total > ways[to].weight else { return }
    ways[to] = Way(weight: total, from: from, isReread: isReread, reading: reading)
  }

  /// Goes back over the best way and makes the cells.
  private func trace(_ kept: [Way], _ reread: [Way]) -> [MisreadCell] {
    var result: [MisreadCell] = []
    var position = line.bytes.count
    var isReread = false
    while position > 0 || isReread {
      let way = isReread ? reread[position] : kept[position]
      if way.from == position {
        isReread = way.isReread
        if position == 0, !isReread { break }
        continue
      }
      if let reading = way.reading {
        result.append(cell(reading, from: way.from, to: position))
      } else {
        result.append(cells[line.owners[way.from]])
      }
      position = way.from
    }
    return join(withoutInference(result.reversed()))
  }

  private func cell(_ reading: RereadCharacter, from: Int, to: Int) -> MisreadCell {
    let scalar = reading.scalar
    let parts = cells[line.owners[from]...line.owners[to - 1]]
    let span = TextSpan(start: parts.first?.span.start ?? 0, end: parts.last?.span.end ?? 0)
    let isSame = parts.count == 1 && parts.first?.scalar == scalar
    return MisreadCell(
      scalar: scalar, span: span, isChanged: !isSame || parts.contains(where: \.isChanged),
      isCertain: scalar != "\u{FFFD}" && parts.allSatisfy(\.isCertain), lost: reading.lost)
  }

  /// A lost byte is told by the byte behind it only where that one was misread too: before good text it may be any
  /// (`。` as well as U+3000).
  private func withoutInference(_ cells: [MisreadCell]) -> [MisreadCell] {
    var result = cells
    for index in result.indices {
      guard let lost = result[index].lost, result[index].scalar != "\u{FFFD}" else { continue }
      if index + 1 < result.count, !result[index + 1].isChanged, !result[index + 1].scalar.isASCII {
        result[index].lost = lost.withAnyByte
      } else if lost.characters.count == 1 {
        continue
      }
      result[index].scalar = "\u{FFFD}"
      result[index].isCertain = false
    }
    return result
  }

  /// Gives characters that share bytes of one misread character the same stretch.
  private func join(_ cells: [MisreadCell]) -> [MisreadCell] {
    var result = cells
    var first = 0
    for index in result.indices.dropFirst() {
      if result[index].span.start < result[index - 1].span.end {
        let span = TextSpan(
          start: result[first].span.start, end: max(result[index].span.end, result[first].span.end))
        for place in first...index { result[place].span = span }
      } else {
        first = index
      }
    }
    return result
  }
}
