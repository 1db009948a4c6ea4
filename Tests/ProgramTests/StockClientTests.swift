// A client that is not ours: Python's varlink.

import Foundation
import Testing

@Suite struct StockClientTests {
  private static let script = """
    import json, sys, varlink
    with varlink.Client.new_with_address("unix:" + sys.argv[1]) as client:
        info = client.get_interface("org.varlink.service")
        with client.open("org.varlink.service") as service:
            interfaces = service.GetInfo()["interfaces"]
            described = [service.GetInterfaceDescription(i)["description"] for i in interfaces]
        with client.open("io.noticed") as noticed:
            total = noticed.List()["total"]
            followed = []
            for reply in noticed.Follow(0, _more=True):
                followed.append(reply["outcome"]["name"])
                if len(followed) == 2:
                    break
    print(json.dumps({"interfaces": interfaces, "described": [len(d) > 100 for d in described],
                      "total": total, "followed": followed}))
    """

  @Test func `Python's varlink lists, describes, calls and streams`() async throws {
    let service = try Service()
    try service.start()
    for name in ["a.txt", "b.txt"] {
      try Samples.small(Int(name.utf8.first ?? 0))
        .write(to: service.drop.appendingPathComponent(name))
      try await service.sync()
    }
    let ended = try await Programs.run(
      Programs.python, ["-c", Self.script, service.runtime + "/io.noticed.control"])
    try #require(ended.status == 0, "\(ended.errors)")
    let seen = try ended.object()
    #expect(
      seen["interfaces"] as? [String]
        == ["org.varlink.service", "io.noticed", "io.noticed.control"])
    #expect(seen["described"] as? [Bool] == [true, true, true])
    #expect(seen["total"] as? Int == 2)
    #expect(seen["followed"] as? [String] == ["a.txt", "b.txt"])
  }
}
