import Foundation

/// When the sun and the moon stand where the Chinese calendar looks, as days of Beijing.
///
/// By the formulas of Jean Meeus, *Astronomical Algorithms* (chapters 25 and 49), with the terms above a few
/// seconds of the moon and 0.01° of the sun: right to a quarter of an hour.
enum SkyPositions {
  /// The day on which the sun reaches an apparent longitude, in degrees, in a Gregorian year.
  static func day(ofLongitude longitude: Double, in year: Int) -> Int {
    let fromEquinox = (longitude + 80).truncatingRemainder(dividingBy: 360)
    var moment = 2_451_545 + (Double(year) - 2000) * 365.2422 + fromEquinox * 365.2422 / 360
    for _ in 0..<5 {
      var off = (longitude - sunLongitude(moment)).truncatingRemainder(dividingBy: 360)
      if off > 180 { off -= 360 }
      if off < -180 { off += 360 }
      moment += off * 365.2422 / 360
    }
    return beijingDay(moment)
  }

  /// The day of a new moon, counted from the first one of the year 2000.
  static func dayOfNewMoon(_ number: Int) -> Int {
    let k = Double(number), t = k / 1236.85
    let base = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t
    let e = 1 - 0.002516 * t - 0.0000074 * t * t
    let sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
    let moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
    let node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
    var moment = base
    for (size, power, suns, moons, nodes) in newMoonTerms {
      let angle = suns * sun + moons * moon + nodes * node
      moment += size * (power == 0 ? 1 : power == 1 ? e : e * e) * sine(angle)
    }
    moment -= 0.00017 * sine(124.7746 - 1.56375588 * k)
    moment += 0.000325 * sine(299.77 + 0.107408 * k)
    return beijingDay(moment)
  }

  /// The number of the new moon nearest to a day.
  static func newMoon(near day: Int) -> Int {
    Int((Double(day - DayPeriod.number(2000, 1, 6)) / 29.530588861).rounded())
  }

  /// Size in days, power of the eccentricity, and multiples of the three angles.
  private static let newMoonTerms: [(Double, Int, Double, Double, Double)] = [
    (-0.4072, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2),
    (0.00739, 1, -1, 1, 0), (-0.00514, 1, 1, 1, 0), (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2),
    (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0), (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2),
    (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0), (-0.00007, 0, 2, 1, 0), (0.00004, 0, 0, 2, -2),
    (0.00004, 0, 3, 0, 0), (0.00003, 0, 1, 1, -2), (0.00003, 0, 0, 2, 2), (-0.00003, 0, 1, 1, 2),
  ]

  /// The apparent longitude of the sun in degrees.
  private static func sunLongitude(_ moment: Double) -> Double {
    let t = (moment - 2_451_545) / 36_525
    let mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
    let anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t
    let centre =
      (1.914602 - 0.004817 * t) * sine(anomaly) + (0.019993 - 0.000101 * t) * sine(2 * anomaly)
      + 0.000289 * sine(3 * anomaly)
    return mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }

  /// The day of Beijing (UTC+8) of a moment of dynamical time, which runs about a minute ahead of ours.
  private static func beijingDay(_ moment: Double) -> Int {
    let days = (moment - 2_451_545 - 65.0 / 86_400 + 8.0 / 24 + 0.5).rounded(.down)
    return DayPeriod.number(2000, 1, 1) + Int(days)
  }
}
