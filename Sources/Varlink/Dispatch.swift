// From a message to the method that answers it.

import TextForms

/// A message that is no call: the connection cannot go on after it.
public struct MalformedCall: Error {
  /// Says so.
  public init() {}
}

extension Service {
  /// Answers one message, given without its NUL; `send` puts a message on the wire.
  ///
  /// - Throws: `MalformedCall` where the message is not a call; `ConnectionLost`;
  ///   `CancellationError`. All three end the connection.
  public func answer(
    _ message: [UInt8], from caller: Caller, replyLimit: Int,
    send: @escaping @Sendable ([UInt8]) async throws -> Void
  ) async throws {
    guard let head = try? JSONText.decode(Wire.CallHead.self, from: message) else {
      throw MalformedCall()
    }
    let call = Call(head, message: message, caller: caller, replyLimit: replyLimit, send: send)
    do {
      if head.upgrade == true { throw VarlinkError.invalidParameter("upgrade") }
      try await perform(call)
      try await call.finish()
    } catch let error as VarlinkError {
      try await call.reply(error)
    }
  }

  private func perform(_ call: Call) async throws {
    guard let dot = call.method.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      throw VarlinkError.methodNotFound(call.method)
    }
    let interfaceName = String(call.method[..<dot])
    let methodName = String(call.method[call.method.utf8.index(after: dot)...])
    if interfaceName == ServiceInterface.name {
      return try await ServiceInterface.answer(methodName, call, for: self)
    }
    guard let interface = interfaces.first(where: { $0.name == interfaceName }) else {
      throw VarlinkError.interfaceNotFound(interfaceName)
    }
    guard let method = interface.methods[methodName] else {
      throw interface.described.contains(methodName)
        ? VarlinkError.methodNotImplemented(call.method) : .methodNotFound(call.method)
    }
    do {
      try await method(call)
    } catch let error where Service.isAnswerable(error) {
      throw interface.failure(error)
    }
  }

  private static func isAnswerable(_ error: any Error) -> Bool {
    !(error is VarlinkError || error is ConnectionLost || error is CancellationError)
  }
}
