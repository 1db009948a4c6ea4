// The program run once more beside itself, for work that may end the process that does it.

internal import CLinux
internal import Glibc

/// A program that is run to its end, with bytes for its standard input and what it wrote to its
/// standard output.
public enum ChildProcess {
  /// How a program ended.
  public enum Ending: Sendable, Equatable {
    /// By itself, with this status.
    case exited(Int32)
    /// By a signal.
    case killed(signal: Int32)
    /// It was killed because its time ran out.
    case ranOut
  }

  /// The program that is running, even when its file was replaced since it was started.
  public static let thisProgram = FileName("/proc/self/exe")

  /// Runs a program and waits for its end, no longer than `limit`; blocks. Its standard error is
  /// dropped.
  ///
  /// - Throws: `SystemFailure` of `memfd_create(2)`, `posix_spawn(3)`, `pidfd_open(2)`.
  public static func run(
    _ program: FileName, _ arguments: [String], input: [UInt8], outputLimit: Int, limit: Duration
  ) throws(SystemFailure) -> (ending: Ending, output: [UInt8]) {
    let source = try memoryFile()
    let sink = try memoryFile()
    try source.write(input)
    lseek(source.number, 0, SEEK_SET)
    let child = try start(program, arguments, source, sink)
    let ending = try wait(for: child, limit: limit)
    lseek(sink.number, 0, SEEK_SET)
    return (ending, try sink.readAll(expecting: 65_536, limit: outputLimit))
  }

  /// Has the kernel kill this process when the one that started it ends.
  public static func endWithParent() {
    // ignoring: it fails only for a signal that there is not.
    _ = clinux_end_with_parent()
  }

  private static func memoryFile() throws(SystemFailure) -> Descriptor {
    let number = clinux_memory_file("noticed")
    guard number >= 0 else { throw .last("memfd_create", "") }
    return Descriptor(owning: number)
  }

  private static func start(
    _ program: FileName, _ arguments: [String], _ source: borrowing Descriptor,
    _ sink: borrowing Descriptor
  ) throws(SystemFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, source.number, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, sink.number, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // Each string is from malloc, freed below, and outlives the call.
    let words = ([program.description] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    // A crash is an answer, and the backtrace of one takes seconds. The first of a name counts.
    let quiet = strdup("SWIFT_BACKTRACE=enable=no")
    defer { free(quiet) }
    var variables = [quiet]
    // The list ends with nil, and lives as long as nobody sets a variable.
    var next = environ
    while let variable = next.pointee {
      variables.append(variable)
      next = next.advanced(by: 1)
    }
    var child: pid_t = 0
    let code = program.withCString {
      posix_spawn(&child, $0, &actions, nil, words + [nil], variables + [nil])
    }
    guard code == 0 else {
      throw SystemFailure(call: "posix_spawn", code: code, subject: program.description)
    }
    return child
  }

  private static func wait(for child: pid_t, limit: Duration) throws(SystemFailure) -> Ending {
    var hasRunOut = false
    do throws(SystemFailure) {
      hasRunOut = try !ends(child, within: limit)
      if hasRunOut { kill(child, SIGKILL) }
    } catch {
      kill(child, SIGKILL)
      _ = exitStatus(of: child)
      throw error
    }
    let status = exitStatus(of: child)
    if hasRunOut { return .ranOut }
    // The bits of wait(2): a signal in the low seven, else the exit status above them.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }

  private static func ends(_ child: pid_t, within limit: Duration) throws(SystemFailure) -> Bool {
    let number = clinux_open_process(child)
    guard number >= 0 else { throw .last("pidfd_open", "process \(child)") }
    let process = Descriptor(owning: number)
    var watched = pollfd(fd: process.number, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(clamping: Int64(limit / .milliseconds(1)) + 1)
    return uninterrupted { poll(&watched, 1, milliseconds) } > 0
  }

  private static func exitStatus(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    // ignoring: the child is ours and waited for once.
    _ = uninterrupted { waitpid(child, &status, 0) }
    return status
  }
}
