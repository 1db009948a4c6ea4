// The certification interface of varlink.org: each reply is the next call's argument.

import Synchronization
import TextForms
import Varlink

/// The steps of the certification and a service that takes a client through them.
enum Certification {
  static let name = "org.varlink.certification"

  static let description = """
    interface org.varlink.certification

    type Interface (foo: ?[]?[string](foo, bar, baz), anon: (foo: bool, bar: bool))

    type MyType (
      object: object,
      enum: (one, two, three),
      struct: (first: int, second: string),
      array: []string,
      dictionary: [string]string,
      stringset: [string](),
      nullable: ?string,
      nullable_array_struct: ?[](first: int, second: string),
      interface: Interface
    )

    method Start() -> (client_id: string)
    method Test01(client_id: string) -> (bool: bool)
    method Test02(client_id: string, bool: bool) -> (int: int)
    method Test03(client_id: string, int: int) -> (float: float)
    method Test04(client_id: string, float: float) -> (string: string)
    method Test05(client_id: string, string: string) -> (
      bool: bool, int: int, float: float, string: string
    )
    method Test06(client_id: string, bool: bool, int: int, float: float, string: string) -> (
      struct: (bool: bool, int: int, float: float, string: string)
    )
    method Test07(
      client_id: string,
      struct: (bool: bool, int: int, float: float, string: string)
    ) -> (map: [string]string)
    method Test08(client_id: string, map: [string]string) -> (set: [string]())
    method Test09(client_id: string, set: [string]()) -> (mytype: MyType)
    # returns more than one reply with "continues"
    method Test10(client_id: string, mytype: MyType) -> (string: string)
    # must be called as "oneway"
    method Test11(client_id: string, last_more_replies: []string) -> ()
    method End(client_id: string) -> (all_ok: bool)
    error ClientIdError ()
    error CertificationError (wants: object, got: object)
    """

  private static let numbers: JSON = [
    "bool": false, "int": 2, "float": .number(.pi), "string": "a lot of string",
  ]

  private static let myType: JSON = [
    "object": [
      "method": "org.varlink.certification.Test09",
      "parameters": ["map": ["foo": "Foo", "bar": "Bar"]],
    ],
    "enum": "two",
    "struct": ["first": 1, "second": "2"],
    "array": ["one", "two", "three"],
    "dictionary": ["foo": "Foo", "bar": "Bar"],
    "stringset": ["one": [:], "two": [:], "three": [:]],
    "nullable": nil,
    "nullable_array_struct": nil,
    "interface": [
      "foo": [nil, ["foo": "foo", "bar": "bar"], nil, ["one": "foo", "two": "bar"]],
      "anon": ["foo": true, "bar": false],
    ],
  ]

  /// What each step replies: the next step's parameters.
  private static let replies: [(method: String, reply: JSON)] = [
    ("Test01", ["bool": true]),
    ("Test02", ["int": 1]),
    ("Test03", ["float": 1.0]),
    ("Test04", ["string": "ping"]),
    ("Test05", numbers),
    ("Test06", ["struct": numbers]),
    ("Test07", ["map": ["foo": "Foo", "bar": "Bar"]]),
    ("Test08", ["set": ["one": [:], "two": [:], "three": [:]]]),
    ("Test09", ["mytype": myType]),
  ]

  private static let lines = (1...10).map { JSON.string("Reply number \($0)") }

  /// A service for one client; `passed` is set when it has come to the end without a fault.
  static func service(passed: Passed) throws -> Service {
    var methods: [String: Method] = ["Start": { try await $0.reply(["client_id": "c"]) }]
    var expected: JSON = [:]
    for (method, reply) in replies {
      methods[method] = { [expected] call in
        try check(call, expected)
        try await call.reply(reply)
      }
      expected = reply
    }
    methods["Test10"] = { [expected] call in
      try check(call, expected)
      for line in lines.dropLast() { try await call.reply(["string": line], continues: true) }
      try await call.reply(["string": lines[9]])
    }
    methods["Test11"] = { call in
      try check(call, ["last_more_replies": .array(lines)])
      passed.flag.withLock { $0 = true }
    }
    methods["End"] = { call in
      try check(call, [:])
      try await call.reply(["all_ok": passed.flag.withLock { $0 }])
    }
    let interface = try Interface(
      description: description, methods: methods,
      failure: { VarlinkError(name + ".CertificationError", parameters: ["got": "\($0)"]) })
    return Service(vendor: "v", product: "p", version: "1", url: "u", interfaces: [interface])
  }

  final class Passed: Sendable {
    let flag = Mutex(false)
  }

  private static func check(_ call: Call, _ expected: JSON) throws {
    guard case .object(var members) = expected else { return }
    members["client_id"] = "c"
    let got = try call.parameters(as: JSON.self)
    guard got.agrees(with: .object(members)) else {
      throw VarlinkError(
        name + ".CertificationError", parameters: ["wants": JSON.object(members), "got": got])
    }
  }
}
