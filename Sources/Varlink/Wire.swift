// The JSON of messages: what stands between two NUL bytes.

import TextForms

/// The shapes of messages.
enum Wire {
  /// What every call says beside its parameters.
  struct CallHead: Codable {
    var method: String
    var more: Bool?
    var oneway: Bool?
    var upgrade: Bool?
  }

  /// The parameters of a message; absent ones are read as an empty object.
  struct Parameters<Value: Decodable>: Decodable {
    let parameters: Value

    fileprivate enum CodingKeys: CodingKey {
      case error, continues, parameters
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if try container.contains(.parameters) && !container.decodeNil(forKey: .parameters) {
        parameters = try container.decode(Value.self, forKey: .parameters)
      } else {
        parameters = try JSONText.decode(Value.self, from: Array("{}".utf8))
      }
    }
  }

  /// A reply, read in one pass: long lists take most of a client's time.
  struct Reply<Value: Decodable>: Decodable {
    /// What a reply brings.
    enum Content {
      case parameters(Value)
      case error(String)
    }

    let content: Content
    let continues: Bool

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Parameters<Value>.CodingKeys.self)
      continues = try container.decodeIfPresent(Bool.self, forKey: .continues) ?? false
      if let name = try container.decodeIfPresent(String.self, forKey: .error) {
        content = .error(name)
      } else {
        content = .parameters(try Parameters<Value>(from: decoder).parameters)
      }
    }
  }

  static func call(_ head: CallHead, parameters: [UInt8]) throws -> [UInt8] {
    var message = try JSONText.encode(head)
    message.removeLast()
    message += Array(",\"parameters\":".utf8)
    message += parameters
    message.append(UInt8(ascii: "}"))
    return message
  }

  static func reply(parameters: [UInt8], continues: Bool) -> [UInt8] {
    var message = Array((continues ? "{\"continues\":true," : "{").utf8)
    message.reserveCapacity(parameters.count + 40)
    message += Array("\"parameters\":".utf8)
    message += parameters
    message.append(UInt8(ascii: "}"))
    return message
  }

  /// The name is an identifier with dots: nothing in it has to be escaped.
  static func error(_ name: String, parameters: [UInt8]) -> [UInt8] {
    Array("{\"error\":\"\(name)\",\"parameters\":".utf8) + parameters + [UInt8(ascii: "}")]
  }
}
