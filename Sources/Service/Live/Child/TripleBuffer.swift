import Imaging
import Synchronization

/// Three pictures between a thread that takes them from a camera and one that looks at them: one is written, one is ready,
/// one is looked at. The newest is always ready; neither thread ever waits for the other, and nothing is allocated while
/// the size stays the same.
///
/// It is safe to share without the compiler's proof, because each of the three belongs to exactly one side: `writing` to the
/// one writer, `reading` to the one reader, and `ready` to nobody. Which is which changes only under the lock, and the
/// lock orders what one side did with a picture before what the other does with it.
package final class TripleBuffer: @unchecked Sendable {
  private final class Holder {
    var image = RGBImage(width: 1, height: 1)
    var detail: RGBImage?
    var picture: FramePicture { FramePicture(image, detail: detail) }
  }
  private struct State {
    var (writing, ready, reading) = (0, 1, 2)
    var frame: FeedFrame?
  }

  private let holders = [Holder(), Holder(), Holder()]
  private let state = Mutex(State())

  /// Nothing is ready.
  package init() {}

  /// The picture to write next, of the sizes that the frame names. Only for the writer.
  package func writing(_ frame: FeedFrame) -> FramePicture {
    let holder = holders[state.withLock { $0.writing }]
    if holder.image.width != frame.width || holder.image.height != frame.height {
      holder.image = RGBImage(width: frame.width, height: frame.height)
    }
    if holder.detail.map({ FrameSize(width: $0.width, height: $0.height) }) != frame.detail {
      holder.detail = frame.detail.map { RGBImage(width: $0.width, height: $0.height) }
    }
    return holder.picture
  }

  /// What was written is ready. Only for the writer.
  ///
  /// - Returns: whether it replaces one that nobody took.
  package func publish(_ frame: FeedFrame) -> Bool {
    state.withLock { state in
      swap(&state.writing, &state.ready)
      defer {
        // Whoever missed where pictures began anew still has to know.
        let startsAnew = frame.startsAnew || state.frame?.startsAnew == true
        state.frame = frame
        state.frame?.startsAnew = startsAnew
      }
      return state.frame != nil
    }
  }

  /// Whether something is ready.
  package var isReady: Bool { state.withLock { $0.frame != nil } }

  /// When what is ready came.
  package var arrival: BootMoment? { state.withLock { $0.frame?.arrival } }

  /// Takes what is ready. Only for the reader; the picture is its own until it takes the next.
  package func take() -> (frame: FeedFrame, picture: FramePicture)? {
    let taken = state.withLock { state -> (FeedFrame, Int)? in
      guard let frame = state.frame else { return nil }
      state.frame = nil
      swap(&state.ready, &state.reading)
      return (frame, state.reading)
    }
    return taken.map { ($0.0, holders[$0.1].picture) }
  }

  /// Forgets what is ready.
  package func clear() { state.withLock { $0.frame = nil } }
}
