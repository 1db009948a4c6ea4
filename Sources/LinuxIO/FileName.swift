// Names of files as the kernel has them: bytes, which need not be text.

import TextForms

/// The name of a file in a folder, or a path: any bytes but NUL.
public struct FileName: Hashable, Sendable, CustomStringConvertible {
  /// The bytes, without a closing NUL.
  public let bytes: [UInt8]

  /// Takes a name as the kernel gave it.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes a name that is text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Takes a path and makes it absolute by the process's current folder, without `.` and `..`.
  public init(absolute path: String) {
    var names: [FileName] = []
    let start = path.hasPrefix("/") ? [] : ThisProcess.currentFolder.components
    for name in start + FileName(path).components {
      if name.bytes == [0x2E] { continue }
      if name.bytes == [0x2E, 0x2E] { names = names.dropLast() } else { names.append(name) }
    }
    let slash = UInt8(ascii: "/")
    self.init(names.isEmpty ? [slash] : names.flatMap { [slash] + $0.bytes })
  }

  /// The name of something inside the folder of this name; the empty name is the folder itself.
  public func appending(_ name: FileName) -> FileName {
    if bytes.isEmpty { return name }
    if name.bytes.isEmpty { return self }
    return FileName(bytes + [UInt8(ascii: "/")] + name.bytes)
  }

  /// The names between the slashes.
  public var components: [FileName] {
    bytes.split(separator: UInt8(ascii: "/")).map { FileName(Array($0)) }
  }

  /// The last component.
  public var last: FileName {
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return FileName(Array(bytes[start...]))
  }

  /// The path without its last component; empty where there is only one.
  public var folder: FileName {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FileName([]) }
    return FileName(Array(bytes[..<slash]))
  }

  /// Whether the bytes are valid UTF-8.
  public var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The name fit to print, so that no name can forge a line or steer a terminal.
  public var description: String { EscapedName.escape(bytes) }

  /// Calls `body` with the name as a C string.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    // The buffer is alive for the call, and closed with NUL.
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return "".withCString(body) }
      return body(start)
    }
  }
}
