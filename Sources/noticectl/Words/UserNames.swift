// Who decided something: users by name.

/// The names of this machine's users.
///
/// They are read from the file, and not asked of the C library: that would load whatever
/// nsswitch.conf names into a program that is linked statically.
struct UserNames {
  /// The lines of passwd(5).
  private let lines: [Substring]

  /// The names in a file of the form of passwd(5); none where it cannot be read.
  init(path: String = "/etc/passwd") {
    // ignoring: without the file users stay numbers.
    let bytes = (try? InputFile.content(of: path)) ?? []
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  /// A user's name, else the number.
  subscript(number: Int64) -> String {
    for line in lines {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count > 2, Int64(fields[2]) == number, !fields[0].isEmpty else { continue }
      return String(fields[0])
    }
    return "\(number)"
  }
}
