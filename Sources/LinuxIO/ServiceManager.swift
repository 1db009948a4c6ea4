// What the daemon tells systemd and what it is given by it: sd_notify(3), sd_listen_fds(3),
// sd_watchdog_enabled(3). Everything is quiet when systemd did not start the program.

internal import CSystemd
internal import Glibc

/// The service manager that started the program, if one did.
public enum ServiceManager {
  /// Says that start-up is done.
  public static func ready(_ status: String) { tell("READY=1\nSTATUS=\(oneLine(status))") }

  /// Says in a line what the daemon is doing; `systemctl status` shows it.
  public static func status(_ status: String) { tell("STATUS=\(oneLine(status))") }

  /// Asks for more time to start or stop, counted from now, and says what takes it.
  public static func extendTimeout(seconds: Int, status: String) {
    tell("EXTEND_TIMEOUT_USEC=\(seconds)000000\nSTATUS=\(oneLine(status))")
  }

  /// Says that the daemon is about to end.
  public static func stopping() { tell("STOPPING=1\nSTATUS=Stopping") }

  /// Says that the daemon is alive.
  public static func feedWatchdog() { tell("WATCHDOG=1") }

  /// Says that the configuration is being read again; `reloaded` says that it has been.
  public static func reloading() {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let microseconds = Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
    tell("RELOADING=1\nMONOTONIC_USEC=\(microseconds)")
  }

  /// Says that the configuration has been read again.
  public static func reloaded() { tell("READY=1") }

  /// Whether a service manager started the program and wants to be told.
  public static var isPresent: Bool { getenv("NOTIFY_SOCKET") != nil }

  /// How often the watchdog wants to be fed, in microseconds: half its limit; nil without one.
  public static var watchdogInterval: Int64? {
    var limit: UInt64 = 0
    guard sd_watchdog_enabled(0, &limit) > 0 else { return nil }
    return Int64(limit / 2)
  }

  /// A socket that systemd has opened for the daemon.
  public struct PassedSocket: Sendable {
    /// The descriptor; the receiver owns it.
    public var descriptor: Int32
    /// The name given with `FileDescriptorName=`.
    public var name: String
  }

  /// Takes over the sockets that systemd has opened; empty without socket activation.
  ///
  /// - Throws: `SystemFailure` where what was passed cannot be used.
  public static func takeSockets() throws(SystemFailure) -> [PassedSocket] {
    var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = sd_listen_fds_with_names(1, &names)
    guard count >= 0 else {
      throw SystemFailure(call: "sd_listen_fds_with_names", code: -count, subject: "LISTEN_FDS")
    }
    var sockets: [PassedSocket] = []
    for index in 0..<Int(count) {
      // The list has `count` strings, each from malloc and ours to free.
      let name = names?[index].map { String(cString: $0) } ?? ""
      free(names?[index])
      sockets.append(PassedSocket(descriptor: SD_LISTEN_FDS_START + Int32(index), name: name))
    }
    free(names)
    return sockets
  }

  private static func tell(_ message: String) {
    // ignoring: there is nobody to tell where systemd did not start the program.
    _ = sd_notify(0, message)
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
