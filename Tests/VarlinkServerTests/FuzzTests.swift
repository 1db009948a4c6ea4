// Many small inputs that nobody would send on purpose.

import Foundation
import NIOCore
import NIOEmbedded
import Testing
import Varlink

@testable import VarlinkServer

/// Numbers that look random and are the same in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct FuzzTests {
  @Test func `a stream is cut at its NULs, however it arrives`() throws {
    var dice = Dice(state: 1)
    for round in 0..<5_000 {
      var bytes = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
        UInt8.random(in: 0...3, using: &dice)
      }
      let roster = Roster(limits: Limits())
      var limits = Limits()
      limits.freeBytes = Int.random(in: 0...20, using: &dice)
      let channel = EmbeddedChannel(
        handler: MessageFramer(limits: limits, roster: roster, user: 1, refusal: { _ in nil }))
      let expected = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
      var messages: [[UInt8]] = []
      while !bytes.isEmpty {
        let piece = bytes.prefix(Int.random(in: 1...9, using: &dice))
        bytes.removeFirst(piece.count)
        try channel.writeInbound(ByteBuffer(bytes: piece))
        channel.read()
        while let message = try channel.readInbound(as: Message.self) {
          messages.append(message.bytes)
        }
      }
      try #require(messages == expected.map { Array($0) }, "round \(round)")
      _ = try channel.finish()
      try #require(roster.activity.heldBytes == 0)
    }
  }

  @Test func `whatever is sent is answered once or ends the connection`() async throws {
    let seeds = [
      #"{"method":"org.example.test.Echo","parameters":{"text":"整改 \u6574\ud83d\ude00"}}"#,
      #"{"method":"org.example.test.Stream","more":true,"parameters":{"count":2}}"#,
      #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"a.b"}}"#,
      #"{"method":"org.varlink.service.GetInfo","oneway":false,"upgrade":false}"#,
      #"{"method":"a.b.C","parameters":[[1e999,-0.0,null,true,{"a":{}}]]}"#,
    ].map { Array($0.utf8) }
    let service = try Fixture.service()
    var dice = Dice(state: 2)
    var (answered, malformed) = (0, 0)
    // The first messages that were answered otherwise; an expectation for each would take minutes.
    var odd: [String] = []
    for _ in 0..<100_000 {
      let message = FuzzTests.mutated(seeds, &dice)
      let replies = Replies()
      do {
        try await service.answer(
          message, from: Caller(user: 1, group: 1, process: nil), replyLimit: 1 << 20
        ) { replies.add($0) }
        answered += 1
        if !replies.isOneAnswer { odd.append(String(decoding: message, as: UTF8.self)) }
      } catch is MalformedCall {
        malformed += 1
      }
    }
    // A call that became oneway has no answer, and is the only one.
    odd.removeAll { $0.contains("\"oneway\":true") }
    #expect(odd.isEmpty)
    #expect(
      answered > 1_000 && malformed > 1_000, "the changes are neither too weak nor too strong")
  }

  /// One of the seeds with a few bytes changed, lost, doubled or taken from another one.
  private static func mutated(_ seeds: [[UInt8]], _ dice: inout Dice) -> [UInt8] {
    var message = seeds[Int.random(in: 0..<seeds.count, using: &dice)]
    for _ in 0..<Int.random(in: 0...3, using: &dice) where !message.isEmpty {
      let place = Int.random(in: 0..<message.count, using: &dice)
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: message[place] = UInt8.random(in: 1...255, using: &dice)
      case 1: message.remove(at: place)
      case 2: message.insert(contentsOf: message[place...].prefix(9), at: place)
      case 3: message.removeSubrange(place...)
      default:
        let other = seeds[Int.random(in: 0..<seeds.count, using: &dice)]
        message.replaceSubrange(place..., with: other.suffix(message.count - place))
      }
    }
    return message
  }
}

/// What was sent in answer.
private final class Replies: @unchecked Sendable {
  private var all: [[UInt8]] = []

  func add(_ reply: [UInt8]) { all.append(reply) }

  /// Whether all but the last say that another follows, and the last is whole.
  var isOneAnswer: Bool {
    guard let last = all.last, last.first == UInt8(ascii: "{"), last.last == UInt8(ascii: "}")
    else { return false }
    let follows = Array(#"{"continues":true"#.utf8)
    return all.dropLast().allSatisfy { $0.starts(with: follows) } && !last.starts(with: follows)
  }
}
