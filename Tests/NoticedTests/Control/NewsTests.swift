// Tests of News.swift.

import Testing

@testable import noticed

@Suite(.timeLimit(.minutes(5))) struct `What is new` {
  private let news = News()

  /// Whether an element is there, without waiting for one.
  private func hasMore(_ stream: AsyncStream<Void>) async -> Bool {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      for await _ in stream { return true }
      return false
    }
    return await task.value
  }

  @Test func `comes at once to one who begins to listen`() async {
    #expect(await hasMore(news.listen()))
  }

  @Test func `comes to everybody`() async {
    let streams = [news.listen(), news.listen()]
    for stream in streams { for await _ in stream { break } }
    news.spread()
    for stream in streams { for await _ in stream { break } }
  }

  @Test func `that came several times before it was heard is heard once`() async {
    let stream = news.listen()
    news.spread()
    news.spread()
    for await _ in stream { break }
    #expect(await !hasMore(stream))
  }

  @Test func `may spread when a listener has gone`() async {
    let stream = news.listen()
    let listener = Task { for await _ in stream {} }
    listener.cancel()
    await listener.value
    news.spread()
    #expect(await hasMore(news.listen()))
  }
}
