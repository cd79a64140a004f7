import Foundation

/// Measures what something takes, the best of several goes: what else the machine does only makes it longer.
enum Stopwatch {
  /// Seconds of processor time that `work` takes in this process.
  static func processorSeconds(goes: Int, _ work: () throws -> Void) rethrows -> Double {
    try best(goes, clock: CLOCK_PROCESS_CPUTIME_ID, work)
  }

  /// Seconds on the clock that `work` takes.
  static func seconds(goes: Int, _ work: () throws -> Void) rethrows -> Double {
    try best(goes, clock: CLOCK_MONOTONIC, work)
  }

  private static func best(_ goes: Int, clock: clockid_t, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<goes {
      let start = now(clock)
      try work()
      best = min(best, now(clock) - start)
    }
    return best
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A speed as it is printed, in millions of bytes a second.
func speed(bytes: Int, seconds: Double) -> String {
  String(format: "%.2f MB/s", Double(bytes) / seconds / 1e6)
}
