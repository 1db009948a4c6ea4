// An interface's description, read: what it names and of which types.

/// Why a description is not usable.
public enum DescriptionError: Error, Equatable, CustomStringConvertible {
  /// Something else was expected at a line, counted from 1.
  case expected(String, line: Int)
  /// A name stands for two things.
  case repeated(String, line: Int)
  /// A type is used and nowhere defined.
  case undefined(type: String)
  /// A method is offered and nowhere described.
  case undescribed(method: String, interface: String)

  /// What is wrong, for people.
  public var description: String {
    switch self {
    case .expected(let what, let line): "line \(line): \(what) expected"
    case .repeated(let name, let line): "line \(line): \(name) is defined twice"
    case .undefined(let type): "the type \(type) is not defined"
    case .undescribed(let method, let interface): "\(interface) does not describe \(method)"
    }
  }
}

/// A parsed description in Varlink's interface definition language.
public struct InterfaceDescription: Sendable, Equatable {
  /// The type of a value.
  public indirect enum ValueType: Sendable, Equatable {
    case bool, int, float, string, object
    case named(String)
    case optional(ValueType)
    case array(ValueType)
    case map(ValueType)
    case structure([Field])
    case enumeration([String])
  }

  /// A member of a structure.
  public struct Field: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Its type.
    public let type: ValueType
  }

  /// What a method takes and gives.
  public struct MethodType: Sendable, Equatable {
    /// The parameters of a call.
    public let input: [Field]
    /// The parameters of a reply.
    public let output: [Field]
  }

  /// The interface's name.
  public let name: String
  /// The named types.
  public internal(set) var types: [String: ValueType] = [:]
  /// The methods.
  public internal(set) var methods: [String: MethodType] = [:]
  /// The errors and their parameters.
  public internal(set) var errors: [String: [Field]] = [:]

  init(name: String) {
    self.name = name
  }
}

extension InterfaceDescription {
  /// Every name that is used as a type, anywhere.
  var usedNames: Set<String> {
    var names = Set<String>()
    func visit(_ type: ValueType) {
      switch type {
      case .named(let name): names.insert(name)
      case .optional(let inner), .array(let inner), .map(let inner): visit(inner)
      case .structure(let fields): fields.forEach { visit($0.type) }
      case .bool, .int, .float, .string, .object, .enumeration: break
      }
    }
    types.values.forEach(visit)
    for method in methods.values { (method.input + method.output).forEach { visit($0.type) } }
    for fields in errors.values { fields.forEach { visit($0.type) } }
    return names
  }
}
