// Copies of files from one file system to another, in pieces: a file is never held in memory.

internal import Glibc

extension Folder {
  /// Copies a regular file to a new one in another folder, holes as holes, and waits until the copy
  /// is on the disk.
  ///
  /// - Throws: `SystemFailure` of `openat(2)`, `lseek(2)`, `read(2)`, `write(2)`, `fsync(2)`;
  ///   `EEXIST` where the name is taken. A copy that broke off is left.
  public func copy(
    _ name: FileName, to folder: borrowing Folder, asNew newName: FileName, permissions: UInt32
  ) throws(SystemFailure) {
    let source = try open(name)
    let copy = try folder.create(newName, permissions: permissions)
    let size = Int(try source.status().size)
    var place = 0
    while let data = try source.nextData(from: place) {
      try source.copy(data, to: copy)
      place = data.upperBound
    }
    guard ftruncate(copy.number, size) == 0 else { throw .last("ftruncate", newName.description) }
    try copy.sync()
  }

  /// Whether a regular file has the same bytes as one in another folder.
  ///
  /// - Throws: `SystemFailure` of `openat(2)`, `fstat(2)`, `read(2)`.
  public func hasSameBytes(
    _ name: FileName, as other: FileName, in folder: borrowing Folder
  ) throws(SystemFailure) -> Bool {
    let one = try open(name)
    let another = try folder.open(other)
    let (status, otherStatus) = (try one.status(), try another.status())
    guard status.kind == .regular, otherStatus.kind == .regular, status.size == otherStatus.size
    else { return false }
    while true {
      let piece = try one.read(upTo: Descriptor.pieceBytes)
      if piece.isEmpty { return true }
      if try another.readAll(expecting: piece.count, limit: piece.count - 1) != piece {
        return false
      }
    }
  }
}

extension Descriptor {
  /// How much of a file is held in memory while it is copied or compared.
  fileprivate static let pieceBytes = 1 << 20

  /// The next stretch of a file that is no hole; nil where there is none.
  fileprivate func nextData(from place: Int) throws(SystemFailure) -> Range<Int>? {
    let start = lseek(number, place, 3 /* SEEK_DATA */)
    if start < 0 && errno == ENXIO { return nil }
    guard start >= 0 else { throw .last("lseek", "descriptor \(number)") }
    let end = lseek(number, start, 4 /* SEEK_HOLE */)
    guard end >= start else { throw .last("lseek", "descriptor \(number)") }
    return start..<end
  }

  /// Copies a stretch to the same place of another file.
  fileprivate func copy(
    _ stretch: Range<Int>, to other: borrowing Descriptor
  ) throws(SystemFailure) {
    guard lseek(number, stretch.lowerBound, SEEK_SET) >= 0,
      lseek(other.number, stretch.lowerBound, SEEK_SET) >= 0
    else { throw .last("lseek", "descriptor \(number)") }
    var left = stretch.count
    while left > 0 {
      let piece = try read(upTo: min(left, Self.pieceBytes))
      if piece.isEmpty { return }
      try other.write(piece)
      left -= piece.count
    }
  }
}
