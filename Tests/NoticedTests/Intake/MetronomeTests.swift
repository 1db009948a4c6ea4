// Tests of Metronome.swift.

import Testing

@testable import noticed

@Suite struct `A metronome` {
  @Test func `ticks at its interval`() async {
    let metronome = Metronome()
    metronome.set(.milliseconds(1))
    #expect(await metronome.tick())
    #expect(await metronome.tick())
  }

  @Test(.timeLimit(.minutes(5)))
  func `that is set anew lets nobody wait for the old interval`() async {
    let metronome = Metronome()
    metronome.set(never)
    async let tick = metronome.tick()
    await Task.yield()
    metronome.set(.milliseconds(1))
    #expect(await tick)
  }

  @Test(.timeLimit(.minutes(5)))
  func `stops with the task that waits for it`() async {
    let metronome = Metronome()
    metronome.set(never)
    let waiting = Task { await metronome.tick() }
    waiting.cancel()
    #expect(await waiting.value == false)
  }
}
