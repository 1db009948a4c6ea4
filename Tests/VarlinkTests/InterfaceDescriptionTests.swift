// The interface definition language is read, and mistakes are placed.

import Testing

@testable import Varlink

@Suite struct InterfaceDescriptionTests {
  @Test func `a description is read with all its types`() throws {
    let description = try InterfaceDescription(
      parsing: """
        # What it is for.
        interface org.example.more-things
        type Colour (red, green)
        type Box (size: int, tags: ?[]string, inner: [string]Box, colour: (red, green), any: object)
        # Comment.
        method Do(box: Box, often: ?bool) -> (weight: float)
        method Rest() -> ()
        error Broken (why: string)
        """)
    #expect(description.name == "org.example.more-things")
    #expect(description.types["Colour"] == .enumeration(["red", "green"]))
    #expect(
      description.types["Box"]
        == .structure([
          .init(name: "size", type: .int),
          .init(name: "tags", type: .optional(.array(.string))),
          .init(name: "inner", type: .map(.named("Box"))),
          .init(name: "colour", type: .enumeration(["red", "green"])),
          .init(name: "any", type: .object),
        ]))
    #expect(
      description.methods["Do"]
        == .init(
          input: [
            .init(name: "box", type: .named("Box")), .init(name: "often", type: .optional(.bool)),
          ],
          output: [.init(name: "weight", type: .float)]))
    #expect(description.methods["Rest"] == .init(input: [], output: []))
    #expect(description.errors["Broken"] == [.init(name: "why", type: .string)])
  }

  @Test(arguments: [
    ("", DescriptionError.expected("interface", line: 1)),
    ("interface a.b\nthing X ()", .expected("type, method or error", line: 2)),
    ("interface a.b\n\nmethod X() (a: int)", .expected("->", line: 3)),
    ("interface a.b\ntype X (a: int, b)", .expected("a type for every field", line: 2)),
    ("interface a.b\ntype X (a: int", .expected(")", line: 2)),
    ("interface a.b\nmethod X(a: Y) -> ()", .undefined(type: "Y")),
    ("interface a.b\ntype X ()\nerror X ()", .repeated("X", line: 3)),
    ("interface a.b\nerror X (a, b)", .expected("fields with types", line: 2)),
  ])
  func `a mistake is named with its line`(text: String, mistake: DescriptionError) {
    #expect(throws: mistake) { try InterfaceDescription(parsing: text) }
  }

  @Test func `types nested too deeply are refused`() {
    let text = "interface a.b\ntype X (a: " + String(repeating: "?", count: 100_000) + "int)"
    #expect(throws: DescriptionError.self) { try InterfaceDescription(parsing: text) }
  }

  @Test func `the standard interface is described`() throws {
    let description = try InterfaceDescription(parsing: ServiceInterface.description)
    #expect(description.name == ServiceInterface.name)
    #expect(description.methods.keys.sorted() == ["GetInfo", "GetInterfaceDescription"])
    #expect(description.errors.count == 6)
  }

  @Test func `a method that is not described cannot be offered`() {
    #expect(throws: DescriptionError.undescribed(method: "Y", interface: "a.b")) {
      try Interface(
        description: "interface a.b\nmethod X() -> ()", methods: ["Y": { _ in }],
        failure: { _ in .permissionDenied })
    }
  }
}
