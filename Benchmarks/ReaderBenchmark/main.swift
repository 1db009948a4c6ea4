// How fast the reader is: the rows of the reader in `make bench`, each beside its yardstick in the
// same run, because only the ratio means something on a noisy machine.
//
// With --rounds the files are only read so many times: what Scripts/count-instructions counts. With
// --records their records are printed, a line each: what must be the same after a change for speed.

import Glibc
import NoticeReader
import NoticeRecord

/// The speed of the reader beside that of iconv on the same texts in GB18030.
func reading(_ what: String, _ files: [Original], least: Double, goal: String) -> Row {
  let size = files.reduce(0) { $0 + $1.bytes.count }
  let chinese = files.map { convert($0.bytes, from: "UTF-8", to: "GB18030//IGNORE") }
  let chineseSize = chinese.reduce(0) { $0 + $1.count }
  let reader = speed(of: size) { for file in files { _ = record(of: file) } }
  let decoding = speed(of: chineseSize) {
    for bytes in chinese { _ = convert(bytes, from: "GB18030", to: "UTF-8") }
  }
  return Row(
    what: what, value: reader, unit: "MB/s",
    yardstick: Row.Yardstick(
      name: "iconv from GB18030", value: decoding, leastRatio: least, goal: goal))
}

/// The speed of the conversion to simplified script beside libopencc's; nil without it.
func conversion(of files: [Original]) -> Row? {
  guard let library = OpenCC() else { return nil }
  let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
  let size = texts.reduce(0) { $0 + $1.utf8.count }
  let ours = speed(of: size) { for text in texts { _ = Simplified.text(text) } }
  let theirs = speed(of: size) { for text in texts { library.simplify(Array(text.utf8)) } }
  return Row(
    what: "script conversion", value: ours, unit: "MB/s",
    yardstick: Row.Yardstick(name: "libopencc", value: theirs, leastRatio: 8, goal: ">= 8 times"))
}

/// The record of a file as a line of JSON, or why the reader refuses it.
func line(of file: Original) -> String {
  do {
    let notice = try Reader.read(file, withText: true)
    return String(decoding: try RecordJSON.encode(notice), as: UTF8.self)
  } catch {
    return "\(file.name): \(error)"
  }
}

var arguments = Array(CommandLine.arguments.dropFirst())
var json: String?
var rounds: Int?
let isListing = arguments.first == "--records"
if isListing { arguments.removeFirst() }
while arguments.count > 1, arguments[0].hasPrefix("--") {
  switch arguments[0] {
  case "--json": json = arguments[1]
  case "--rounds": rounds = Int(arguments[1])
  default: break
  }
  arguments.removeFirst(2)
}
let files = arguments.compactMap { original($0) }
guard !files.isEmpty, files.count == arguments.count else {
  print(
    "usage: reader-benchmark [--records] [--json FILE] [--rounds N] FILE... (each must be readable)"
  )
  exit(64)
}
if isListing {
  for file in files { print(line(of: file)) }
  exit(0)
}
if let rounds {
  for _ in 0..<rounds { for file in files { _ = record(of: file) } }
  exit(0)
}

let beginning = processorSeconds()
_ = record(of: files[0])
let firstRead = (processorSeconds() - beginning) * 1000
let damaged = damagedTexts(among: files)
let rows = [
  reading("reader, clean simplified text", cleanTexts(of: files), least: 1 / 8, goal: ">= 1/8"),
  reading("reader, damaged traditional text", damaged, least: 1 / 20, goal: ">= 1/20"),
  conversion(of: damaged),
  Row(what: "first reading of a process", value: firstRead, unit: "ms"),
].compactMap(\.self)
for row in rows { print(row.line) }
print("load of the machine: \(machineLoad())")
if let json, let file = fopen(json, "a") {
  for row in rows { fputs(row.json(load: machineLoad()) + "\n", file) }
  fclose(file)
}
