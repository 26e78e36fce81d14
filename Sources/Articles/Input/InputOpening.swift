/// Opens an input: unpacks it, finds its encoding and its format.
struct InputOpening {
  var buffer: InputBuffer
  var format: InputFormat

  /// How much of a file is looked at.
  private static let peekSize = 1 << 16

  /// The opened input, nil (with a report) where there is nothing to read.
  static func open(
    _ input: PendingInput, options: ReadingOptions, problems: inout FileProblems
  ) -> InputOpening? {
    do throws(ByteSourceError) {
      var source = try Self.source(of: input.place)
      var start = try peek(&source)
      if start.starts(with: [0x1F, 0x8B]) {
        source = InflatingSource(source, start: start)
        start = try peek(&source)
      }
      guard !start.isEmpty else {
        problems.add(.empty)
        return nil
      }
      return opening(of: source, start: start, options: options, problems: &problems)
    } catch {
      switch error {
      case .cannotOpen(let number): problems.add(.cannotOpen(errno: number))
      case .cannotRead(let number): problems.add(.cannotRead(errno: number, offset: 0))
      case .invalidCompression: problems.add(.invalidCompression(offset: 0))
      case .truncatedCompression: problems.add(.truncated(offset: 0))
      }
      return nil
    }
  }

  private static func source(
    of place: PendingInput.Place
  ) throws(ByteSourceError) -> any ByteSource {
    switch place {
    case .file(let path): try DescriptorSource(path: path)
    case .standardInput: DescriptorSource()
    case .memory(let bytes): MemorySource(bytes)
    }
  }

  private static func peek(_ source: inout any ByteSource) throws(ByteSourceError) -> [UInt8] {
    var start: [UInt8] = []
    while start.count < peekSize {
      let piece = try source.read()
      if piece.isEmpty { break }
      start += piece
    }
    return start
  }

  private static func opening(
    of source: any ByteSource, start: [UInt8], options: ReadingOptions,
    problems: inout FileProblems
  ) -> InputOpening? {
    var source = source
    var start = start
    var offset = 0
    if let wide = TextEncoding.wide(start) {
      var converted = UTF16Source(
        source, start: Array(start.dropFirst(wide.markLength)), isBigEndian: wide.isBigEndian)
      start = (try? converted.read()) ?? []
      for fault in converted.faults {
        problems.add(.invalidUTF16(offset: fault + wide.markLength))
      }
      source = converted
    } else if start.starts(with: TextEncoding.mark) {
      start.removeFirst(TextEncoding.mark.count)
      offset = TextEncoding.mark.count
    }
    let format = options.format ?? InputFormat.recognised(in: start)
    if format != .warc, let binary = TextEncoding.firstBinaryByte(start) {
      problems.add(.binary(offset: offset + binary))
      return nil
    }
    return InputOpening(
      buffer: InputBuffer(source, start: start, offset: offset), format: format)
  }
}
