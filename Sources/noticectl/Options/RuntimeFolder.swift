// Where the daemon's sockets are, when nobody says.

import Glibc

/// The search for the folder with the sockets.
enum RuntimeFolder {
  /// The system's folder.
  static let system = "/run/noticed"
  /// The user's own folder, if the session has one.
  static var ofUser: String? { Environment.value("XDG_RUNTIME_DIR").map { $0 + "/noticed" } }

  /// The folder by the environment, else the system's, else the user's own.
  static var found: String {
    if let folder = Environment.value("NOTICED_RUNTIME") { return folder }
    if let folders = Environment.value("RUNTIME_DIRECTORY") {
      return String(folders.prefix { $0 != ":" })
    }
    if geteuid() == 0 || access(system, F_OK) == 0 { return system }
    return ofUser ?? system
  }
}
