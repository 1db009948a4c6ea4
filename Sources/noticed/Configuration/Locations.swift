// Where things are by default: the system's places for root and for the service, the user's own
// ones (XDG Base Directory Specification) for anybody else.

internal import LinuxIO

/// The default places.
struct Locations: Sendable, Equatable {
  /// Where notices are dropped.
  var drop: FileName
  /// Where refused files go.
  var rejected: FileName
  /// Where the store is.
  var state: FileName
  /// Where the sockets are.
  var runtime: FileName
  /// The configuration file.
  var configuration: FileName

  /// The places for a user.
  ///
  /// - Parameters:
  ///   - user: its number; 0 is root.
  ///   - environment: looks a variable up. systemd sets `STATE_DIRECTORY` and
  ///     `RUNTIME_DIRECTORY` for a service, `systemd.exec(5)`.
  init(user: UInt32, environment: (String) -> String?) {
    let isService = environment("STATE_DIRECTORY") != nil
    if user == 0 || isService {
      self.init(
        drop: "/var/spool/noticed/drop", rejected: "/var/spool/noticed/rejected",
        state: "/var/lib/noticed", runtime: "/run/noticed",
        configuration: "/etc/noticed/noticed.conf")
    } else {
      let home = environment("HOME") ?? "/tmp"
      let data = environment("XDG_DATA_HOME") ?? home + "/.local/share"
      let state = environment("XDG_STATE_HOME") ?? home + "/.local/state"
      let configuration = environment("XDG_CONFIG_HOME") ?? home + "/.config"
      let runtime = environment("XDG_RUNTIME_DIR") ?? "/run/user/\(user)"
      self.init(
        drop: data + "/noticed/drop", rejected: data + "/noticed/rejected",
        state: state + "/noticed", runtime: runtime + "/noticed",
        configuration: configuration + "/noticed/noticed.conf")
    }
    if let state = environment("STATE_DIRECTORY") { self.state = FileName(Self.first(of: state)) }
    if let runtime = environment("RUNTIME_DIRECTORY") {
      self.runtime = FileName(Self.first(of: runtime))
    }
  }

  private init(
    drop: String, rejected: String, state: String, runtime: String, configuration: String
  ) {
    self.drop = FileName(drop)
    self.rejected = FileName(rejected)
    self.state = FileName(state)
    self.runtime = FileName(runtime)
    self.configuration = FileName(configuration)
  }

  /// systemd separates several directories with colons.
  private static func first(of list: String) -> String {
    String(list.prefix { $0 != ":" })
  }
}
