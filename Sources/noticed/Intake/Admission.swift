// Opens and reads a name that is whole. What is read is what was there: nothing is followed,
// nothing blocks, and a file that changes meanwhile goes back to waiting.

internal import Crypto
internal import LinuxIO
internal import NoticeReader
internal import NoticeStore

/// A file that was read from a drop folder.
struct Arrival: Sendable {
  /// The name that it was read from.
  var candidate: Candidate
  /// What the store keeps of where it stood.
  var drop: Drop
  /// The bytes.
  var bytes: [UInt8]

  /// The file as the reader takes it.
  var original: Original {
    Original(
      name: String(decoding: FileName(drop.name).last.bytes, as: UTF8.self), bytes: bytes,
      sha256: Hexadecimal.text(drop.sha256 ?? []))
  }
}

/// How the attempt to read a name went.
enum Admitted: Sendable {
  /// The file was read whole.
  case arrival(Arrival)
  /// It is nothing that could be read.
  case refused(Candidate, Drop, FileRefusal)
  /// It changed meanwhile.
  case changed(Candidate)
  /// It cannot be read now.
  case blocked(Candidate, reason: String, FileStatus)
  /// It is not there any more.
  case gone(Candidate)

  /// The name.
  var candidate: Candidate {
    switch self {
    case .arrival(let arrival): arrival.candidate
    case .refused(let candidate, _, _), .changed(let candidate), .blocked(let candidate, _, _),
      .gone(let candidate):
      candidate
    }
  }

  /// The file that was read whole.
  var arrival: Arrival? {
    if case .arrival(let arrival) = self { arrival } else { nil }
  }

  /// The file that is refused.
  var refusal: (Candidate, Drop, FileRefusal)? {
    if case .refused(let candidate, let drop, let refusal) = self {
      (candidate, drop, refusal)
    } else {
      nil
    }
  }
}

/// Opens and reads names of drop folders.
struct Admission: Sendable {
  /// The drop folders.
  let folders: [FileName]
  /// The largest file that is read, in bytes.
  let fileBytes: Int

  /// Admits as the settings say.
  init(_ settings: Settings) {
    self.init(folders: settings.drop, fileBytes: settings.limits.fileBytes)
  }

  /// Reads from these folders, files of at most so many bytes.
  init(folders: [FileName], fileBytes: Int) {
    self.folders = folders
    self.fileBytes = fileBytes
  }

  /// Reads a name that is still what it was when it became whole; blocks while the disk is read.
  func admit(_ settled: Settled) -> Admitted {
    let candidate = settled.candidate
    do throws(SystemFailure) {
      let root = try Folder(at: folders[candidate.folder])
      return try admit(settled, in: root.folder(candidate.name.folder))
    } catch {
      return error.isNotFound || error.isSymbolicLink
        ? .gone(candidate) : .blocked(candidate, reason: error.description, .unknown)
    }
  }

  private func admit(
    _ settled: Settled, in folder: borrowing Folder
  ) throws(SystemFailure) -> Admitted {
    let candidate = settled.candidate
    let name = candidate.name.last
    let status = try folder.status(of: name)
    guard status.isUntouched(since: settled.status) else { return .changed(candidate) }
    let drop = self.drop(candidate, status)
    if let refusal = FileRefusal(status, limit: fileBytes) {
      return .refused(candidate, drop, refusal)
    }
    let file: Descriptor
    do throws(SystemFailure) {
      file = try folder.open(name)
    } catch  where error.isForbidden {
      return .blocked(candidate, reason: error.reason, status)
    } catch  where error.isSymbolicLink {
      return .changed(candidate)
    }
    let before = try file.status()
    if before != status { return .changed(candidate) }
    if settled.asksForWriter, file.hasWriter() == true { return .changed(candidate) }
    let bytes = try file.readAll(expecting: Int(before.size), limit: fileBytes)
    guard try file.status() == before, bytes.count == before.size else {
      return .changed(candidate)
    }
    var whole = drop
    whole.sha256 = Array(SHA256.hash(data: bytes))
    return .arrival(Arrival(candidate: candidate, drop: whole, bytes: bytes))
  }

  private func drop(_ candidate: Candidate, _ status: FileStatus) -> Drop {
    Drop(
      folder: folders[candidate.folder].description, name: candidate.name.bytes,
      device: status.device, inode: status.inode, size: status.size,
      modifiedAt: status.modifiedAt, changedAt: status.changedAt, sha256: nil)
  }
}

extension FileStatus {
  /// Stands for a file that could not even be looked at.
  static let unknown = FileStatus(
    kind: .unknown, device: 0, inode: 0, size: 0, modifiedAt: 0, changedAt: 0, links: 0, owner: 0,
    permissions: 0)
}
