// Which tables hold data and which only place things on the page.

/// Tells tables whose rows are to be read as lines from tables used as layout.
enum TableShapes {
  /// The most bytes of text in a cell of a table that is read by rows.
  private static let longestCell = 3000
  /// The most lines in such a cell.
  private static let mostLinesInCell = 8

  private struct Shape {
    var node: Int
    var cellsInRow = 0
    var widestRow = 0
    var bytesInCell = 0
    var longestCell = 0
    var linesInCell = 0
    var mostLines = 0
    var holdsTable = false

    var isData: Bool {
      !holdsTable && widestRow > 1 && longestCell <= TableShapes.longestCell
        && mostLines <= TableShapes.mostLinesInCell
    }
  }

  /// The nodes of `tree` that are tables of data.
  static func dataTables(in tree: ElementTree, _ tokens: [MarkupToken]) -> Set<Int> {
    var open: [Shape] = []
    var found: Set<Int> = []
    for event in tree.events {
      switch event {
      case .open(let index):
        let element = tree.nodes[index].element
        if element.isCalled("table") {
          if !open.isEmpty { open[open.count - 1].holdsTable = true }
          open.append(Shape(node: index))
        } else if !open.isEmpty {
          note(element, in: &open[open.count - 1])
        }
      case .text(let token):
        if !open.isEmpty { open[open.count - 1].bytesInCell += tokens[token].range.count }
      case .close(let index):
        guard let shape = open.last else { continue }
        let element = tree.nodes[index].element
        if element.isCalled("td") || element.isCalled("th") { endCell(in: &open[open.count - 1]) }
        if shape.node == index {
          open.removeLast()
          if shape.isData { found.insert(index) }
        }
      }
    }
    return found
  }

  private static func note(_ element: Element, in shape: inout Shape) {
    if element.isCalled("tr") {
      shape.cellsInRow = 0
    } else if element.isCalled("td") || element.isCalled("th") {
      shape.cellsInRow += 1
      shape.widestRow = max(shape.widestRow, shape.cellsInRow)
      shape.bytesInCell = 0
      shape.linesInCell = 0
    } else if element.role == .block || element.isCalled("br") {
      shape.linesInCell += 1
    }
  }

  private static func endCell(in shape: inout Shape) {
    shape.longestCell = max(shape.longestCell, shape.bytesInCell)
    shape.mostLines = max(shape.mostLines, shape.linesInCell)
  }
}
