// Compares JSON with a described type.

import TextForms
import Varlink

/// Names what does not agree with a description.
struct ShapeChecker {
  let description: InterfaceDescription

  func faults(
    of shape: JSONValue, as type: InterfaceDescription.ValueType, at path: String = ""
  ) -> [String] {
    switch (type, shape) {
    case (.bool, .bool), (.float, .number), (.string, .string), (.object, .object): []
    case (.int, .number(let value)): value == value.rounded() ? [] : ["\(path): no whole number"]
    case (.enumeration(let values), .string(let value)):
      values.contains(value) ? [] : ["\(path): \(value) is not described"]
    case (.optional, .null): []
    case (.optional(let inner), _): faults(of: shape, as: inner, at: path)
    case (.array(let inner), .array(let elements)):
      elements.flatMap { faults(of: $0, as: inner, at: path + "[]") }
    case (.map(let inner), .object(let members)):
      members.flatMap { faults(of: $0.value, as: inner, at: path + "." + $0.key) }
    case (.named(let name), _):
      description.types[name].map { faults(of: shape, as: $0, at: path) } ?? ["\(path): \(name)?"]
    case (.structure(let fields), .object(let members)): faults(of: members, as: fields, at: path)
    default: ["\(path): \(shape) is no \(type)"]
    }
  }

  private func faults(
    of members: [String: JSONValue], as fields: [InterfaceDescription.Field], at path: String
  ) -> [String] {
    let undescribed = members.keys.filter { key in !fields.contains { $0.name == key } }
    return undescribed.map { "\(path).\($0): not described" }
      + fields.flatMap { field -> [String] in
        if let member = members[field.name] {
          return faults(of: member, as: field.type, at: path + "." + field.name)
        }
        if case .optional = field.type { return [] }
        return ["\(path).\(field.name): missing"]
      }
  }
}
