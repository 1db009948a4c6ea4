// A method of one of our interfaces with the types of its request and reply: written once, used by
// the daemon to answer and by noticectl to ask.

public import Varlink

/// A method, its request and its reply.
public struct Verb<Request: Codable & Sendable, Reply: Codable & Sendable>: Sendable {
  /// The interface that it belongs to.
  public let interface: String
  /// Its name without the interface.
  public let name: String

  /// Names a method.
  init(_ interface: String, _ name: String) {
    self.interface = interface
    self.name = name
  }

  /// Its name with the interface.
  public var qualifiedName: String { "\(interface).\(name)" }

  /// The method answered with one reply.
  public func answered(
    by body: @escaping @Sendable (Request, Call) async throws -> Reply
  ) -> (String, Method) {
    (name, { call in try await call.reply(try await body(call.parameters(), call)) })
  }

  /// The method answered by a body that sends any number of replies with `continues`, and returns
  /// the last one.
  ///
  /// A caller that takes one reply only gets `ExpectedMore` at the first that continues.
  public func streamed(
    by body:
      @escaping @Sendable (
        Request, Call, _ reply: @escaping @Sendable (Reply) async throws -> Void
      ) async throws -> Reply
  ) -> (String, Method) {
    (
      name,
      { call in
        let last = try await body(call.parameters(), call) { reply in
          try await call.reply(reply, continues: true)
        }
        try await call.reply(last)
      }
    )
  }

  /// The method answered by long work that tells meanwhile how far it has come; a caller that takes
  /// one reply only gets the last one.
  public func reporting(
    by body:
      @escaping @Sendable (
        Request, _ tell: @escaping @Sendable (Reply) async throws -> Void
      ) async throws -> Reply
  ) -> (String, Method) {
    streamed { request, call, reply in
      try await body(request) { progress in
        if call.wantsMore { try await reply(progress) }
      }
    }
  }
}

extension Client {
  /// Asks and returns the one reply.
  ///
  /// - Throws: `Refusal` where the daemon says no, `ClientError`, or another `VarlinkError`.
  public func ask<Request, Reply>(
    _ verb: Verb<Request, Reply>, _ request: Request
  ) throws -> Reply {
    do {
      return try call(verb.qualifiedName, request, as: Reply.self)
    } catch let error as VarlinkError {
      throw Refusal(error) ?? error
    }
  }

  /// Asks and hands over each reply, until the last one or until `body` returns false.
  ///
  /// - Throws: as `ask`, and what `body` throws.
  public func ask<Request, Reply>(
    _ verb: Verb<Request, Reply>, _ request: Request, each body: (Reply) throws -> Bool
  ) throws {
    do {
      try call(verb.qualifiedName, request, each: Reply.self, body)
    } catch let error as VarlinkError {
      throw Refusal(error) ?? error
    }
  }
}
