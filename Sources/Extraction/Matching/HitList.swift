/// The words of a text while they are found, of which there are tens of thousands.
///
/// An array would ask at each word whether somebody else holds it.
struct HitList: ~Copyable {
  private(set) var count = 0
  private var places: UnsafeMutableBufferPointer<WordHits.Hit>

  /// An empty list with room for some words at first.
  init(capacity: Int) { places = .allocate(capacity: max(capacity, 16)) }

  deinit { places.deallocate() }

  /// Adds a word.
  @inline(__always)
  mutating func append(_ hit: WordHits.Hit) {
    if count == places.count { grow() }
    places.initializeElement(at: count, to: hit)
    count &+= 1
  }

  /// The words, in order.
  func all() -> [WordHits.Hit] { Array(places[..<count]) }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<WordHits.Hit>.allocate(capacity: places.count * 2)
    _ = larger.moveInitialize(fromContentsOf: places[..<count])
    places.deallocate()
    places = larger
  }
}
