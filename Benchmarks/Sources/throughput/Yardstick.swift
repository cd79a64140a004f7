import Foundation

/// Runs the programs that we measure ourselves against.
enum Yardstick {
  /// What a Python script prints, run by the Python that Debian's packages are for.
  static func python(_ script: String, _ arguments: String...) throws -> String {
    try output(of: "/usr/bin/python3", ["-c", script] + arguments)
  }

  /// What a program prints.
  ///
  /// - Throws: ``Unmeasured`` where it is not there or fails.
  static func output(of program: String, _ arguments: [String]) throws -> String {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Unmeasured(description: "there is no \(program)")
    }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Unmeasured(description: "no pipe could be made") }
    let process = try start(program, arguments, output: ends[1])
    close(ends[1])
    let output = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true).readDataToEndOfFile()
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard status == 0 else { throw Unmeasured(description: "\(program) ended with \(status >> 8)") }
    return String(decoding: output, as: UTF8.self)
  }

  /// Starts a program without the threads that Foundation keeps for one, which take longer than some programs.
  private static func start(_ program: String, _ arguments: [String], output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = ([program] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, words + [nil], environ) == 0 else {
      throw Unmeasured(description: "\(program) cannot be started")
    }
    return process
  }
}
