// Tests of FolderTree.swift.

import LinuxIO
import Testing

@testable import noticed

@Suite struct `The watched folders` {
  private func tree(_ names: [String]) -> FolderTree {
    var tree = FolderTree()
    for (number, name) in names.enumerated() {
      tree.insert(FileName(name), watch: Int32(number + 1))
    }
    return tree
  }

  @Test func `are known by their watch`() {
    let tree = tree(["", "a", "a/b"])
    #expect(tree[1] == FileName(""))
    #expect(tree[3] == FileName("a/b"))
    #expect(tree[4] == nil)
    #expect(tree.count == 3)
  }

  @Test func `go with all below them, and with nothing beside them`() {
    var tree = tree(["", "a", "a/b", "ab", "a/b/c"])
    #expect(tree.remove(under: FileName("a")).sorted() == [2, 3, 5])
    #expect(tree[4] == FileName("ab"))
    #expect(tree.count == 2)
  }

  @Test func `all go with the drop folder`() {
    var tree = tree(["", "a", "b"])
    #expect(tree.remove(under: FileName("")).sorted() == [1, 2, 3])
    #expect(tree.count == 0)
  }

  @Test func `have one watch a folder`() {
    var tree = tree(["a"])
    tree.insert(FileName("a"), watch: 7)
    #expect(tree[1] == nil)
    #expect(tree[7] == FileName("a"))
    #expect(tree.count == 1)
  }

  @Test func `have one folder a watch, the one that moved`() {
    var tree = tree(["a"])
    tree.insert(FileName("b"), watch: 1)
    #expect(tree[1] == FileName("b"))
    #expect(tree.remove(under: FileName("a")) == [])
  }

  @Test func `forget a watch that has ended`() {
    var tree = tree(["a", "b"])
    tree.remove(watch: 1)
    tree.remove(watch: 9)
    #expect(tree[1] == nil)
    #expect(tree.remove(under: FileName("")) == [2])
  }

  @Test(arguments: [
    ("a/b", "a", true), ("a", "a", true), ("ab", "a", false), ("a", "a/b", false), ("a", "", true),
  ])
  func `are within each other by whole names`(name: String, folder: String, isWithin: Bool) {
    #expect(FileName(name).isWithin(FileName(folder)) == isWithin)
  }
}
