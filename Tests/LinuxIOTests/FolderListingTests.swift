// Tests of FolderListing.swift.

import Glibc
import LinuxIO
import Testing

@Suite struct `A listing` {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test func `gives the names page by page until there are none`() throws {
    let names = (1...5).map { "file\($0)" }
    for name in names { try scratch.write("", to: name) }
    let listing = try Folder(at: scratch.path).listing()
    var pages: [[FileName]] = []
    while case let page = try listing.next(2), !page.isEmpty { pages.append(page) }
    #expect(pages.map(\.count) == [2, 2, 1])
    #expect(Set(pages.joined()) == Set(names.map { FileName($0) }))
    #expect(try listing.next(2) == [])
  }

  @Test func `of an empty folder is empty`() throws {
    #expect(try Folder(at: scratch.path).listing().next(10) == [])
  }

  @Test func `gives names that are no text byte for byte`() throws {
    // 公 in GBK, and the longest name that the kernel allows.
    let names = [FileName([0xB9, 0xAB]), FileName([UInt8](repeating: 0x61, count: 255))]
    let folder = try Folder(at: scratch.path)
    for name in names { try folder.write([], toNew: name, permissions: 0o600) }
    #expect(Set(try folder.listing().next(10)) == Set(names))
  }

  @Test func `begins anew each time`() throws {
    try scratch.write("", to: "a")
    let folder = try Folder(at: scratch.path)
    for _ in 1...2 { #expect(try folder.listing().next(10) == [FileName("a")]) }
  }
}
