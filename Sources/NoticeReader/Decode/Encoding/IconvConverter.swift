// The bridge to glibc's iconv, the authority on which bytes stand for which character.

import Glibc

/// A converter from one encoding to code points.
final class IconvConverter {
  private let descriptor: iconv_t

  /// Opens the converter that glibc calls `name`; nil when the system has none.
  init?(_ name: String) {
    // iconv_open reports failure by the pointer value -1.
    guard let descriptor = iconv_open("UTF-32LE", name), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    self.descriptor = descriptor
  }

  deinit {
    iconv_close(descriptor)
  }

  /// The one code point that a code of up to four bytes stands for, the first byte lowest; nil
  /// when it stands for none or for several.
  func scalar(of code: UInt32, length: Int) -> UInt32? {
    var code = code.littleEndian
    var output: (UInt32, UInt32) = (0, 0)
    // iconv moves raw pointers through both buffers; they live until it returns.
    let complete = withUnsafeMutableBytes(of: &code) { source in
      withUnsafeMutableBytes(of: &output) { target in
        var input = source.assumingMemoryBound(to: CChar.self).baseAddress
        var inputLeft = length
        var room = target.assumingMemoryBound(to: CChar.self).baseAddress
        var roomLeft = target.count
        iconv(descriptor, nil, nil, nil, nil)
        let result = iconv(descriptor, &input, &inputLeft, &room, &roomLeft)
        return result != .max && inputLeft == 0 && roomLeft == 4
      }
    }
    return complete && output.0 != 0xFFFD ? output.0 : nil
  }
}
