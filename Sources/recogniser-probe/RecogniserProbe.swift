import Service

/// The child that tests confine, halt, stop and kill: a recogniser's process with eyes and cameras that are made up, told
/// over its socket as the real one is. How it looks stands in the name of its pack, see ``ProbeEyes``; what its cameras
/// give in their addresses, see ``ProbeFeeds``.
@main
enum RecogniserProbe {
  static func main() {
    RecogniserChild(eyes: ProbeEyes(), feeds: ProbeFeeds(), readable: []).run()
  }
}
