// How fast the reader is: MB/s on real notices, beside glibc's iconv on the same bytes in the same
// run, because only the ratio means something on a noisy machine.

import COpenCC
import Glibc
import NoticeReader

/// Megabytes a second, the median of several runs of at least a fifth of a second each.
func speed(of bytes: Int, _ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  work()
  let runs = (0..<5).map { _ -> Double in
    var rounds = 0
    let start = clock.now
    while clock.now - start < .milliseconds(200) || rounds < 3 {
      work()
      rounds += 1
    }
    return Double(bytes * rounds) / 1e6 / ((clock.now - start) / .seconds(1))
  }
  return runs.sorted()[runs.count / 2]
}

/// The bytes of a file; nil where it cannot be read.
func content(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return bytes
}

/// Converts bytes with glibc's iconv(3), and throws the result away.
func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8] {
  let converter = iconv_open(to, from)
  defer { iconv_close(converter) }
  var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
  var written = 0
  bytes.withUnsafeBytes { input in
    output.withUnsafeMutableBytes { result in
      var source = UnsafeMutablePointer(
        mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
      var target = result.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      var room = result.count
      iconv(converter, &source, &left, &target, &room)
      written = result.count - room
    }
  }
  return Array(output[..<written])
}

/// Simplifies text with libopencc, and throws the result away; false where it has no dictionaries.
func simplify(_ text: [UInt8], with converter: opencc_t?) -> Bool {
  // libopencc says "failed" with the pointer -1.
  guard let converter, converter != opencc_t(bitPattern: -1) else { return false }
  // Unsafe: the library takes a counted C string and returns one of its own, freed here.
  let result = text.withUnsafeBytes { bytes in
    opencc_convert_utf8(
      converter, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
  }
  defer { opencc_convert_utf8_free(result) }
  return result != nil
}

/// A number with two places in a column.
func column(_ value: Double, _ width: Int) -> String {
  let text = "\((value * 100).rounded() / 100)"
  return String(repeating: " ", count: max(0, width - text.count)) + text
}

let paths = CommandLine.arguments.dropFirst()
guard !paths.isEmpty else {
  print("usage: reader-benchmark FILE...")
  exit(64)
}
let files = paths.map { path -> (name: String, bytes: [UInt8]) in
  guard let bytes = content(of: path) else {
    print("\(path): cannot be read")
    exit(66)
  }
  return (path.split(separator: "/").last.map { String($0.prefix(32)) } ?? path, bytes)
}

let beginning = ContinuousClock.now
// ignoring: a file that the reader refuses is measured up to its refusal.
_ = try? Reader.read(Original(name: files[0].name, bytes: files[0].bytes, sha256: ""))
let firstRead = (ContinuousClock.now - beginning) / .milliseconds(1)

print("file                                     bytes   reader MB/s    iconv MB/s   iconv/reader")
for file in files {
  let original = Original(name: file.name, bytes: file.bytes, sha256: "")
  let reading = speed(of: file.bytes.count) {
    // ignoring: a file that the reader refuses is measured up to its refusal.
    _ = try? Reader.read(original, withText: true)
  }
  let chinese = convert(file.bytes, from: "UTF-8", to: "GB18030//IGNORE")
  let decoding = speed(of: chinese.count) {
    _ = convert(chinese, from: "GB18030", to: "UTF-8")
  }
  print(
    file.name + String(repeating: " ", count: 34 - file.name.count)
      + column(Double(file.bytes.count), 12) + column(reading, 14) + column(decoding, 14)
      + column(decoding / reading, 15))
}

let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
let bytes = texts.map { Array($0.utf8) }
let size = bytes.reduce(0) { $0 + $1.count }
let ours = speed(of: size) { for text in texts { _ = Simplified.text(text) } }
let converter = opencc_open("t2s.json")
if bytes.allSatisfy({ simplify($0, with: converter) }) {
  let theirs = speed(of: size) { for text in bytes { _ = simplify(text, with: converter) } }
  print(
    "script conversion:\(column(ours, 8)) MB/s, libopencc\(column(theirs, 7)) MB/s,"
      + "\(column(ours / theirs, 7)) times it")
}
var load = [0.0]
getloadavg(&load, 1)
print(
  "first read of the process:\(column(firstRead, 8)) ms; load of the machine\(column(load[0], 6))")
