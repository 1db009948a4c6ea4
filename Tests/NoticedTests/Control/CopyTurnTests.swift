import Testing

@testable import noticed

@Suite struct CopyTurnTests {
  @Test func `one copy is made at a time`() async {
    let turn = CopyTurn()
    #expect(await turn.begin())
    #expect(await !turn.begin())
    turn.end()
    #expect(await turn.begin())
  }

  @Test func `the end of a copy that is broken off is waited for`() async {
    let turn = CopyTurn()
    #expect(await turn.begin())
    turn.breakOff()
    async let next = turn.begin()
    turn.end()
    #expect(await next)
    #expect(await !turn.begin())
  }
}
