// Tests of Settling.swift.

import LinuxIO
import Testing

@testable import noticed

@Suite struct `A name settles` {
  private let start = ContinuousClock.now
  private let times = Settling.Times(quiet: .milliseconds(200), still: .seconds(10))

  private func file(
    size: Int64 = 100, modifiedAt: Int64 = 1, kind: FileStatus.Kind = .regular, links: Int = 1
  ) -> FileStatus {
    FileStatus(
      kind: kind, device: 1, inode: 2, size: size, modifiedAt: modifiedAt, changedAt: modifiedAt,
      links: links, owner: 0, permissions: 0o600)
  }

  private func settling(
    _ sighting: Sighting, _ status: FileStatus, age: Duration = .zero
  ) -> Settling {
    Settling(sighting, status, age: age, now: start, times: times)
  }

  private func decision(
    _ settling: Settling, _ status: FileStatus, hasWriter: Bool?, after: Duration
  ) -> Settling.Decision {
    var settling = settling
    return settling.decide(status, hasWriter: hasWriter, now: start + after, times: times)
  }

  @Test(arguments: [nil, true, false])
  func `at once when it was moved in`(hasWriter: Bool?) {
    let settling = settling(.movedIn, file())
    #expect(decision(settling, file(), hasWriter: hasWriter, after: .zero) == .ready)
  }

  @Test func `at once when it was made as a hard link`() {
    let settling = settling(.created, file(links: 2))
    #expect(decision(settling, file(links: 2), hasWriter: nil, after: .zero) == .ready)
  }

  @Test func `not at once when a file with two names was merely found`() {
    let settling = settling(.found, file(links: 2))
    #expect(decision(settling, file(links: 2), hasWriter: nil, after: .zero) != .ready)
  }

  @Test(arguments: [FileStatus.Kind.fifo, .socket, .symbolicLink, .device])
  func `at once when nobody could write it`(kind: FileStatus.Kind) {
    let settling = settling(.created, file(kind: kind))
    #expect(decision(settling, file(kind: kind), hasWriter: nil, after: .zero) == .ready)
  }

  @Test func `a quiet time after it was closed`() {
    let settling = settling(.closed, file())
    let due = start + .milliseconds(200)
    #expect(decision(settling, file(), hasWriter: nil, after: .zero) == .waitUntil(due))
    #expect(
      decision(settling, file(), hasWriter: nil, after: .milliseconds(199)) == .waitUntil(due))
    #expect(decision(settling, file(), hasWriter: nil, after: .milliseconds(200)) == .ready)
  }

  @Test func `a quiet time after it was closed for the last time`() {
    var settling = settling(.closed, file())
    settling.note(.closed, file(), now: start + .milliseconds(150))
    let due = start + .milliseconds(350)
    #expect(
      decision(settling, file(), hasWriter: nil, after: .milliseconds(200)) == .waitUntil(due))
  }

  @Test func `a quiet time after it was found where the kernel knows of no writer`() {
    let settling = settling(.found, file())
    #expect(decision(settling, file(), hasWriter: false, after: .milliseconds(199)) != .ready)
    #expect(decision(settling, file(), hasWriter: false, after: .milliseconds(200)) == .ready)
  }

  @Test(arguments: [Sighting.created, .found])
  func `when it stood still where nothing is known of a writer`(sighting: Sighting) {
    let settling = settling(sighting, file())
    #expect(decision(settling, file(), hasWriter: nil, after: .milliseconds(9_999)) != .ready)
    #expect(decision(settling, file(), hasWriter: nil, after: .seconds(10)) == .ready)
  }

  @Test func `at once when it has not changed for long already`() {
    let settling = settling(.found, file(), age: .seconds(11))
    #expect(decision(settling, file(), hasWriter: nil, after: .zero) == .ready)
  }

  @Test(arguments: [Duration.seconds(-3600), .seconds(-1), .zero, .seconds(10)])
  func `as a new one when the clock was set back`(age: Duration) {
    let settling = settling(.found, file(), age: age)
    #expect(settling.stillSince == start)
    #expect(decision(settling, file(), hasWriter: nil, after: .milliseconds(9_999)) != .ready)
  }

  @Test func `not by its age when somebody has just made it`() {
    // cp -p and tar give new files old times.
    let settling = settling(.created, file(), age: .seconds(86_400))
    #expect(decision(settling, file(), hasWriter: nil, after: .seconds(1)) != .ready)
  }

  @Test func `not while a writer is known, however long it pauses`() {
    var settling = settling(.created, file(size: 10))
    for second in stride(from: 30, through: 90, by: 30) {
      let grown = file(size: 10 + Int64(second), modifiedAt: Int64(second))
      let now = start + .seconds(second)
      let decision = settling.decide(grown, hasWriter: true, now: now, times: times)
      #expect(decision == .waitUntil(now + .seconds(1)))
    }
    let last = file(size: 100, modifiedAt: 90)
    #expect(decision(settling, last, hasWriter: false, after: .milliseconds(90_200)) == .ready)
  }

  @Test func `not by a close while another still writes`() {
    let settling = settling(.closed, file())
    #expect(decision(settling, file(), hasWriter: true, after: .milliseconds(200)) != .ready)
  }

  @Test func `not before a known writer is gone, even if the file was old when it was found`() {
    let settling = settling(.found, file(), age: .seconds(3600))
    #expect(decision(settling, file(), hasWriter: true, after: .seconds(60)) != .ready)
    #expect(decision(settling, file(), hasWriter: false, after: .seconds(60)) == .ready)
  }

  @Test func `a quiet time after it was closed though its writer was still known then`() {
    let settling = settling(.closed, file())
    let due = start + .milliseconds(200)
    #expect(decision(settling, file(), hasWriter: true, after: .zero) == .waitUntil(due))
    #expect(decision(settling, file(), hasWriter: false, after: .milliseconds(200)) == .ready)
  }

  @Test func `when an empty file stood still, however it was closed`() {
    let settling = settling(.closed, file(size: 0))
    #expect(decision(settling, file(size: 0), hasWriter: false, after: .seconds(9)) != .ready)
    #expect(decision(settling, file(size: 0), hasWriter: false, after: .seconds(10)) == .ready)
  }

  @Test(arguments: [Sighting.movedIn, .closed])
  func `anew when it is no longer what was moved in or closed`(sighting: Sighting) {
    var settling = settling(sighting, file())
    settling.note(.found, file(size: 200, modifiedAt: 2), now: start)
    let rewritten = file(size: 200, modifiedAt: 2)
    #expect(decision(settling, rewritten, hasWriter: nil, after: .seconds(9)) != .ready)
    #expect(decision(settling, rewritten, hasWriter: nil, after: .seconds(10)) == .ready)
  }

  @Test func `anew when only its time of change moved`() {
    let settling = settling(.found, file())
    let touched = file(modifiedAt: 2)
    #expect(decision(settling, touched, hasWriter: nil, after: .seconds(10)) != .ready)
  }

  @Test func `and is looked at several times meanwhile`() {
    let settling = settling(.created, file())
    let decision = decision(settling, file(), hasWriter: nil, after: .seconds(3))
    #expect(decision == .waitUntil(start + .seconds(4)))
  }
}
