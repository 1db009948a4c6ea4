// A file has its name only when it is complete.

import Foundation
import Testing

@testable import noticectl

@Suite struct NewFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("noticectl-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path) }
  }

  @Test func `it appears at the end, for its owner alone`() throws {
    let path = folder.appendingPathComponent("copy").path
    do {
      let file = try NewFile(path)
      try file.append([1, 2])
      try file.append([3])
      #expect(try names.isEmpty)
      try file.finish()
    }
    #expect(FileManager.default.contents(atPath: path) == Data([1, 2, 3]))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `broken off, it leaves nothing`() throws {
    do {
      let file = try NewFile(folder.appendingPathComponent("copy").path)
      try file.append([1])
    }
    #expect(try names.isEmpty)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `what is there already stays as it is`() throws {
    let path = folder.appendingPathComponent("copy").path
    try Data([9]).write(to: URL(fileURLWithPath: path))
    let complaint = #expect(throws: Complaint.self) { _ = try NewFile(path) }
    #expect(complaint?.status == .cannotCreate)
    #expect(FileManager.default.contents(atPath: path) == Data([9]))
    try FileManager.default.removeItem(at: folder)
  }
}
