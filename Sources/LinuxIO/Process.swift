// Small things about the process itself.

internal import CLinux
internal import Glibc

/// The running process.
public enum ThisProcess {
  /// The user that it runs as.
  public static var user: UInt32 { geteuid() }

  /// Its number.
  public static var number: Int32 { getpid() }

  /// The folder that relative paths begin at.
  public static var currentFolder: FileName {
    guard let path = getcwd(nil, 0) else { return FileName("/") }
    // The string is from malloc and ours to free.
    defer { free(path) }
    return FileName(String(cString: path))
  }

  /// The value of an environment variable; nil where it is unset or empty.
  public static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The file mode creation mask for files that this process makes from now on.
  public static func setFileMask(_ mask: UInt32) {
    umask(mask)
  }

  /// How many processors it may use, at least 1.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// How many descriptors it may have open, `getrlimit(2)`.
  public static var descriptorLimit: Int {
    var limit = rlimit()
    // ignoring: the call fails only for limits that do not exist.
    _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return Int(clamping: limit.rlim_cur)
  }

  /// Nanoseconds since 1970 by the system's clock, which may be set back and forward.
  public static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(nanosecondsOf: time)
  }

  /// The memory that it holds right now, in bytes, `/proc/self/statm`.
  public static var residentBytes: Int64 {
    guard let file = try? Descriptor.open(FileName("/proc/self/statm")),
      let bytes = try? file.readAll(expecting: 64, limit: 256)
    else { return 0 }
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return (fields.count > 1 ? Int64(fields[1]) ?? 0 : 0) * Int64(sysconf(Int32(_SC_PAGESIZE)))
  }

  /// Lets malloc spread the threads among so many heaps at most, `mallopt(3)`; to be called early,
  /// for heaps that exist stay.
  public static func limitHeaps(to count: Int32) {
    clinux_limit_heaps(count)
  }

  /// Gives memory that is no longer used back to the system, `malloc_trim(3)`.
  public static func trimMemory() {
    clinux_trim_memory()
  }

  /// Gives back the pages of the program and its libraries that are in use no more; those in use are
  /// found again in the page cache.
  public static func returnProgramPages() {
    clinux_return_program_pages()
  }

  /// Holds this thread up.
  public static func sleep(_ time: Duration) {
    usleep(UInt32(clamping: Int64(time / .microseconds(1))))
  }

  /// Ignores the signals that must not end a daemon: a write to a closed pipe or socket (SIGPIPE),
  /// and the breaking of a lease (SIGIO).
  public static func ignoreSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGIO, SIG_IGN)
  }
}
