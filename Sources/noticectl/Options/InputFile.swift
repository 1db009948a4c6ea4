// Files that verbs are given.

import Glibc
import Varlink

/// A file, or standard input for `-`.
enum InputFile {
  /// What fits into one message in base64.
  static let limit = (Client.messageLimit - 4096) / 4 * 3

  /// The file's bytes.
  ///
  /// - Throws: `Complaint`, also for a file above the limit.
  static func content(of file: String) throws -> [UInt8] {
    let descriptor = file == "-" ? dup(STDIN_FILENO) : open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw complaint(about: file, errno) }
    defer { close(descriptor) }
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return content }
      if count < 0 {
        if errno == EINTR { continue }
        throw complaint(about: file, errno)
      }
      content += piece.prefix(count)
      guard content.count <= limit else {
        throw Complaint(
          message: "\(file): over \(limit) bytes; put it into a drop folder instead",
          status: .badData)
      }
    }
  }

  private static func complaint(about file: String, _ code: Int32) -> Complaint {
    let status: Ending =
      switch code {
      case EACCES, EPERM: .noPermission
      default: .noSuchInput
      }
    return Complaint(message: "\(file): \(SystemFailure.text(code))", status: status)
  }
}
