// What a server offers: interfaces, each with its description and its methods.

/// Answers one call: it replies through the call, or throws a `VarlinkError` to answer with that.
///
/// Returning without a reply answers with no parameters.
public typealias Method = @Sendable (_ call: Call) async throws -> Void

/// An interface that a service offers.
public struct Interface: Sendable {
  /// The name, such as `io.noticed`.
  public let name: String
  /// The description in Varlink's interface definition language.
  public let description: String
  /// The methods by their names without the interface.
  public let methods: [String: Method]
  /// What to answer when a method throws something other than a `VarlinkError`.
  public let failure: @Sendable (any Error) -> VarlinkError
  /// The methods that the description names, offered or not.
  let described: Set<String>

  /// Describes an interface and its methods.
  ///
  /// - Throws: `DescriptionError` where the description cannot be read, is of another interface, or
  ///   lacks one of the methods.
  public init(
    description: String, methods: [String: Method],
    failure: @escaping @Sendable (any Error) -> VarlinkError
  ) throws(DescriptionError) {
    let parsed = try InterfaceDescription(parsing: description)
    for method in methods.keys.sorted() where parsed.methods[method] == nil {
      throw DescriptionError.undescribed(method: method, interface: parsed.name)
    }
    name = parsed.name
    self.description = description
    self.methods = methods
    self.failure = failure
    described = Set(parsed.methods.keys)
  }
}

/// A named set of interfaces, with the standard one, `org.varlink.service`, always among them.
public struct Service: Sendable {
  /// Who makes the program.
  public let vendor: String
  /// What the program is called.
  public let product: String
  /// The program's version.
  public let version: String
  /// Where its home page is.
  public let url: String
  /// The interfaces beside the standard one.
  public let interfaces: [Interface]

  /// Describes a service.
  public init(
    vendor: String, product: String, version: String, url: String, interfaces: [Interface]
  ) {
    self.vendor = vendor
    self.product = product
    self.version = version
    self.url = url
    self.interfaces = interfaces
  }
}
