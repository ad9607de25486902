import CFFmpeg

extension Container {
  /// Whether the file is shorter than its own structure says. Ask at the end: some files tell only while being read.
  ///
  /// - Parameter reached: seconds at which the last decoded frame ended, by the file's own stamps or from the first
  ///   frame, whichever is more.
  func isCutOff(reached: Double) -> Bool {
    hasIndexBeyondEnd || hasIncompleteStructure || stopsBeforeAnnouncedEnd(reached: reached)
  }

  /// The index of an MP4 file can stand before the frames that were never written or copied.
  private var hasIndexBeyondEnd: Bool {
    guard let stream = unsafe stream else { return false }
    for number in 0..<(unsafe avformat_index_get_entries_count(stream)) {
      guard let entry = unsafe avformat_index_get_entry(stream, number) else { continue }
      let (start, length) = unsafe (entry.pointee.pos, Int64(entry.pointee.size))
      if length > 0, start > Int64(size) - length { return true }
    }
    return false
  }

  private var hasIncompleteStructure: Bool {
    switch kind {
    case "avi":
      // The length of the first RIFF chunk, without its own eight bytes; zero where the recorder never filled it in.
      let length = beginning.count >= 8 ? beginning[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) } : 0
      return length + 8 > size
    case "mpegts":
      // Packets of 188 bytes that start with 0x47, alone or with a time stamp of four bytes in front of each.
      if isEvery(188, from: 0) { return size % 188 != 0 }
      if isEvery(192, from: 4) { return size % 192 != 0 }
      return false
    default:
      return false
    }
  }

  private func isEvery(_ distance: Int, from start: Int) -> Bool {
    let marks = stride(from: start, to: beginning.count, by: distance)
    return beginning.count > start + distance && marks.allSatisfy { beginning[$0] == 0x47 }
  }

  /// Only where the header states a length: elsewhere FFmpeg derives it from what is there.
  private func stopsBeforeAnnouncedEnd(reached: Double) -> Bool {
    guard kind == "matroska,webm" || kind == "flv", let announced = duration else { return false }
    // The length is that of the whole, and sound may go on for a while after the last picture.
    let slack = hasOtherStreams ? 5 + announced / 20 : 1
    return reached < announced - slack
  }
}
