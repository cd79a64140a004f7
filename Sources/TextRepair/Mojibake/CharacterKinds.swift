import DataTables

/// What kind of character each one is and how odd it is that two kinds meet, from the tables of
/// `data/repair/mojibake-*.tsv`: the measure by which misread text shows.
struct CharacterKinds: Sendable {
  /// A kind, as its place in the table of costs; 0 is a kind without any.
  typealias Kind = UInt8

  /// How odd a decoded character is at which it cannot have been meant.
  static let implausible: Float = 3

  private var names: [String: Kind] = ["": 0]
  private var ranges: [(last: UInt32, kind: Kind, upper: Kind)] = []
  private var firsts: [UInt32] = []
  /// The kinds of the characters of the basic plane.
  private var table: [Kind] = []
  private var costs: [Float] = []
  private var unassigned: Kind = 0

  init(classes: DataTable, costs costTable: DataTable) throws(DataTableFailure) {
    try read(classes)
    unassigned = kind(named: "rare")
    costs = [Float](repeating: 0, count: 64 * 64)
    for row in costTable.rows {
      guard let cost = Float(row["cost"]) else { throw costTable.failure(at: row, "a cost is a number") }
      for before in try kinds(row.list("before"), of: costTable, row) {
        for after in try kinds(row.list("after"), of: costTable, row) {
          costs[Int(before) << 6 | Int(after)] += cost
        }
      }
    }
    fillTable()
  }

  /// The kind of a character.
  func kind(of scalar: Unicode.Scalar) -> Kind {
    scalar.value < 0x10000 ? table[Int(scalar.value)] : look(scalar)
  }

  /// How odd it is that a character of one kind stands before one of another, in units of e.
  func cost(_ before: Kind, _ after: Kind) -> Float { costs[Int(before) << 6 | Int(after)] }

  /// How odd a character is wherever it stands.
  func cost(of scalar: Unicode.Scalar) -> Float { cost(0, kind(of: scalar)) }

  private mutating func read(_ classes: DataTable) throws(DataTableFailure) {
    var read: [(first: UInt32, last: UInt32, kind: Kind, upper: Kind)] = []
    for row in classes.rows {
      guard let first = UInt32(row["first"], radix: 16), let last = UInt32(row["last"], radix: 16),
        first <= last
      else { throw classes.failure(at: row, "first and last are code points, in hexadecimal digits") }
      let name = row["class"]
      if ["latin", "greek", "cyrillic"].contains(name) {
        read.append((first, last, kind(named: name + "-lower"), kind(named: name + "-upper")))
      } else {
        let kind = kind(named: name)
        read.append((first, last, kind, kind))
      }
    }
    for row in read { cut(row) }
  }

  /// Adds what earlier rows leave of a range.
  private mutating func cut(_ row: (first: UInt32, last: UInt32, kind: Kind, upper: Kind)) {
    var position = row.first
    while position <= row.last {
      let next = firsts.firstIndex { $0 > position } ?? firsts.count
      if next > 0, ranges[next - 1].last >= position {
        position = ranges[next - 1].last + 1
        continue
      }
      let end = next < firsts.count ? min(row.last, firsts[next] - 1) : row.last
      firsts.insert(position, at: next)
      ranges.insert((end, row.kind, row.upper), at: next)
      position = end + 1
    }
  }

  /// Only small scripts have unassigned places that a wrong reading may come upon.
  private mutating func fillTable() {
    table = [Kind](repeating: unassigned, count: 0x10000)
    for (first, range) in zip(firsts, ranges) where first < 0x10000 {
      for value in Int(first)...min(Int(range.last), 0xFFFF) { table[value] = range.kind }
      guard first < 0x3400, range.kind != range.upper || first >= 0x370 else { continue }
      for value in first...range.last { table[Int(value)] = Unicode.Scalar(value).map(look) ?? unassigned }
    }
  }

  private func look(_ scalar: Unicode.Scalar) -> Kind {
    var low = 0, high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] <= scalar.value { low = middle + 1 } else { high = middle }
    }
    guard low > 0, ranges[low - 1].last >= scalar.value else { return unassigned }
    if scalar.value >= 0x370, scalar.properties.generalCategory == .unassigned { return unassigned }
    let range = ranges[low - 1]
    return range.kind != range.upper && scalar.properties.isUppercase ? range.upper : range.kind
  }

  private mutating func kind(named name: String) -> Kind {
    if let known = names[name] { return known }
    let kind = Kind(names.count)
    precondition(kind < 64, "there are fewer than 64 kinds of characters")
    names[name] = kind
    return kind
  }

  private func kinds(
    _ list: [String], of table: DataTable, _ row: DataTable.Row
  ) throws(DataTableFailure) -> [Kind] {
    if list == ["*"] { return (0..<64).map { $0 } }
    var kinds: [Kind] = []
    for name in list {
      guard let kind = names[name] else { throw table.failure(at: row, "no row of classes has “\(name)”") }
      kinds.append(kind)
    }
    return kinds
  }
}
