// An error reply: its qualified name and what it says.

import TextForms

/// An error of a Varlink interface, as it travels in a reply.
///
/// A method throws one to answer with it; a client throws the one that it was answered with.
public struct VarlinkError: Error, Sendable, Equatable {
  /// The qualified name, such as `org.varlink.service.MethodNotFound`.
  public let name: String
  /// The whole reply, without the closing NUL.
  package let message: [UInt8]

  /// An error without parameters.
  public init(_ name: String) {
    self.init(name, parameters: NoParameters())
  }

  /// An error with parameters, a value that is encoded as a JSON object.
  public init(_ name: String, parameters: some Encodable) {
    self.name = name
    // ignoring: parameters that cannot be written (a number that is not finite) are left out.
    let object = (try? JSONText.encode(parameters)) ?? Array("{}".utf8)
    message = Wire.error(name, parameters: object)
  }

  /// An error as it was received.
  init(_ name: String, message: [UInt8]) {
    self.name = name
    self.message = message
  }

  /// What the error says, read as `type`.
  ///
  /// - Throws: `DecodingError` where the parameters are of another shape.
  public func parameters<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
    try JSONText.decode(Wire.Parameters<Value>.self, from: message).parameters
  }

  /// The name without the interface: `MethodNotFound`.
  public var reason: String {
    name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[name.index(after: $0)...]) }
      ?? name
  }
}

extension VarlinkError {
  /// The service has no such interface.
  public static func interfaceNotFound(_ interface: String) -> VarlinkError {
    VarlinkError(ServiceInterface.name + ".InterfaceNotFound", parameters: ["interface": interface])
  }

  /// The interface has no such method.
  public static func methodNotFound(_ method: String) -> VarlinkError {
    VarlinkError(ServiceInterface.name + ".MethodNotFound", parameters: ["method": method])
  }

  /// The interface describes the method, this service does not offer it.
  public static func methodNotImplemented(_ method: String) -> VarlinkError {
    VarlinkError(ServiceInterface.name + ".MethodNotImplemented", parameters: ["method": method])
  }

  /// A parameter is missing, of the wrong type or out of range.
  public static func invalidParameter(_ parameter: String) -> VarlinkError {
    VarlinkError(ServiceInterface.name + ".InvalidParameter", parameters: ["parameter": parameter])
  }

  /// The caller may not do this.
  public static let permissionDenied = VarlinkError(ServiceInterface.name + ".PermissionDenied")

  /// The method answers with several replies and has to be called with `more`.
  public static let expectedMore = VarlinkError(ServiceInterface.name + ".ExpectedMore")
}

/// The parameters of a call, a reply or an error that has none.
public struct NoParameters: Codable, Sendable, Equatable {
  /// Nothing.
  public init() {}
}
