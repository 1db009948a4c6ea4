// The interface that every Varlink service has: what it is and what it offers.

/// `org.varlink.service`, as varlink.org defines it.
enum ServiceInterface {
  static let name = "org.varlink.service"

  static let description = """
    # The Varlink Service Interface is provided by every varlink service. It
    # describes the service and the interfaces it implements.
    interface org.varlink.service

    # Get a list of all the interfaces a service provides and information
    # about the implementation.
    method GetInfo() -> (
      vendor: string,
      product: string,
      version: string,
      url: string,
      interfaces: []string
    )

    # Get the description of an interface that is implemented by this service.
    method GetInterfaceDescription(interface: string) -> (description: string)

    # The requested interface was not found.
    error InterfaceNotFound (interface: string)

    # The requested method was not found.
    error MethodNotFound (method: string)

    # The interface defines the requested method, but the service does not
    # implement it.
    error MethodNotImplemented (method: string)

    # One of the passed parameters is invalid.
    error InvalidParameter (parameter: string)

    # Client is denied access.
    error PermissionDenied ()

    # Method is expected to be called with 'more' set to true, but wasn't.
    error ExpectedMore ()

    """

  struct Info: Codable, Sendable {
    var vendor: String
    var product: String
    var version: String
    var url: String
    var interfaces: [String]
  }

  struct DescriptionQuery: Codable, Sendable {
    var interface: String
  }

  struct Description: Codable, Sendable {
    var description: String
  }

  static func answer(_ method: String, _ call: Call, for service: Service) async throws {
    switch method {
    case "GetInfo":
      try await call.reply(
        Info(
          vendor: service.vendor, product: service.product, version: service.version,
          url: service.url, interfaces: [name] + service.interfaces.map(\.name)))
    case "GetInterfaceDescription":
      let wanted = try call.parameters(as: DescriptionQuery.self).interface
      if wanted == name {
        return try await call.reply(Description(description: description))
      }
      guard let interface = service.interfaces.first(where: { $0.name == wanted }) else {
        throw VarlinkError.interfaceNotFound(wanted)
      }
      try await call.reply(Description(description: interface.description))
    default:
      throw VarlinkError.methodNotFound(call.method)
    }
  }
}
