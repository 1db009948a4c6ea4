// Clients of a daemon that behave, and such that do not.

import Foundation
import Testing
import Varlink

/// Blocking work of clients, off the shared pool.
enum Callers {
  /// Runs blocking work on a thread of its own.
  static func blocking<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
    }
  }

  /// A call that names a path and gets that path back: it tells replies apart.
  static func explain(_ path: String) -> [UInt8] {
    Array(#"{"method":"io.noticed.Explain","parameters":{"path":"\#(path)"}}"#.utf8)
  }

  /// A call of so many bytes that is answered like a short one.
  static func padded(to bytes: Int) -> [UInt8] {
    let head = Array(#"{"method":"org.varlink.service.GetInfo","parameters":{"padding":""#.utf8)
    let tail = Array(#""}}"#.utf8)
    let room = bytes - head.count - tail.count
    return head + [UInt8](repeating: UInt8(ascii: "x"), count: room) + tail
  }

  /// What one call, or the beginning of one, is answered with; nil where there is only the end.
  static func answer(
    to call: [UInt8]?, prefix: [UInt8] = [], at socket: String
  ) async throws -> String? {
    try await blocking {
      let client = try Client(path: socket)
      try client.limitWaiting(toMilliseconds: 120_000)
      do {
        try client.sendBytes(prefix + (call.map { $0 + [0] } ?? []))
      } catch ClientError.connectionLost {
        // The service may have said why before it hung up.
      }
      return try client.receive().map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// How many seconds a status took; the caller who asks like this behaves.
  static func statusTime(_ socket: String) async throws -> Double {
    let start = ContinuousClock.now
    let reply = try await blocking {
      let client = try Client(path: socket)
      try client.limitWaiting(toMilliseconds: 20_000)
      try client.send(Array(#"{"method":"io.noticed.GetStatus"}"#.utf8))
      return try client.receive()
    }
    #expect(String(decoding: reply ?? [], as: UTF8.self).contains(#""status""#))
    return (ContinuousClock.now - start) / .seconds(1)
  }
}
